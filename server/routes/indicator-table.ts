import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import { listIndicatorTable } from '../../geo/atlas/indicator-table.ts';
import { describeIndicators } from '../../geo/atlas/indicators.ts';
import { describeSource } from '../export/note.ts';
import { type TableNote, toTableCsv, toTableWorkbook } from '../export/table-file.ts';
import type { RouteContext } from './context.ts';
import { isLayer, layerParameter, unknownLayer } from './layer-parameter.ts';
import { newRoutes } from './new-routes.ts';
import { problem, problemResponse } from './problem.ts';

const forms = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;
type Form = keyof typeof forms;

const query = z.strictObject({
  layer: layerParameter.default('homecare'),
  indicator: z.string().openapi({ description: '指標のid。/api/indicators が返すもの。' }),
  prefecture: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .openapi({ description: '都道府県コード2桁。その都道府県の圏域だけにします。' }),
});

const describe = (form: Form) =>
  createRoute({
    method: 'get',
    path: `/export/indicators.${form}`,
    summary: `指標の順位表（${form}）`,
    description:
      '圏域を一つの指標の値の大きい順に並べます。分子・分母・都道府県の値をそえ、値がない圏域は理由とともに最後に置きます。',
    request: { query },
    responses: {
      200: { description: '順位表', content: { [forms[form]]: { schema: z.string() } } },
      400: problemResponse('条件の誤り'),
    },
  });

/** The ranking of areas by one indicator, to be taken away. */
export const indicatorTableRoutes = ({ store }: RouteContext) => {
  const answer = (form: Form) => async (c: Context, asked: z.infer<typeof query>) => {
    const { layer, indicator, prefecture = null } = asked;
    const atlas = store.current();
    if (!isLayer(atlas, layer)) return unknownLayer(c, layer);
    const described = describeIndicators(atlas, layer);
    const item = described.indicators.find(({ id }) => id === indicator);
    if (!item) {
      const reason = 'この指標はありません。/api/indicators の id を指定してください。';
      return problem(c, 400, '指定できない値があります。', [
        { name: 'indicator', value: indicator, reason },
      ]);
    }
    const table = listIndicatorTable(described, item, prefecture);
    const body =
      form === 'csv'
        ? toTableCsv(table)
        : Uint8Array.from(await toTableWorkbook(table, toNote(atlas, item, layer)));
    const name = `指標_${item.name}_${nameLayer(atlas, layer)}.${form}`;
    return c.body(body, 200, {
      'Content-Type': form === 'csv' ? 'text/csv; charset=utf-8' : forms[form],
      'Content-Disposition': `attachment; filename="indicators.${form}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  };
  const routes = newRoutes();
  for (const form of ['xlsx', 'csv'] as const) {
    const make = answer(form);
    routes.openapi(describe(form), (c) => make(c, c.req.valid('query')));
  }
  return routes;
};

const nameLayer = (atlas: Atlas, layer: string) =>
  atlas.layers.find(({ id }) => id === layer)?.label ?? layer;

function toNote(atlas: Atlas, item: IndicatorItem, layer: string): TableNote {
  const used: ReadonlySet<string> = new Set([...item.sources, 'area-member', 'area-shape']);
  return {
    sheet: '順位',
    title: `${item.name}（${nameLayer(atlas, layer)}）`,
    lines: [
      ...(atlas.demo ? ['架空の「見本県」のデータです。実在の施設・地域ではありません。'] : []),
      `計算式: ${item.formula}`,
      item.caveat,
      ...(item.publisher === null ? [] : [`公表元: ${item.publisher}`]),
      '空欄は「データがないため分からない」で、0 ではありません。「秘匿」は人口が少ないために出さない値です。',
      '出典:',
      ...atlas.sources.filter(({ source }) => used.has(source)).map(describeSource),
    ],
  };
}
