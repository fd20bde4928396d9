import { createRoute, z } from '@hono/zod-openapi';
import { describeIndicators } from '../../geo/atlas/indicators.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { indicatorsAnswerSchema } from './schemas/indicators.ts';

const indicators = createRoute({
  method: 'get',
  path: '/indicators',
  summary: '圏域ごとの指標（4つの場面の体制）',
  description:
    '施設と人口だけから出せる体制の指標を、分子・分母とともに返します。figures の各列は areas と同じ順です。null は「データがないため分からない」で、0 ではありません。',
  request: { query: z.strictObject({ layer: layerParameter.default('homecare') }) },
  responses: {
    200: {
      description: '指標',
      content: { 'application/json': { schema: indicatorsAnswerSchema } },
    },
    400: problemResponse('条件の誤り'),
  },
});

export const indicatorRoutes = (context: RouteContext) =>
  newRoutes().openapi(indicators, (c) => {
    const { layer } = c.req.valid('query');
    const atlas = context.store.current();
    if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
    return c.json(indicatorsAnswerSchema.parse(describeIndicators(atlas, layer)), 200);
  });
