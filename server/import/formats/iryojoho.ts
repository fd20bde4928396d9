import type { Beds, FacilityClaim, OpeningHours } from '../../../geo/registry/facility-claim.ts';
import type { KindId } from '../../../geo/terms/kind.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { openRowFaults } from '../row-faults.ts';
import { RowValues } from '../row-values.ts';
import { parseFixedCode } from '../values/code.ts';
import { closureColumns, readClosures } from './iryojoho-closures.ts';
import { readTimeBand, timeBandColumns } from './weekly-times.ts';

/** 機関区分 of the 施設票: one file a kind. */
const institutionKinds: Readonly<Record<string, KindId>> = {
  1: 'hospital',
  2: 'clinic',
  3: 'dental',
  4: 'midwife',
  5: 'pharmacy',
};

/** Pharmacies (up to four bands a day) and midwives (three) carry their hours in the same row. */
const timeBands = [1, 2, 3, 4].map((n) =>
  timeBandColumns(`hours-${n}`, [
    { opens: `開店時間帯${n}_開始時間`, closes: `開店時間帯${n}_終了時間` },
    { opens: `就業時間帯${n}_開始時間`, closes: `就業時間帯${n}_終了時間` },
  ]),
);

const columns: readonly Column[] = [
  { id: 'id', names: ['ID'], required: true },
  { id: 'name', names: ['正式名称', '名称'], required: true },
  { id: 'kana', names: ['正式名称（フリガナ）', 'フリガナ'] },
  { id: 'shortName', names: ['略称'] },
  { id: 'shortKana', names: ['略称（フリガナ）'] },
  { id: 'english', names: ['英語表記（ローマ字表記）', 'ローマ字'] },
  { id: 'kind', names: ['機関区分'], required: true },
  { id: 'prefecture', names: ['都道府県コード'], required: true },
  { id: 'municipality', names: ['市区町村コード'] },
  { id: 'address', names: ['所在地'], required: true },
  { id: 'lat', names: ['所在地座標（緯度）'] },
  { id: 'lng', names: ['所在地座標（経度）'] },
  { id: 'url', names: ['案内用ホームページアドレス', '薬局のホームページアドレス'] },
  ...closureColumns,
  { id: 'general', names: ['一般病床'] },
  { id: 'longTerm', names: ['療養病床'] },
  { id: 'longTermMedical', names: ['療養病床のうち医療保険適用'] },
  { id: 'longTermCare', names: ['療養病床のうち介護保険適用'] },
  { id: 'psychiatric', names: ['精神病床'] },
  { id: 'tuberculosis', names: ['結核病床'] },
  { id: 'infectious', names: ['感染症病床'] },
  { id: 'total', names: ['合計病床数'] },
  ...timeBands.flatMap((band) => band.columns),
];

const bedTypes = [
  'total',
  'general',
  'longTerm',
  'psychiatric',
  'tuberculosis',
  'infectious',
] as const satisfies readonly (keyof Beds)[];

/**
 * 医療情報ネット（ナビイ）, 施設票: hospitals, clinics, dental clinics, midwives and pharmacies.
 * Source of the columns: オープンデータ定義書 v1.0. There is no phone and no 医療機関コード.
 */
export const iryojoho: TableFormat = {
  id: 'iryojoho',
  label: '医療情報ネット（ナビイ）施設票',
  columns,
  open: (context) => ({ row: (row) => readInstitution(row, context) }),
};

function readInstitution(row: Row, context: ReadContext): void {
  const { line } = row;
  const { fault: refuse } = openRowFaults(row, context);
  const key = row.get('id').normalize('NFKC');
  if (key === '') {
    refuse('id', 'missing-key', 'IDがありません。公表元のファイルを入手し直してください。');
    return;
  }
  if (!/^[0-9A-Za-z-]+$/.test(key) || /^\d(\.\d+)?E\d+$/i.test(key)) {
    refuse(
      'id',
      'malformed-code',
      `ID「${key}」が番号として読めません。表計算ソフトを通さない元のファイルを取り込んでください。`,
    );
    return;
  }
  const section = row.get('kind').normalize('NFKC');
  const kind = institutionKinds[section];
  if (kind === undefined) {
    refuse(
      'kind',
      'malformed-code',
      `機関区分「${section}」は1（病院）から5（薬局）のどれでもありません。`,
    );
    return;
  }
  const values = new RowValues(row, context);
  const name = values.text('name');
  if (name === undefined) {
    refuse('name', 'missing-name', '名称がありません。公表元に確かめてください。');
    return;
  }
  const claim = toClaim(row, values, { key, kind, name });
  context.emit(
    {
      source: 'iryojoho',
      key,
      layout: 2,
      edition: context.edition,
      slice: section,
      body: { type: 'facility', claim },
    },
    [{ line }],
  );
}

function toClaim(
  row: Row,
  values: RowValues,
  { key, kind, name }: { key: string; kind: KindId; name: string },
): FacilityClaim {
  const prefecture = values.take('prefecture', parseFixedCode(row.get('prefecture'), 2));
  const municipality = values.take('municipality', parseFixedCode(row.get('municipality'), 3, 2));
  const web = values.web('url');
  const hours = timeBands.flatMap(({ band }) =>
    readTimeBand(row, band, (column, parsed) => values.take(column, parsed)),
  );
  return dropAbsent<FacilityClaim>({
    name,
    kana: values.text('kana'),
    nameEnglish: values.text('english'),
    kinds: [kind],
    identifiers: [{ scheme: 'iryojoho', value: key }],
    prefecture,
    municipality: prefecture && municipality ? prefecture + municipality : undefined,
    address: values.text('address'),
    url: web.url,
    email: web.email,
    position: values.position('lat', 'lng'),
    hours: hours.length > 0 ? sortHours(hours) : undefined,
    ...readClosures(row),
    beds: readBeds(values),
  });
}

function sortHours(hours: readonly OpeningHours[]): OpeningHours[] {
  return [...hours].sort((a, b) => a.day - b.day || a.opens - b.opens);
}

function readBeds(values: RowValues): Beds | undefined {
  const stated = bedTypes
    .map((type) => [type, values.count(type)] as const)
    .filter(([, count]) => count !== undefined);
  return stated.length > 0 ? Object.fromEntries(stated) : undefined;
}
