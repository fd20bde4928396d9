import { z } from '@hono/zod-openapi';

const many = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description });

const single = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .openapi({ type: 'string', description });

/**
 * The parameters as they are described; what is allowed in each is judged against the Atlas
 * (geo/atlas/query), which also refuses unknown names.
 */
export const searchParameters = z.looseObject({
  q: single('名称・かな・住所・電話番号。空白で区切ると「かつ」'),
  id: many('施設のID'),
  kind: many('種別（hospital, clinic …）'),
  service: many('介護サービスのコード（130 = 訪問看護 …）'),
  filing: many('届出の記号（支援診1 …）。掲載されている届出すべてが対象'),
  role: many('医療計画上の役割（active, hub）'),
  accepts: many('受け入れ可能な医療処置など'),
  layer: single('area の圏域の種類。省略すると市区町村'),
  area: many('圏域コード（5桁。6桁も可。22130 のような市のコードは区をすべて含む）'),
  bbox: single('西,南,東,北（度）'),
  near: single('経度,緯度（公共の場所に限る）'),
  within: single('near からの距離（メートル）'),
  sort: single('kana, name, distance, relevance'),
  limit: single('1〜500（省略すると50）'),
  cursor: single('前の応答の next'),
});

const wanted = '文字か数、またはその並びで指定してください。';

const value = z.union([z.string(), z.number()]);

/** The same conditions as a JSON object; lists as arrays, positions as [lng, lat]. */
export const searchBodySchema = z
  .record(z.string(), z.union([value, z.array(value)], { error: wanted }), {
    error: '名前と値の組（JSON のオブジェクト）で送ってください。',
  })
  .openapi('FacilitySearch', {
    description:
      'GET /api/facilities と同じ名前の条件。near は [経度, 緯度]、bbox は [西, 南, 東, 北] でもよい。',
    example: { near: [150.5, 30], within: 16000, kind: ['clinic'] },
  });

const joined = new Set(['near', 'bbox']);

/** The conditions as name and value pairs, as a query string would carry them. */
export function toPairs(body: z.output<typeof searchBodySchema>): [string, string][] {
  return Object.entries(body).flatMap(([name, given]): [string, string][] => {
    if (!Array.isArray(given)) return [[name, String(given)]];
    if (joined.has(name)) return [[name, given.join(',')]];
    return given.map((one) => [name, String(one)]);
  });
}
