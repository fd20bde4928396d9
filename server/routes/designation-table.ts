import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import { listDesignationTable } from '../../geo/atlas/designation-table.ts';
import {
  type TableNote,
  toDesignationCsv,
  toDesignationWorkbook,
} from '../export/designation-workbook.ts';
import { describeSource } from '../export/note.ts';
import { daySchema } from './as-of.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problemResponse } from './problem.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const describe = <Path extends string>(path: Path, type: string, form: string) =>
  createRoute({
    method: 'get',
    path,
    summary: `医療計画の別表（${form}）`,
    description:
      '圏域ごとの、積極的役割を担う医療機関と連携拠点の位置付けと充足判定。団体を一行に一つずつ並べます。',
    request: {
      query: z.strictObject({
        layer: layerParameter.default('homecare'),
        asOf: daySchema.optional(),
      }),
    },
    responses: {
      200: { description: '別表', content: { [type]: { schema: z.string() } } },
      400: problemResponse('条件の誤り'),
    },
  });

const workbook = describe('/export/designation-table.xlsx', workbookType, 'xlsx');
const csv = describe('/export/designation-table.csv', 'text/csv', 'CSV');

export const designationTableRoutes = (context: RouteContext) => {
  const make = (c: Context, layer: string, asOf: string) => {
    const atlas = context.store.current();
    if (!isLayer(atlas, layer)) return undefined;
    const name = `別表_${atlas.layers.find(({ id }) => id === layer)?.label ?? layer}_${asOf}`;
    const send = (body: string | Uint8Array<ArrayBuffer>, extension: string, type: string) =>
      c.body(body, 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="designation-table.${extension}"; filename*=UTF-8''${encodeURIComponent(`${name}.${extension}`)}`,
      });
    return {
      table: listDesignationTable(atlas, layer, asOf),
      note: toNote(atlas, layer, asOf),
      send,
    };
  };
  return newRoutes()
    .openapi(workbook, async (c) => {
      const { layer, asOf = context.today() } = c.req.valid('query');
      const made = make(c, layer, asOf);
      if (!made) return unknownLayer(c, layer);
      const bytes = await toDesignationWorkbook(made.table, made.note);
      return made.send(Uint8Array.from(bytes), 'xlsx', workbookType);
    })
    .openapi(csv, (c) => {
      const { layer, asOf = context.today() } = c.req.valid('query');
      const made = make(c, layer, asOf);
      if (!made) return unknownLayer(c, layer);
      return made.send(toDesignationCsv(made.table), 'csv', 'text/csv; charset=utf-8');
    });
};

const shown: ReadonlySet<string> = new Set([
  'designation',
  'todokede',
  'population',
  'area-member',
  'area-shape',
]);

function toNote(atlas: Atlas, layer: string, asOf: string): TableNote {
  const label = atlas.layers.find(({ id }) => id === layer)?.label ?? layer;
  return {
    title: `在宅医療の体制 別表（${label}、${asOf}現在）`,
    lines: [
      ...(atlas.demo ? ['架空の「見本県」のデータです。実在の施設・地域ではありません。'] : []),
      '判定は、医療計画に位置付けられた機関の記録だけから行っています。「指定データなし（判定不可）」は、ないという意味ではありません。',
      '出典:',
      ...atlas.sources.filter(({ source }) => shown.has(source)).map(describeSource),
    ],
  };
}
