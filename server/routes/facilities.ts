import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { searchFacilities } from '../../geo/atlas/answers-facilities.ts';
import { parseFacilityQuery } from '../../geo/atlas/query.ts';
import type { RouteContext } from './context.ts';
import { findFacilityAnswer } from './facility-answer.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';
import { facilitiesSchema, facilitySchema } from './schemas/facility.ts';
import { searchParameters } from './schemas/search.ts';

const found = {
  200: { description: '施設', content: { 'application/json': { schema: facilitiesSchema } } },
  400: problemResponse('条件の誤り'),
};

const search = createRoute({
  method: 'get',
  path: '/facilities',
  summary: '施設をさがす',
  description:
    '同じ名前の条件を繰り返すと「または」、違う名前の条件は「かつ」です。total は施設の数で、打ち切りません。自宅の位置や住所はURLに入れず、POST /api/facilities/search の本文で送ってください。',
  request: { query: searchParameters },
  responses: found,
});

const facilityId = z
  .string()
  .openapi({ description: '施設の id（/api/facilities の items にある id）' });

const movedTo = { Location: { description: '新しい id', schema: { type: 'string' as const } } };

const one = createRoute({
  method: 'get',
  path: '/facilities/{id}',
  summary: '一つの施設：すべての項目と項目ごとの出典',
  request: { params: z.strictObject({ id: facilityId }), query: z.strictObject({}) },
  responses: {
    200: { description: '施設', content: { 'application/json': { schema: facilitySchema } } },
    308: { description: '新しい id に移りました', headers: movedTo },
    400: problemResponse('条件の誤り'),
    404: problemResponse('その施設はない'),
  },
});

export const facilityRoutes = (context: RouteContext) =>
  newRoutes()
    .openapi(search, (c) => answerSearch(context, c, new URL(c.req.url).searchParams))
    .openapi(one, (c) => {
      const { id } = c.req.valid('param');
      const facility = findFacilityAnswer(context, id);
      if (facility) return c.json(facility, 200);
      const now = context.store.findRedirect(id);
      if (now !== undefined) {
        // The old id may come back with other data: nobody is to keep this for ever.
        c.header('Cache-Control', 'no-cache');
        return c.redirect(`/api/facilities/${now}`, 308);
      }
      return problem(c, 404, `この施設はありません（id：${id}）。一覧からさがし直してください。`);
    });

/** @param pairs the conditions, as a query string carries them. */
export function answerSearch(
  context: RouteContext,
  c: Context,
  pairs: Iterable<readonly [string, string]>,
) {
  const atlas = context.store.current();
  const parsed = parseFacilityQuery(pairs, atlas);
  if (!parsed.ok)
    return problem(
      c,
      400,
      '検索の条件に誤りがあります。errors の各項目を直してください。',
      parsed.errors,
    );
  const outcome = searchFacilities(atlas, parsed.query, context.today());
  if (!outcome.ok)
    return problem(c, 400, '続き（cursor）が別の条件のものです。はじめから検索してください。', [
      { name: 'cursor', value: '', reason: '検索の条件が変わっています。' },
    ]);
  return c.json(facilitiesSchema.parse(outcome.answer), 200);
}
