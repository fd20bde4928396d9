import { createRoute } from '@hono/zod-openapi';
import { describeData, listLayers } from '../../geo/atlas/answers-layers.ts';
import { audienceFor, type RouteContext } from './context.ts';
import { newRoutes } from './new-routes.ts';
import { healthSchema, layersSchema } from './schemas/area.ts';

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: '稼働状況・データの版・件数・データの日付',
  responses: {
    200: { description: '稼働中', content: { 'application/json': { schema: healthSchema } } },
  },
});

const layers = createRoute({
  method: 'get',
  path: '/layers',
  summary: '圏域の種類と数',
  responses: {
    200: { description: '一覧', content: { 'application/json': { schema: layersSchema } } },
  },
});

export const healthRoutes = (context: RouteContext) =>
  newRoutes()
    .openapi(health, (c) =>
      c.json(
        healthSchema.parse({
          status: 'ok',
          version: context.version,
          audience: audienceFor(context, c),
          basemap: context.settings.basemap === 'gsi-pale' ? 'gsi-pale' : 'plain',
          publicUrl: context.settings.publicUrl ?? null,
          ...describeData(context.store.current()),
        }),
        200,
      ),
    )
    .openapi(layers, (c) =>
      c.json(layersSchema.parse({ layers: listLayers(context.store.current()) }), 200),
    );
