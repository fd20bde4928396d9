import { createRoute, z } from '@hono/zod-openapi';
import { describeChanges } from '../../geo/trend/describe-changes.ts';
import { describeTrend } from '../../geo/trend/describe-trend.ts';
import type { SnapshotBook } from '../workbench/snapshot-book.ts';
import { audienceFor, type RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { changesSchema, trendSchema } from './schemas/trend.ts';
import { unknownSnapshot } from './snapshots.ts';
import { staffOnly } from './staff-only.ts';

const trend = createRoute({
  method: 'get',
  path: '/trend',
  summary: '推移：保存した時点ごとの判定の数と指標、現在まで',
  description:
    'moments と同じ順に並びます。null は「その時点のデータがないため分からない」で、0 ではありません。outlines の番号が違う時点の間では、圏域が組み替えられているため比べられません。職員が付けた名前は公開しません。',
  request: {
    query: z.strictObject({
      layer: layerParameter.default('homecare'),
      area: z.string().optional().openapi({ description: '圏域コード。省くとすべて' }),
      indicator: z.string().optional().openapi({ description: '/api/indicators の id' }),
    }),
  },
  responses: {
    200: { description: '推移', content: { 'application/json': { schema: trendSchema } } },
    400: problemResponse('条件の誤り'),
  },
});

const momentParameter = z
  .string({ error: '保存した時点の番号か now を指定してください。' })
  .regex(/^(\d{1,9}|now)$/, '保存した時点の番号か now を指定してください。');

const changes = createRoute({
  method: 'get',
  path: '/changes',
  summary: '二つの時点の間に変わったこと（職員のみ）',
  description:
    '判定の変化と、増えた・なくなった・区分の変わった・所在の市区町村が変わった機関。片方の時点で読み込まれていなかった名簿の分は、増減に数えず notKnown に挙げます。',
  request: {
    query: z.strictObject({
      layer: layerParameter.default('homecare'),
      from: momentParameter.openapi({ description: '前の時点の番号', example: '1' }),
      to: momentParameter.openapi({ description: '後の時点の番号か now', example: 'now' }),
    }),
  },
  responses: {
    200: { description: '変化', content: { 'application/json': { schema: changesSchema } } },
    400: problemResponse('条件の誤り'),
    401: problemResponse('トークンが違う'),
    403: problemResponse('職員ではない'),
    404: problemResponse('その時点はない'),
  },
});

export const trendRoutes = (context: RouteContext & { readonly snapshots: SnapshotBook }) => {
  const { snapshots, store, today } = context;
  const routes = newRoutes();
  routes.use('/changes', staffOnly(context));
  return routes
    .openapi(trend, async (c) => {
      const { layer, area = null, indicator = null } = c.req.valid('query');
      const atlas = store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const moments = await snapshots.listMoments(atlas, today(), layer);
      const known = moments.at(-1)?.figures.indicators.map(({ id }) => id) ?? [];
      if (indicator !== null && !known.includes(indicator))
        return problem(
          c,
          400,
          'この指標はありません。/api/indicators にある id を指定してください。',
          [{ name: 'indicator', value: indicator, reason: '知らない指標です。' }],
        );
      const isPublic = audienceFor(context, c) === 'public';
      const shown = isPublic ? moments.map((moment) => ({ ...moment, name: null })) : moments;
      // It changes with what staff keep, not with the data alone.
      c.header('Cache-Control', 'no-store');
      return c.json(trendSchema.parse(describeTrend(shown, { layer, area, indicator })), 200);
    })
    .openapi(changes, async (c) => {
      const { layer, from, to } = c.req.valid('query');
      const atlas = store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const find = (id: string) =>
        snapshots.findFull(atlas, id === 'now' ? null : Number(id), today(), layer);
      const before = await find(from);
      if (!before) return unknownSnapshot(c, from);
      const after = await find(to);
      if (!after) return unknownSnapshot(c, to);
      return c.json(changesSchema.parse(describeChanges(before, after, layer)), 200);
    });
};
