import type { DesignationSetBody, SourceRecord } from '../../../geo/registry/source-record.ts';
import { restoreDefused } from '../../../geo/registry/spreadsheet-cell.ts';
import { tidyText } from '../../../geo/registry/text.ts';
import type { Column, ReadContext, Row, RowRef, TableFormat } from '../format.ts';
import { foldHeader } from '../recognise.ts';
import { openRowFaults } from '../row-faults.ts';
import { parseMunicipalityCode } from '../values/code.ts';
import { parseDate } from '../values/date.ts';
import { parseRoles } from '../values/role-name.ts';
import { parseYesNo } from '../values/yes-no.ts';

/**
 * What a set of designations says of itself: whose, which role, which plan, as of when, and whether
 * it is complete. Only a complete set lets an area be called 未設定. Source: domain handbook §2.
 */
export const designationSetColumns: readonly Column[] = [
  { id: 'prefecture', names: ['都道府県コード'], required: true },
  { id: 'role', names: ['役割'], required: true },
  { id: 'plan', names: ['計画', '計画名'] },
  { id: 'asOf', names: ['基準日'], required: true },
  { id: 'complete', names: ['全件', '全件か'], required: true },
  { id: 'validFrom', names: ['開始日', '計画開始日'] },
  { id: 'validTo', names: ['終了日', '計画終了日'] },
];

/** A set header in a file of its own. */
export const designationSets: TableFormat = {
  id: 'designation-sets',
  label: '位置付けの一覧の見出し',
  columns: designationSetColumns,
  // A set table may stand above the designations themselves: then their header row must win.
  score: (headers) => (isOwnHeader(headers) ? countSetColumns(headers) / 2 : 0),
  open: (context) => ({
    row(row) {
      for (const body of readSet(row, context))
        context.emit(toSetRecord(body, `set|${sliceOf(body)}`), [{ line: row.line }]);
    },
  }),
};

/** The part of its source one set of designations covers whole. */
export function sliceOf({ prefecture, role, plan }: Omit<DesignationSetBody, 'type'>): string {
  return `${prefecture}|${role}|${plan}`;
}

/**
 * `slice`: the designations' own when the header stands in their file, so that a newer edition
 * supersedes rows it no longer lists; another when it came alone, so that it supersedes none.
 */
export function toSetRecord(body: DesignationSetBody, slice: string): SourceRecord {
  const { asOf: edition } = body;
  return { source: 'designation', key: sliceOf(body), layout: 2, edition, slice, body };
}

/** One set per role the row names; none when the row is faulty (then it has been rejected). */
export function readSet(
  row: Row,
  context: Pick<ReadContext, 'doubt' | 'reject'>,
): DesignationSetBody[] {
  const faults = openRowFaults(row, context);
  const place = faults.need(
    'prefecture',
    parseMunicipalityCode(row.get('prefecture')),
    'missing-key',
    '都道府県コードがありません。2桁の番号を入れてください。',
  );
  const roles = faults.need(
    'role',
    parseRoles(row.get('role')),
    'unknown-role',
    '役割がありません。「積極的役割」または「連携拠点」と入れてください。',
  );
  const asOf = faults.read('asOf', parseDate(row.get('asOf'))) ?? null;
  const complete = faults.read('complete', parseYesNo(row.get('complete'))) ?? false;
  const validFrom = faults.read('validFrom', parseDate(row.get('validFrom'))) ?? null;
  const validTo = faults.read('validTo', parseDate(row.get('validTo'))) ?? null;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.fault('validTo', 'date-impossible', '終了日が開始日より前です。期間を直してください。');
  if (faults.any() || !place || !roles) return [];
  const { prefecture } = place;
  const plan = tidyText(row.get('plan'));
  return roles.map((role) => ({
    type: 'designation-set',
    prefecture,
    role,
    plan,
    asOf,
    validFrom,
    validTo,
    complete,
  }));
}

/** A line above or below a table, not yet known to be anything. */
export interface LooseLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A set header found among loose lines, as a row under `designationSetColumns`. */
export interface LooseSet {
  readonly row: Row;
  /** Every line it was put together from. */
  readonly rows: readonly RowRef[];
}

const idByName = new Map(
  designationSetColumns.flatMap(({ id, names }) =>
    names.map((name) => [foldHeader(name), id] as const),
  ),
);

const findColumn = (cell: string | undefined) => idByName.get(foldHeader(cell ?? ''));

function countSetColumns(cells: readonly string[]): number {
  const ids = new Set(cells.map(findColumn));
  ids.delete(undefined);
  return ids.size;
}

function isOwnHeader(headers: readonly string[]): boolean {
  const ids = new Set(headers.map(findColumn));
  return designationSetColumns.every(({ id, required }) => !required || ids.has(id));
}

/** True for the header row of a small set table: several of its columns, 全件 or 基準日 among them. */
export function isSetHeader(cells: readonly string[]): boolean {
  const ids = cells.map(findColumn);
  return countSetColumns(cells) >= 3 && (ids.includes('complete') || ids.includes('asOf'));
}

/**
 * Finds set headers among loose lines: a small table with its own header row, or pairs of name and
 * value (`基準日,2026-04-01`), one or several a line. A name that comes again begins the next set.
 */
export function listLooseSets(lines: readonly LooseLine[]): LooseSet[] {
  const sets: LooseSet[] = [];
  const stated: StatedSet[] = [];
  let header: LooseLine | undefined;
  for (const { line, cells } of lines) {
    const pairs = listPairs(cells);
    if (pairs.length === 0 && isSetHeader(cells)) header = { line, cells };
    else if (header) sets.push(fromTable(header, { line, cells }));
    else for (const pair of pairs) addPair(stated, pair, line);
  }
  return [...stated.map(fromPairs), ...sets];
}

interface Pair {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

interface StatedSet {
  readonly pairs: Map<string, Pair>;
  readonly lines: number[];
}

/** Name, value, name, value …; none when the line is no such thing. */
function listPairs(cells: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    const name = (cells[i] ?? '').trim();
    const value = (cells[i + 1] ?? '').trim();
    const id = findColumn(name);
    if (id === undefined || findColumn(value) !== undefined) return name === '' ? pairs : [];
    if (value !== '') pairs.push({ id, name, value: restoreDefused(value) });
  }
  return pairs;
}

function addPair(stated: StatedSet[], pair: Pair, line: number): void {
  let open = stated.at(-1);
  if (open === undefined || open.pairs.has(pair.id)) {
    open = { pairs: new Map(), lines: [] };
    stated.push(open);
  }
  open.pairs.set(pair.id, pair);
  if (open.lines.at(-1) !== line) open.lines.push(line);
}

function fromPairs({ pairs, lines }: StatedSet): LooseSet {
  return {
    row: {
      line: lines[0] ?? 1,
      get: (column) => pairs.get(column)?.value ?? '',
      header: (column) => pairs.get(column)?.name ?? '',
      cells: [],
      headers: [],
    },
    rows: lines.map((line) => ({ line })),
  };
}

function fromTable(header: LooseLine, { line, cells }: LooseLine): LooseSet {
  const positions = new Map<string, number>();
  header.cells.forEach((cell, i) => {
    const id = findColumn(cell);
    if (id !== undefined && !positions.has(id)) positions.set(id, i);
  });
  const at = (column: string, from: readonly string[]) => {
    const position = positions.get(column);
    return position === undefined ? '' : restoreDefused((from[position] ?? '').trim());
  };
  return {
    row: {
      line,
      cells,
      headers: header.cells,
      get: (column) => at(column, cells),
      header: (column) => at(column, header.cells),
    },
    rows: [{ line: header.line }, { line }],
  };
}
