import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { previewScenario } from '../../geo/atlas/answers-preview.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { changesSchema, previewAnswerSchema } from './schemas/scenario.ts';
import { staffOnly } from './staff-only.ts';

/** Far more than the longest list of changes needs. */
const largestScenarioBytes = 256 * 1024;

/** Stands before a route that takes changes. */
export const limitScenarioBody = bodyLimit({
  maxSize: largestScenarioBytes,
  onError: (c) => problem(c, 413, '変更が多すぎます。減らしてください。'),
});

const preview = (context: RouteContext) =>
  createRoute({
    method: 'post',
    path: '/scenarios/preview',
    summary: '試算：変更したら判定と指標がどうなるか（職員向け）',
    description:
      '役割を担う機関を加える・閉じる・移すなどの変更を、いまの判定・指標と並べて答えます。登録データには何も書きません。加える位置付けは計画名「試算」、asOf から有効として数えます。閉じる機関の位置付けは終わったものとして数えます（一覧が全件であることは変わりません）。計算に入れられない変更は warnings で理由を答えます。',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z
              .strictObject({
                layer: layerParameter.default('homecare'),
                asOf: daySchema.optional(),
                changes: changesSchema,
              })
              .openapi('ScenarioPreviewQuestion'),
          },
        },
      },
    },
    middleware: [staffOnly(context), limitScenarioBody] as const,
    responses: {
      200: {
        description: 'いまと試算',
        content: { 'application/json': { schema: previewAnswerSchema } },
      },
      400: problemResponse('変更の誤り'),
      401: problemResponse('トークンが違う'),
      403: problemResponse('職員ではない'),
      413: problemResponse('変更が多すぎる'),
      415: problemResponse('本文が JSON ではない'),
    },
  });

export const scenarioPreviewRoutes = (context: RouteContext) =>
  newRoutes().openapi(preview(context), (c) => {
    const { layer, asOf = context.today(), changes } = c.req.valid('json');
    const atlas = context.store.current();
    if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
    const answer = previewScenario(atlas, { layer, asOf, changes });
    return c.json(previewAnswerSchema.parse(answer), 200);
  });
