import type { PopulationBody } from '../../../geo/registry/source-record.ts';
import { tidyText } from '../../../geo/registry/text.ts';
import type { Column, ReadContext, Row, RowReader, RowRef, TableFormat } from '../format.ts';
import { parsePeople, sumPeople } from '../population-figures.ts';
import { openRowFaults } from '../row-faults.ts';
import { parseAreaCode } from '../values/area-code.ts';

/** Five-year groups from 0–4 to 95–99, then 100 and over. */
const ageGroups = [
  ...Array.from({ length: 20 }, (_, i) => ({
    from: i * 5,
    column: `pop_${i * 5}_${i * 5 + 4}`,
  })),
  { from: 100, column: 'pop_100plus' },
];

const ageColumns: readonly Column[] = ageGroups.map(({ column }) => ({
  id: column,
  names: [column],
  required: column === 'pop_65_69' || column === 'pop_85_89',
}));

/** Census population of 二次医療圏 by sex and five-year ages: one row a sex, one record an area. */
export const censusAreaPopulation: TableFormat = {
  id: 'census-area-population',
  label: '国勢調査 二次医療圏別人口',
  columns: [
    { id: 'code', names: ['area_code'], required: true },
    { id: 'name', names: ['area_name'] },
    { id: 'prefecture', names: ['pref_code'] },
    { id: 'prefectureName', names: ['pref_name'] },
    { id: 'sex', names: ['sex'], required: true },
    ...ageColumns,
    { id: 'over65', names: ['pop_65plus'] },
    { id: 'unknownAge', names: ['pop_age_unknown'] },
    { id: 'total', names: ['pop_total_census'], required: true },
  ],
  open: openCensus,
};

type Sex = 'male' | 'female' | 'both';

const sexes: Readonly<Record<string, Sex>> = {
  male: 'male',
  female: 'female',
  男: 'male',
  男性: 'male',
  女: 'female',
  女性: 'female',
  total: 'both',
  both: 'both',
  総数: 'both',
  計: 'both',
};

interface SexRow {
  readonly line: number;
  readonly sex: Sex;
  readonly counts: Readonly<Record<'total' | 'over65' | 'over75' | 'over85', number | null>>;
}

interface AreaRows {
  readonly code: string;
  readonly name: string;
  readonly rows: SexRow[];
}

function openCensus(context: ReadContext): RowReader {
  const areas = new Map<string, AreaRows>();
  let warned = false;
  return {
    row(row) {
      if (context.edition === null && !warned) warnOfYear(row, context);
      warned = true;
      readSexRow(row, context, areas);
    },
    end() {
      for (const area of areas.values()) emitArea(area, context);
    },
  };
}

function readSexRow(row: Row, context: ReadContext, areas: Map<string, AreaRows>): void {
  const faults = openRowFaults(row, context);
  const area = faults.need(
    'code',
    parseAreaCode(row.get('code'), 'secondary', {}),
    'missing-key',
    '圏域の番号がありません。4桁の番号を入れてください。',
  );
  const sex = sexes[row.get('sex').toLowerCase()];
  if (sex === undefined)
    faults.fault(
      'sex',
      'unknown-value',
      `性別「${row.get('sex')}」は読めません。maleまたはfemaleを入れてください。`,
    );
  const count = (column: string) => faults.read(column, parsePeople(row.get(column))) ?? null;
  const ages = ageGroups.map(({ from, column }) => ({ from, people: count(column) }));
  const olderThan = (age: number) =>
    sumPeople(ages.filter(({ from }) => from >= age).map(({ people }) => people));
  const counts = {
    total: count('total'),
    over65: olderThan(65),
    over75: olderThan(75),
    over85: olderThan(85),
  };
  const stated = count('over65');
  if (stated !== null && counts.over65 !== null && stated !== counts.over65)
    faults.fault(
      'over65',
      'figures-inconsistent',
      `65歳以上（${stated}人）が年齢別の合計（${counts.over65}人）と合いません。`,
    );
  if (counts.total !== null && counts.over65 !== null && counts.over65 > counts.total)
    faults.fault(
      'total',
      'figures-inconsistent',
      `65歳以上（${counts.over65}人）が総人口（${counts.total}人）より多くなっています。`,
    );
  if (faults.any() || !area || sex === undefined) return;
  const known = areas.get(area.code) ?? {
    code: area.code,
    name: tidyText(row.get('name')),
    rows: [],
  };
  areas.set(area.code, known);
  if (known.rows.some((other) => other.sex === sex)) {
    faults.fault(
      'sex',
      'duplicate-key',
      `圏域${area.code}の同じ性別の行がすでにあります。正しい行だけを残してください。`,
    );
    return;
  }
  known.rows.push({ line: row.line, sex, counts });
}

/** Both sexes make an area; one alone would be half of it, and is refused. */
function emitArea({ code, name, rows }: AreaRows, context: ReadContext): void {
  const both = rows.find(({ sex }) => sex === 'both');
  const parts = both ? [both] : rows;
  if (!both && rows.length < 2) {
    for (const { line } of rows)
      context.reject({
        line,
        column: '',
        value: code,
        reason: 'figures-inconsistent',
        message: `圏域${code}は男女の一方の行しかないため、人口になりません。両方の行を入れてください。`,
      });
    return;
  }
  const sum = (figure: keyof SexRow['counts']) =>
    sumPeople(parts.map(({ counts }) => counts[figure]));
  const year = context.edition === null ? null : Number(context.edition.slice(0, 4));
  const body: PopulationBody = {
    type: 'population',
    layer: 'secondary',
    code,
    ...(name === '' ? {} : { name }),
    year,
    date: context.edition,
    definition: 'census',
    total: sum('total'),
    over65: sum('over65'),
    over75: sum('over75'),
    over85: sum('over85'),
  };
  const refs: RowRef[] = rows.map(({ line, sex, counts }) => ({
    line,
    part: { key: sex, content: JSON.stringify(counts) },
  }));
  context.emit(
    {
      source: 'population',
      key: `secondary|${code}|census|${year ?? ''}`,
      layout: 2,
      edition: context.edition,
      slice: `secondary|census|${year ?? ''}`,
      body,
    },
    refs,
  );
}

function warnOfYear(row: Row, context: ReadContext): void {
  context.doubt({
    line: row.line,
    column: '',
    value: '',
    reason: 'year-unknown',
    message:
      'いつの人口かがファイルにも名前にもありません。--as-of 2020-10-01のように付けて取り込むと、年が表示されます。',
  });
}
