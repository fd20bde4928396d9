import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import { listDesignationTable } from '../../geo/atlas/designation-table.ts';
import { listFindingsTable } from '../../geo/atlas/findings-table.ts';
import { listHazardBodies, listHazardTable } from '../../geo/atlas/hazard-tables.ts';
import type { Table } from '../../geo/atlas/table.ts';
import { describeSource } from '../export/note.ts';
import { type TableNote, toTableCsv, toTableWorkbook } from '../export/table-file.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';
import { staffOnly } from './staff-only.ts';

/** Tables that officials take away, of every area of a layer as of a day. */
interface TableKind extends TableFile {
  readonly description: string;
  readonly staffOnly: boolean;
  readonly list: (atlas: Atlas, layer: string, asOf: string) => Table;
}

/** How a table is called as a file. */
interface TableFile {
  readonly file: string;
  readonly sheet: string;
  readonly title: string;
  /** What must be said beside it, in place of the line about verdicts. */
  readonly lines?: readonly string[];
  /** Named beside those of all tables. */
  readonly sources?: readonly string[];
}

const designationTable: TableKind = {
  file: 'designation-table',
  sheet: '別表',
  title: '在宅医療の体制 別表',
  description:
    '圏域ごとの、積極的役割を担う医療機関と連携拠点の位置付けと充足判定。団体を一行に一つずつ並べます。',
  staffOnly: false,
  list: listDesignationTable,
};

const findingsTable: TableKind = {
  file: 'findings',
  sheet: '確認すべき点',
  title: '医療計画上の位置付け 確認すべき点',
  description:
    '圏域ごとに市町村と確かめる点の一覧（団体名を含むため、職員だけが取り出せます）。確認した結果の記入欄があります。',
  staffOnly: true,
  list: listFindingsTable,
};

const hazardLines = [
  '区域内：公表された位置（建物）が区域の中にある施設。不確か：位置が町丁目などからで、区域の中に見える施設。',
  '空欄は、その種類の区域が取り込まれていないという意味で、ないという意味ではありません。取り込んだ区域の外が安全という意味でもありません。',
];

const hazardTable: TableKind = {
  file: 'hazards',
  sheet: '災害の想定区域',
  title: '災害の想定区域の中にある施設の数',
  description:
    '圏域と種別ごとの、洪水・土砂・津波などの想定区域の中にある施設の数。団体名は含みません。',
  staffOnly: false,
  list: listHazardTable,
  lines: hazardLines,
  sources: ['hazard'],
};

const hazardBodies: TableKind = {
  file: 'hazard-facilities',
  sheet: '区域内の施設',
  title: '災害の想定区域の中にある施設',
  description:
    '想定区域の中にある施設の一覧（職員だけが取り出せます）。圏域で唯一の機関には、その機能を書きます。',
  staffOnly: true,
  list: listHazardBodies,
  lines: hazardLines,
  sources: ['hazard'],
};

export const forms = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;
export type Form = keyof typeof forms;

const query = z.strictObject({
  layer: layerParameter.default('homecare'),
  asOf: daySchema.optional(),
});

const describe = (kind: TableKind, form: Form, staff: MiddlewareHandler) =>
  createRoute({
    method: 'get',
    path: `/export/${kind.file}.${form}`,
    summary: `${kind.title}（${form}）`,
    description: kind.description,
    request: { query },
    middleware: kind.staffOnly ? [staff] : [],
    responses: {
      200: { description: kind.sheet, content: { [forms[form]]: { schema: z.string() } } },
      400: problemResponse('条件の誤り'),
      ...(kind.staffOnly && {
        401: problemResponse('トークンが違う'),
        403: problemResponse('職員ではない'),
      }),
    },
  });

export const tableRoutes = (context: RouteContext) => {
  const answer =
    (kind: TableKind, form: Form) => async (c: Context, asked: z.infer<typeof query>) => {
      const { layer, asOf = context.today() } = asked;
      const atlas = context.store.current();
      if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
      const table = kind.list(atlas, layer, asOf);
      return sendTable(c, atlas, { kind, form, layer, asOf, table });
    };
  const staff = staffOnly(context);
  const routes = newRoutes();
  for (const kind of [designationTable, findingsTable, hazardTable, hazardBodies])
    for (const form of ['xlsx', 'csv'] as const) {
      const make = answer(kind, form);
      routes.openapi(describe(kind, form, staff), (c) => make(c, c.req.valid('query')));
    }
  return routes;
};

/** A table as a file with its sources, under a name that says what it is. */
export async function sendTable(
  c: Context,
  atlas: Atlas,
  made: {
    readonly kind: TableFile;
    readonly form: Form;
    readonly layer: string;
    readonly asOf: string;
    readonly table: Table;
  },
) {
  const { kind, form, layer, asOf, table } = made;
  const note = toNote(atlas, kind, layer, asOf);
  const name = `${kind.sheet}_${nameLayer(atlas, layer)}_${asOf}.${form}`;
  const body =
    form === 'csv' ? toTableCsv(table) : Uint8Array.from(await toTableWorkbook(table, note));
  return c.body(body, 200, {
    'Content-Type': form === 'csv' ? 'text/csv; charset=utf-8' : forms[form],
    'Content-Disposition': `attachment; filename="${kind.file}.${form}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

const shown: ReadonlySet<string> = new Set([
  'designation',
  'todokede',
  'population',
  'area-member',
  'area-shape',
]);

const verdictLines = [
  '判定は、医療計画に位置付けられた機関の記録だけから行っています。「指定データなし（判定不可）」は、ないという意味ではありません。',
];

const nameLayer = (atlas: Atlas, layer: string) =>
  atlas.layers.find(({ id }) => id === layer)?.label ?? layer;

function toNote(atlas: Atlas, kind: TableFile, layer: string, asOf: string): TableNote {
  return {
    sheet: kind.sheet,
    title: `${kind.title}（${nameLayer(atlas, layer)}、${asOf}現在）`,
    lines: [
      ...(atlas.demo ? ['架空の「見本県」のデータです。実在の施設・地域ではありません。'] : []),
      ...(kind.lines ?? verdictLines),
      '出典:',
      ...atlas.sources
        .filter(({ source }) => shown.has(source) || kind.sources?.includes(source))
        .map(describeSource),
    ],
  };
}
