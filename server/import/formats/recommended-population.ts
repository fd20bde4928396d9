import type { PopulationBody } from '../../../geo/registry/source-record.ts';
import { foldText, tidyText } from '../../../geo/registry/text.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { type Figures, faultInconsistency, parsePeople, sumPeople } from '../population-figures.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { parseMunicipalityCode } from '../values/code.ts';
import { prefectureCodeOf } from '../values/prefecture.ts';
import { parseYear } from '../values/year.ts';

interface AgeColumn extends Column {
  readonly from: number;
}

/** 0-4歳 to 80-84歳, then 85歳以上, each for both sexes. */
const ageColumns: readonly AgeColumn[] = Array.from({ length: 18 }, (_, i) => i * 5).flatMap(
  (from) =>
    ['男性', '女性'].map((sex) => ({
      id: `${from}-${sex}`,
      names:
        from === 85
          ? [`85歳以上の${sex}`]
          : [`${from}-${from + 4}歳の${sex}`, `${from}～${from + 4}歳の${sex}`],
      required: from === 85,
      from,
    })),
);

/** 推奨データセット 地域・年齢別人口: one row a 町丁・字, or the municipality as a whole. */
export const recommendedPopulation: TableFormat = {
  id: 'recommended-population',
  label: '推奨データセット 地域・年齢別人口',
  columns: [
    {
      id: 'municipality',
      names: ['都道府県コード又は市区町村コード', '全国地方公共団体コード', '市区町村コード'],
      required: true,
    },
    { id: 'regionCode', names: ['地域コード'] },
    { id: 'prefectureName', names: ['都道府県名'] },
    { id: 'municipalityName', names: ['市区町村名', '地方公共団体名'] },
    { id: 'date', names: ['調査年月日'], required: true },
    { id: 'region', names: ['地域名'], required: true },
    { id: 'total', names: ['総人口'], required: true },
    { id: 'male', names: ['男性'] },
    { id: 'female', names: ['女性'] },
    ...ageColumns,
    { id: 'households', names: ['世帯数'] },
    { id: 'note', names: ['備考'] },
  ],
  open: (context) => ({ row: (row) => readRegion(row, context) }),
};

function readRegion(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const place = faults.need(
    'municipality',
    parseMunicipalityCode(row.get('municipality'), prefectureCodeOf(row.get('prefectureName'))),
    'missing-key',
    '市区町村コードがありません。5桁または6桁の番号を入れてください。',
  );
  const time = faults.need(
    'date',
    parseYear(row.get('date')),
    'missing-key',
    '調査年月日がありません。2025-04-01のように入れてください。',
  );
  const figures = readAges(row, faults);
  const municipality = place?.municipality;
  if (place && municipality === undefined)
    faults.fault(
      'municipality',
      'malformed-code',
      '都道府県全体の人口は取り込めません。市区町村コードを入れてください。',
    );
  if (faults.any() || !time || municipality === undefined) return;
  const area = toArea(row, municipality);
  const body = dropAbsent<PopulationBody>({
    type: 'population',
    ...area,
    name: tidyText(row.get('region')) || undefined,
    ...time,
    definition: 'resident-register',
    ...figures,
  });
  context.emit(
    {
      source: 'population',
      key: `${area.layer}|${area.code}|resident-register|${time.date ?? time.year}`,
      layout: 2,
      edition: time.date ?? context.edition,
      slice: `${municipality}|resident-register|${time.date ?? time.year}`,
      body,
    },
    [{ line: row.line }],
  );
}

/** Words for the whole municipality. 本町 is none of them: towns are called so everywhere. */
const wholeNames =
  /^(全域|全体|総数|合計|計|総計|全[市区町村]域?|[市区町村](全域|全体|計|合計)|本市(全域|全体)?)$/u;

/** A row without region, or one named after the whole, is the municipality; the others are its parts. */
function toArea(row: Row, municipality: string): { layer: string; code: string } {
  const region = tidyText(row.get('region'));
  const number = row.get('regionCode').normalize('NFKC').replace(/\D/gu, '');
  const named = tidyText(row.get('municipalityName'));
  if (wholeNames.test(region) || (region === '' ? number === '' : region === named))
    return { layer: 'municipality', code: municipality };
  const isKeyCode = /^(\d{9}|\d{11})$/.test(number) && number.startsWith(municipality);
  const local = number === '' ? foldText(region) : number;
  return { layer: 'small', code: isKeyCode ? number : `${municipality}-${local}` };
}

function readAges(row: Row, faults: RowFaults): Figures {
  const count = (column: string) => faults.read(column, parsePeople(row.get(column))) ?? null;
  const ages = ageColumns.map(({ from, id }) => ({ from, people: count(id) }));
  const olderThan = (age: number) =>
    sumPeople(ages.filter(({ from }) => from >= age).map(({ people }) => people));
  const figures = {
    total: count('total'),
    over65: olderThan(65),
    over75: olderThan(75),
    over85: olderThan(85),
  };
  faultInconsistency(figures, faults);
  return figures;
}
