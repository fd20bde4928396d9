import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ja } from 'zod/locales';
import { searchCare } from '../../geo/atlas/answers-care-search.ts';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import type { CareQuery } from '../../geo/atlas/care-query.ts';
import { parseCursor } from '../../geo/atlas/cursor.ts';
import { findHomeOfArea } from '../../geo/atlas/home-of-area.ts';
import { limits, parseFacilityQuery, type QueryFault } from '../../geo/atlas/query.ts';
import { findHome, type Home, homeAt } from '../../geo/care/home.ts';
import { momentOf, momentOfWeek } from '../../geo/care/open-now.ts';
import { minutesInJapan } from '../today.ts';
import type { RouteContext } from './context.ts';
import { answerSearch } from './facilities.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse, toParameterErrors } from './problem.ts';
import {
  careAnswerSchema,
  homeSearchBodySchema,
  locateAnswerSchema,
  locateBodySchema,
} from './schemas/care.ts';
import { facilitiesSchema } from './schemas/facility.ts';
import { searchBodySchema, toPairs } from './schemas/search.ts';

/** Far more than any search needs. */
const largestSearchBytes = 64 * 1024;

const limitBody = bodyLimit({
  maxSize: largestSearchBytes,
  onError: (c) => problem(c, 413, '検索の条件が長すぎます。短くしてください。'),
});

const refusals = {
  400: problemResponse('条件の誤り'),
  413: problemResponse('本文が長すぎる'),
  415: problemResponse('本文が JSON ではない'),
};

const locate = createRoute({
  method: 'post',
  path: '/locate',
  summary: '住所から場所をさがす',
  description:
    '町丁目の代表点と、市区町村・日常生活圏域を答えます。住所は保存も記録もされず、応答はキャッシュされません。途中までしか分からないときは、どこまで分かったかと候補を答えます。',
  request: {
    body: { required: true, content: { 'application/json': { schema: locateBodySchema } } },
  },
  middleware: limitBody,
  responses: {
    200: {
      description: '場所、または候補',
      content: { 'application/json': { schema: locateAnswerSchema } },
    },
    ...refusals,
  },
});

const search = createRoute({
  method: 'post',
  path: '/facilities/search',
  summary: '施設をさがす（自宅の位置や住所を本文で送る）',
  description:
    'home があれば、その場所に対応できるかを、機能ごとの件数・最寄りと、根拠の文とともに答えます。home がなければ条件の意味は GET /api/facilities と同じです。本文は保存も記録もされません。距離はすべて直線です。',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.unknown().openapi('FacilitySearchBody', {
            anyOf: [
              { $ref: '#/components/schemas/HomeSearch' },
              { $ref: '#/components/schemas/FacilitySearch' },
            ],
          }),
        },
      },
    },
  },
  middleware: limitBody,
  responses: {
    200: {
      description: '施設',
      content: { 'application/json': { schema: z.union([careAnswerSchema, facilitiesSchema]) } },
    },
    ...refusals,
  },
});

/** What a person may ask with the place of a home in the body: nothing of it is kept. */
export const homeSearchRoutes = (context: RouteContext) => {
  const routes = newRoutes();
  routes.openAPIRegistry.register('HomeSearch', homeSearchBodySchema);
  routes.openAPIRegistry.register('FacilitySearch', searchBodySchema);
  return routes
    .openapi(locate, (c) => {
      c.header('Cache-Control', 'no-store');
      const { address } = c.req.valid('json');
      return c.json(
        locateAnswerSchema.parse(findHome(address, context.store.current().places())),
        200,
      );
    })
    .openapi(search, (c) => {
      c.header('Cache-Control', 'no-store');
      const body: unknown = c.req.valid('json');
      if (hasHome(body)) return answerHomeSearch(context, c, body);
      const plain = searchBodySchema.safeParse(body);
      if (!plain.success) return refuse(c, toParameterErrors(plain.error.issues, body));
      return answerSearch(context, c, toPairs(plain.data));
    });
};

const hasHome = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && 'home' in body;

const refuse = (c: Context, errors: readonly QueryFault[]) =>
  problem(c, 400, '検索の条件に誤りがあります。errors の各項目を直してください。', errors);

function answerHomeSearch(
  context: RouteContext,
  c: Context,
  given: Readonly<Record<string, unknown>>,
) {
  const { home: typed, ...rest } = given;
  const parsed = homeSearchBodySchema.safeParse(given, { error: ja().localeError });
  // The home itself is not repeated, not even to the one who sent it.
  if (!parsed.success) return refuse(c, toParameterErrors(parsed.error.issues, rest));
  const body = parsed.data;
  const atlas = context.store.current();
  const query = toCareQuery(body, atlas, context);
  if ('errors' in query) return refuse(c, query.errors);
  const home = findHomeOf(body.home, atlas);
  if ('reason' in home) return refuse(c, [home]);
  const outcome = searchCare(atlas, home, query, context.today());
  if (!outcome.ok)
    return refuse(c, [{ name: 'cursor', value: '', reason: '検索の条件が変わっています。' }]);
  return c.json(careAnswerSchema.parse(outcome.answer), 200);
}

type HomeSearchBody = z.output<typeof homeSearchBodySchema>;

function findHomeOf(home: HomeSearchBody['home'], atlas: Atlas): Home | QueryFault {
  if ('area' in home)
    return (
      findHomeOfArea(atlas, home.area) ?? {
        name: 'home',
        value: `${home.area.layer}/${home.area.code}`,
        reason: 'この圏域は見つからないか、位置のデータがありません。',
      }
    );
  if (!('address' in home)) return homeAt(home, atlas.places());
  const found = findHome(home.address, atlas.places());
  return found.home ?? { name: 'home', value: '', reason: found.message };
}

/** The filters that are judged against the Atlas go the way of the plain search. */
function toCareQuery(
  body: HomeSearchBody,
  atlas: Atlas,
  context: RouteContext,
): CareQuery | { readonly errors: readonly QueryFault[] } {
  const { q, id, layer, kind, service, filing, role, area, cursor } = body;
  const shared = { q, id, layer, kind, service, filing, role, area };
  const pairs = Object.entries(shared).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const base = parseFacilityQuery(pairs, atlas);
  const place = cursor === undefined ? null : parseCursor(cursor);
  const errors = [
    ...(base.ok ? [] : base.errors),
    ...(place === undefined
      ? [{ name: 'cursor', value: '', reason: '続きを示す値として読めません。' }]
      : []),
  ];
  if (!base.ok || place === undefined) return { errors };
  return {
    base: base.query,
    functions: body.function ?? [],
    serves: body.serves ?? [],
    accepts: body.accepts ?? {},
    enhanced: body.enhanced ?? null,
    open: body.open ? toOpen(body.open, context) : null,
    capacity: body.capacity
      ? { least: body.capacity.least, states: body.capacity.states ?? ['yes'] }
      : null,
    withinMetres: body.within ?? null,
    areaLayer: body.areaLayer ?? null,
    limit: body.limit ?? limits.usual,
    cursor: place,
  };
}

function toOpen(
  { at, states }: NonNullable<HomeSearchBody['open']>,
  context: RouteContext,
): NonNullable<CareQuery['open']> {
  const moment =
    at === 'now'
      ? momentOf(context.today(), minutesInJapan(context.now?.()))
      : momentOfWeek(at.day, at.time ?? null);
  return { moment, states: states ?? ['yes'] };
}
