import { createRoute, z } from '@hono/zod-openapi';
import { describeReach } from '../../geo/atlas/reach.ts';
import { listCellsBeyond } from '../../geo/atlas/reach-cells.ts';
import { findReachTarget, reachTargets } from '../../geo/coverage/reach-target.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { reachAnswerSchema, reachCellsAnswerSchema, reachTargetSchema } from './schemas/reach.ts';

const reach = createRoute({
  method: 'get',
  path: '/reach',
  summary: '圏域ごとの到達圏（直線16km）',
  description:
    '人口の地点（メッシュや町丁・字）ごとに、訪問する医療機関・事業所まで直線で測り、圏域ごとに足し合わせます。道のりではありません。figures の各列は areas と同じ順です。null は「分からない」で、0 ではありません。lower-bound は、届出などが読み込まれていない都道府県が16km以内にあり、実際はこれより多く届く可能性がある下限値です。',
  request: {
    query: z.strictObject({
      layer: layerParameter.default('homecare'),
      target: reachTargetSchema.optional(),
    }),
  },
  responses: {
    200: { description: '到達圏', content: { 'application/json': { schema: reachAnswerSchema } } },
    400: problemResponse('条件の誤り'),
  },
});

const boxForm = '西,南,東,北 を度の数で指定してください（例：138.0,34.5,139.2,35.7）。';

const boxSchema = z
  .string({ error: boxForm })
  .transform((text) => text.split(',').map(Number))
  .refine((parts) => parts.length === 4 && parts.every(Number.isFinite), { error: boxForm })
  .transform((parts): readonly [number, number, number, number] => [
    parts[0]!,
    parts[1]!,
    parts[2]!,
    parts[3]!,
  ])
  .openapi({ type: 'string', description: '西,南,東,北（度）。省略するとすべて。' });

const beyond = createRoute({
  method: 'get',
  path: '/reach/cells',
  summary: 'どこからも16kmを超える地点',
  description:
    '人の住む地点のうち、対象のどこからも直線16kmを超えるものを、75歳以上の多い順に返します。total はすべての数です。',
  request: {
    query: z.strictObject({
      target: reachTargetSchema.default('home-visit'),
      bbox: boxSchema.optional(),
    }),
  },
  responses: {
    200: {
      description: '地点',
      content: { 'application/json': { schema: reachCellsAnswerSchema } },
    },
    400: problemResponse('条件の誤り'),
  },
});

export const reachRoutes = (context: RouteContext) =>
  newRoutes()
    .openapi(reach, (c) => {
      const { layer, target } = c.req.valid('query');
      const atlas = context.store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const targets = reachTargets.filter(({ id }) => target === undefined || id === target);
      return c.json(reachAnswerSchema.parse(describeReach(atlas, layer, targets)), 200);
    })
    .openapi(beyond, (c) => {
      const { target, bbox } = c.req.valid('query');
      const row = findReachTarget(target) ?? reachTargets[0]!;
      const answer = listCellsBeyond(context.store.current(), row, bbox ?? null);
      return c.json(reachCellsAnswerSchema.parse(answer), 200);
    });
