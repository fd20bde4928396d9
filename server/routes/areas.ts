import { createRoute, z } from '@hono/zod-openapi';
import { listAreas } from '../../geo/atlas/answers-areas.ts';
import { resolveArea } from '../../geo/atlas/area-code.ts';
import { findAreaAnswer } from './area-answer.ts';
import { daySchema } from './as-of.ts';
import { audienceFor, type RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { areaAnswerSchema, areasSchema } from './schemas/area.ts';

const list = createRoute({
  method: 'get',
  path: '/areas',
  summary: '一つの種類の圏域の一覧',
  request: { query: z.strictObject({ layer: layerParameter }) },
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: areasSchema } } },
    400: problemResponse('条件の誤り'),
  },
});

const areaCode = z
  .string()
  .openapi({ description: '圏域コード（市区町村は6桁も可、政令市のコードは市全体）' });

const one = createRoute({
  method: 'get',
  path: '/areas/{layer}/{code}',
  summary: '一つの圏域：構成、人口、充足判定、種別ごとの数',
  request: {
    params: z.strictObject({ layer: layerParameter, code: areaCode }),
    query: z.strictObject({ asOf: daySchema.optional() }),
  },
  responses: {
    200: { description: '圏域', content: { 'application/json': { schema: areaAnswerSchema } } },
    400: problemResponse('条件の誤り'),
    404: problemResponse('その圏域はない'),
  },
});

export const areaRoutes = (context: RouteContext) =>
  newRoutes()
    .openapi(list, (c) => {
      const { layer } = c.req.valid('query');
      const atlas = context.store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      return c.json(areasSchema.parse({ layer, areas: listAreas(atlas, layer) }), 200);
    })
    .openapi(one, (c) => {
      const { layer, code } = c.req.valid('param');
      const asOf = c.req.valid('query').asOf ?? context.today();
      const atlas = context.store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const ref = resolveArea(atlas, layer, code);
      const answer = ref && findAreaAnswer(atlas, ref, asOf, audienceFor(context, c));
      if (!answer)
        return problem(c, 404, `この圏域はありません（種類：${layer}、コード：${code}）。`);
      return c.json(answer, 200);
    });
