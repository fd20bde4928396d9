import type { FacilityClaim, OpeningHours } from '../../../geo/registry/facility-claim.ts';
import { hash48 } from '../../../geo/registry/hash.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { ReadContext, Row, RowReader, RowRef, TableFormat } from '../format.ts';
import type { Doubt, Parsed } from '../values/parsed.ts';
import { parseText } from '../values/text.ts';
import { readTimeBand, timeBandColumns } from './weekly-times.ts';

const consultation = timeBandColumns('hours', [{ opens: '診療開始時間', closes: '診療終了時間' }]);
const reception = timeBandColumns('reception', [
  { opens: '外来受付開始時間', closes: '外来受付終了時間' },
]);

/**
 * 医療情報ネット（ナビイ）, 診療科・診療時間票 (01-2, 02-2, 03-2): one row per institution,
 * department and time band. All rows of an ID become one record that joins the 施設票 by its ID.
 */
export const iryojohoHours: TableFormat = {
  id: 'iryojoho-hours',
  label: '医療情報ネット（ナビイ）診療科・診療時間票',
  columns: [
    { id: 'id', names: ['ID'], required: true },
    { id: 'departmentCode', names: ['診療科目コード'], required: true },
    { id: 'department', names: ['診療科目名'], required: true },
    { id: 'band', names: ['診療時間帯'], required: true },
    ...consultation.columns,
    ...reception.columns,
  ],
  open: openHours,
};

/** The week of one row. Many rows say the same week: each is read and kept once. */
interface Week {
  readonly hours: readonly OpeningHours[];
  readonly reception: readonly OpeningHours[];
  readonly doubts: readonly (Doubt & { readonly column: string })[];
}

interface Institution {
  readonly rows: RowRef[];
  readonly departments: Map<string, Week[]>;
}

function openHours(context: ReadContext): RowReader {
  const institutions = new Map<string, Institution>();
  const weeks = new Map<string, Week>();

  const readWeek = (row: Row): Week => {
    const columns = [...consultation.columns, ...reception.columns];
    const cells = columns.map((column) => row.get(column.id)).join('\t');
    const known = weeks.get(cells);
    if (known) return known;
    const doubts: (Doubt & { column: string })[] = [];
    const take = <T>(column: string, parsed: Parsed<T>): T | undefined => {
      for (const doubt of parsed.doubts) doubts.push({ ...doubt, column });
      return parsed.value;
    };
    const week = {
      hours: readTimeBand(row, consultation.band, take),
      reception: readTimeBand(row, reception.band, take),
      doubts,
    };
    weeks.set(cells, week);
    return week;
  };

  return {
    row(row) {
      const { line } = row;
      const key = row.get('id').normalize('NFKC');
      if (key === '') {
        context.reject({
          line,
          column: row.header('id'),
          value: '',
          reason: 'missing-key',
          message: 'IDがありません。公表元のファイルを入手し直してください。',
        });
        return;
      }
      const week = readWeek(row);
      for (const { column, ...doubt } of week.doubts)
        context.doubt({ line, column: row.header(column), value: row.get(column), ...doubt });
      const department = parseText(row.get('department'));
      const institution: Institution = institutions.get(key) ?? {
        rows: [],
        departments: new Map(),
      };
      institutions.set(key, institution);
      institution.departments.set(department, [
        ...(institution.departments.get(department) ?? []),
        week,
      ]);
      institution.rows.push({
        line,
        part: {
          key: [row.get('departmentCode'), department, row.get('band')].join('|'),
          content: hash48(row.cells.join('\t')),
        },
      });
    },
    end() {
      for (const [key, institution] of institutions)
        context.emit(
          {
            source: 'iryojoho-hours',
            key,
            layout: 2,
            edition: context.edition,
            slice: '',
            body: { type: 'facility', claim: toClaim(key, institution) },
          },
          institution.rows,
        );
    },
  };
}

function toClaim(key: string, { departments }: Institution): FacilityClaim {
  const names = [...departments.keys()].filter((name) => name !== '').sort();
  const hours = mergeDepartments(departments, (week) => week.hours);
  return dropAbsent<FacilityClaim>({
    kinds: [],
    identifiers: [{ scheme: 'iryojoho', value: key }],
    departments: names.length > 0 ? names : undefined,
    hours: hours.length > 0 ? hours : undefined,
    hoursNote: describeReception(mergeDepartments(departments, (week) => week.reception)),
  });
}

/** Hours once for all where every department keeps the same, else department by department. */
function mergeDepartments(
  departments: ReadonlyMap<string, readonly Week[]>,
  part: (week: Week) => readonly OpeningHours[],
): OpeningHours[] {
  const lists = [...departments]
    .map(([name, weeks]) => ({ name, hours: sortHours(weeks.flatMap(part)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const first = lists[0]?.hours ?? [];
  if (lists.every(({ hours }) => JSON.stringify(hours) === JSON.stringify(first))) return first;
  return lists.flatMap(({ name, hours }) =>
    hours.map((stretch) => (name === '' ? stretch : { department: name, ...stretch })),
  );
}

function sortHours(hours: readonly OpeningHours[]): OpeningHours[] {
  const sorted = [...hours].sort(
    (a, b) => a.day - b.day || a.opens - b.opens || a.closes - b.closes,
  );
  return sorted.filter((stretch, i) => {
    const before = sorted[i - 1];
    return (
      before?.day !== stretch.day ||
      before.opens !== stretch.opens ||
      before.closes !== stretch.closes
    );
  });
}

/** Reception times as one line, where they are few enough to be read. */
function describeReception(reception: readonly OpeningHours[]): string | undefined {
  const clock = (minutes: number) =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const stretches = new Set(
    reception.map(({ opens, closes }) => `${clock(opens)}〜${clock(closes)}`),
  );
  if (stretches.size === 0 || stretches.size > 4) return undefined;
  return `外来受付 ${[...stretches].join('、')}`;
}
