import { createRoute, z } from '@hono/zod-openapi';
import { areaTile } from '../../geo/atlas/area-tiles.ts';
import { verdictIdsOf } from '../../geo/atlas/coverage.ts';
import { facilityTile } from '../../geo/atlas/facility-tiles.ts';
import { hazardTile } from '../../geo/atlas/hazard-tiles.ts';
import { parseFacilityQuery } from '../../geo/atlas/query.ts';
import { selectFacilities } from '../../geo/atlas/selection.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { isLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { searchParameters } from './schemas/search.ts';

const tile = createRoute({
  method: 'get',
  path: '/tiles/{source}/{z}/{x}/{y}',
  summary: 'ベクトルタイル（facilities、areas-{圏域の種類}、hazards）',
  description:
    'パスの末尾は .mvt。facilities は検索と同じ条件を受け取り、引いた縮尺ではまとめて数を返します。areas-… は圏域の形・名前・判定を、hazards は取り込んだ災害の想定区域を返します。',
  request: {
    params: z.strictObject({
      source: z.string().openapi({ description: 'facilities か areas-{圏域の種類} か hazards' }),
      z: z
        .string()
        .regex(/^\d{1,2}$/, '整数で指定してください。')
        .openapi({ description: '縮尺' }),
      x: z
        .string()
        .regex(/^\d{1,8}$/, '整数で指定してください。')
        .openapi({ description: '列' }),
      y: z
        .string()
        .regex(/^\d{1,8}\.mvt$/, '「整数.mvt」で指定してください。')
        .openapi({ description: '行（行.mvt）' }),
    }),
    query: searchParameters.extend({ asOf: daySchema.optional() }),
  },
  responses: {
    200: {
      description: 'Mapbox Vector Tile',
      content: { 'application/vnd.mapbox-vector-tile': { schema: z.any() } },
    },
    400: problemResponse('条件の誤り'),
    404: problemResponse('そのタイルはない'),
  },
});

export const tileRoutes = (context: RouteContext) =>
  newRoutes().openapi(tile, (c) => {
    const { source, ...at } = c.req.valid('param');
    const address = { z: Number(at.z), x: Number(at.x), y: Number.parseInt(at.y, 10) };
    if (address.z > 22 || address.x >= 2 ** address.z || address.y >= 2 ** address.z)
      return problem(c, 404, 'このタイルはありません。');
    const atlas = context.store.current();
    const { asOf = context.today(), ...conditions } = c.req.valid('query');
    const headers = { 'Content-Type': 'application/vnd.mapbox-vector-tile' };
    if (source === 'facilities') {
      const pairs = [...new URL(c.req.url).searchParams].filter(([name]) => name !== 'asOf');
      const parsed = parseFacilityQuery(pairs, atlas);
      if (!parsed.ok) return problem(c, 400, '検索の条件に誤りがあります。', parsed.errors);
      const { hits } = selectFacilities(atlas, parsed.query, asOf);
      return c.body(facilityTile(atlas, address, asOf, hits), 200, headers);
    }
    const layer = source.startsWith('areas-') ? source.slice('areas-'.length) : '';
    const isHazards = source === 'hazards';
    if (!isHazards && !isLayer(atlas, layer))
      return problem(c, 404, 'タイルの種類は facilities か areas-{圏域の種類} か hazards です。');
    const [unknown] = Object.entries(conditions);
    if (unknown)
      return problem(c, 400, 'このタイルに指定できるのは asOf だけです。', [
        { name: unknown[0], value: String(unknown[1]), reason: 'この名前の条件はありません。' },
      ]);
    if (isHazards) return c.body(hazardTile(atlas, address), 200, headers);
    return c.body(areaTile(atlas, layer, address, verdictIdsOf(atlas, layer, asOf)), 200, headers);
  });
