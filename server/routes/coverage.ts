import { createRoute, z } from '@hono/zod-openapi';
import { describeCoverage } from '../../geo/atlas/answers-coverage.ts';
import { daySchema } from './as-of.ts';
import { audienceFor, type RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { coverageAnswerSchema, coverageSchemaFor } from './schemas/coverage.ts';

const coverage = createRoute({
  method: 'get',
  path: '/coverage',
  summary: '圏域ごと・役割ごとの充足判定',
  description:
    '医療計画の位置付け（積極的役割を担う医療機関・連携拠点）を、指定した日の時点で判定します。団体名を挙げる確認事項（findings）は職員向け（AUDIENCE=staff）だけに返します。',
  request: {
    query: z.strictObject({
      layer: layerParameter.default('homecare'),
      asOf: daySchema.optional(),
    }),
  },
  responses: {
    200: { description: '判定', content: { 'application/json': { schema: coverageAnswerSchema } } },
    400: problemResponse('条件の誤り'),
  },
});

export const coverageRoutes = (context: RouteContext) =>
  newRoutes().openapi(coverage, (c) => {
    const { layer, asOf = context.today() } = c.req.valid('query');
    const atlas = context.store.current();
    if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
    const audience = audienceFor(context, c);
    const answer = describeCoverage(atlas, layer, asOf, audience);
    return c.json(coverageSchemaFor[audience].parse(answer), 200);
  });
