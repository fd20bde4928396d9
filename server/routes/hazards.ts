import { createRoute, z } from '@hono/zod-openapi';
import { describeHazards } from '../../geo/atlas/hazards.ts';
import { daySchema } from './as-of.ts';
import { audienceFor, type RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { hazardsAnswerSchema, hazardsSchemaFor } from './schemas/hazards.ts';

const hazards = createRoute({
  method: 'get',
  path: '/hazards',
  summary: '圏域ごとの、災害の想定区域の中にある施設の数',
  description:
    '取り込んだ区域（洪水・土砂・津波など）の中にある施設を、圏域と種別ごとに数えます。位置が建物まで分からない施設は uncertain に分けます。null はその種類の区域が取り込まれていないという意味で、0 ではありません。圏域で唯一の機関（sole）の名前は職員向け（AUDIENCE=staff）だけに返します。',
  request: {
    query: z.strictObject({
      layer: layerParameter.default('homecare'),
      asOf: daySchema.optional(),
    }),
  },
  responses: {
    200: {
      description: '区域内の数',
      content: { 'application/json': { schema: hazardsAnswerSchema } },
    },
    400: problemResponse('条件の誤り'),
  },
});

export const hazardRoutes = (context: RouteContext) =>
  newRoutes().openapi(hazards, (c) => {
    const { layer, asOf = context.today() } = c.req.valid('query');
    const atlas = context.store.current();
    if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
    const audience = audienceFor(context, c);
    const answer = describeHazards(atlas, layer, asOf, audience);
    return c.json(hazardsSchemaFor[audience].parse(answer), 200);
  });
