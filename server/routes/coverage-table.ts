import { createRoute, z } from '@hono/zod-openapi';
import { listCoverageTable } from '../../geo/atlas/coverage-table.ts';
import { type RoleId, roles, type VerdictId, verdicts } from '../../geo/terms/role.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { type Form, forms, sendTable } from './tables.ts';

const kind = { file: 'coverage', sheet: '充足状況', title: '在宅医療の体制 充足状況' };

const idsOf = <Id extends string>(table: readonly { readonly id: Id }[]) =>
  z.enum(table.map(({ id }) => id) as [Id, ...Id[]]);
const asList = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(item));

const query = z.strictObject({
  layer: layerParameter.default('homecare'),
  asOf: daySchema.optional(),
  role: idsOf<RoleId>(roles).default('active').openapi({ description: '判定をみる役割' }),
  verdict: asList(idsOf<VerdictId>(verdicts)).openapi({
    type: 'array',
    items: { type: 'string', enum: verdicts.map(({ id }) => id) },
    description: 'この判定の圏域だけ（繰り返すと、どれか）',
  }),
  prefecture: asList(z.string().regex(/^\d{2}$/)).openapi({
    type: 'array',
    items: { type: 'string' },
    description: 'この都道府県（2桁）の圏域だけ',
  }),
  name: z.string().max(50).default('').openapi({ description: '圏域の名前・よみの一部' }),
});

const describe = (form: Form) =>
  createRoute({
    method: 'get',
    path: `/export/${kind.file}.${form}`,
    summary: `${kind.title}（${form}）`,
    description:
      '圏域ごとの判定と資源の数を、画面と同じ条件でしぼり込んで並べます。未設定で影響する人の多い順です。',
    request: { query },
    responses: {
      200: { description: kind.sheet, content: { [forms[form]]: { schema: z.string() } } },
      400: problemResponse('条件の誤り'),
    },
  });

/** The overview of a layer as a file, with the same filters as its page. */
export const coverageTableRoutes = (context: RouteContext) => {
  const routes = newRoutes();
  for (const form of ['xlsx', 'csv'] as const)
    routes.openapi(describe(form), (c) => {
      const {
        layer,
        asOf = context.today(),
        role,
        verdict,
        prefecture,
        name,
      } = c.req.valid('query');
      const atlas = context.store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const filter = { role, verdicts: verdict, prefectures: prefecture, name };
      const table = listCoverageTable(atlas, layer, asOf, filter);
      return sendTable(c, atlas, { kind, form, layer, asOf, table });
    });
  return routes;
};
