import { findMeshCentre, findSecondMesh } from '../../../geo/areas/mesh.ts';
import { type CellRow, toPointPlace } from '../../../geo/areas/population-cell.ts';
import { hash48 } from '../../../geo/registry/hash.ts';
import { screenPosition } from '../../../geo/registry/position.ts';
import type { PopulationCellsBody } from '../../../geo/registry/source-record.ts';
import type { Column, ReadContext, Row, RowReader, TableFormat } from '../format.ts';
import { readFigures } from '../population-figures.ts';
import { foldHeader } from '../recognise.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { parsePopulationDefinition } from '../values/population-definition.ts';
import { parsePosition } from '../values/position.ts';
import { parseYear } from '../values/year.ts';
import { definitionMissing, figureColumns, yearMissing } from './population.ts';

const placeColumns: readonly Column[] = [
  { id: 'mesh', names: ['メッシュコード', '地域メッシュコード', 'メッシュ'] },
  { id: 'lat', names: ['緯度'] },
  { id: 'lng', names: ['経度'] },
];
const columns = [...placeColumns, ...figureColumns];

/** Population by point or by 地域メッシュ (JIS X 0410). The project's own table. */
export const populationCells: TableFormat = {
  id: 'population-cells',
  label: '地点別人口',
  columns,
  // A cell is told by its mesh code or its coordinates: either will do.
  score: (headers) => {
    const seen = new Set(headers.map(foldHeader));
    const has = ({ names }: Column) => names.some((name) => seen.has(foldHeader(name)));
    const [mesh, lat, lng] = placeColumns.map(has);
    const complete = figureColumns.every((column) => !column.required || has(column));
    return complete && (mesh || (lat && lng)) ? columns.filter(has).length : 0;
  },
  open: (context) => openReader(context),
};

interface Group {
  readonly body: Omit<PopulationCellsBody, 'type' | 'cells'>;
  /** By place. */
  readonly cells: Map<string, Cell>;
}

interface Cell {
  readonly line: number;
  readonly value: string;
  readonly row: CellRow;
  /** Lines that say the same of the same place. */
  readonly repeats: number[];
}

/**
 * Hundreds of thousands of cells: those of one 第2次メッシュ, definition and year are one record. Its
 * key names the places it tells, so that two files which share a mesh (both sides of a border)
 * stand side by side, and the same places told anew take the place of the former figures.
 */
function openReader(context: ReadContext): RowReader {
  const groups = new Map<string, Group>();
  return {
    row: (row) => {
      const read = readCell(row, context);
      if (read === undefined) return;
      const { year, definition, place } = read;
      const key = `${place.mesh}|${definition}|${year}`;
      const group = groups.get(key) ?? { body: { year, definition }, cells: new Map() };
      groups.set(key, group);
      addCell(group, { line: row.line, value: place.text, row: read.cell, repeats: [] }, context);
    },
    end: () => {
      for (const [key, group] of groups) emitGroup(key, group, context);
    },
  };
}

function addCell({ cells }: Group, cell: Cell, context: ReadContext): void {
  const [place] = cell.row;
  const known = cells.get(place);
  if (known === undefined) {
    cells.set(place, cell);
    return;
  }
  const issue = { line: cell.line, column: '', value: cell.value };
  if (String(known.row) === String(cell.row)) {
    known.repeats.push(cell.line);
    context.doubt({
      ...issue,
      reason: 'duplicate-row',
      message: `${known.line}行目と同じ地点の同じ数です。1件として取り込みました。`,
    });
    return;
  }
  context.reject({
    ...issue,
    reason: 'duplicate-key',
    message: `${known.line}行目と同じ地点で人口が異なるため、この行は取り込みませんでした。正しい行だけを残して取り込み直してください。`,
  });
}

function emitGroup(key: string, { body, cells }: Group, context: ReadContext): void {
  const sorted = [...cells.values()].sort((a, b) => (a.row[0] < b.row[0] ? -1 : 1));
  const named = `${key}|${hash48(sorted.map(({ row }) => row[0]).join(' '))}`;
  context.emit(
    {
      source: 'population-cell',
      key: named,
      layout: 2,
      edition: context.edition,
      slice: named,
      body: { type: 'population-cells', ...body, cells: sorted.map(({ row }) => row) },
    },
    sorted.flatMap(({ line, row, repeats }) =>
      [line, ...repeats].map((its) => ({
        line: its,
        part: { key: row[0], content: String(row.slice(1)) },
      })),
    ),
  );
}

interface ReadCell extends Omit<PopulationCellsBody, 'type' | 'cells'> {
  readonly place: Place;
  readonly cell: CellRow;
}

function readCell(row: Row, context: ReadContext): ReadCell | undefined {
  const faults = openRowFaults(row, context);
  const place = readPlace(row, faults);
  const time = faults.need('year', parseYear(row.get('year')), 'missing-key', yearMissing);
  const definition = faults.need(
    'definition',
    parsePopulationDefinition(row.get('definition')),
    'unknown-value',
    definitionMissing,
  );
  const { total, over65, over75, over85 } = readFigures(row, faults);
  if (faults.any() || !place || !time || !definition) return undefined;
  const cell: CellRow = [place.text, total, over65, over75, over85];
  return { place, year: time.year, definition, cell };
}

interface Place {
  /** As in a `CellRow`. */
  readonly text: string;
  /** The 第2次メッシュ it lies in, or the coarser mesh it is. */
  readonly mesh: string;
}

function readPlace(row: Row, faults: RowFaults): Place | undefined {
  const mesh = row.get('mesh').normalize('NFKC').replaceAll('-', '');
  if (mesh !== '') {
    if (findMeshCentre(mesh)) return { text: mesh, mesh: mesh.slice(0, 6) };
    faults.fault(
      'mesh',
      'malformed-code',
      `「${mesh}」は地域メッシュコード（4・6・8～11桁）として読めません。`,
    );
    return undefined;
  }
  const parsed = parsePosition(row.get('lat'), row.get('lng'));
  const position = faults.need(
    'lat',
    parsed,
    'missing-key',
    'メッシュコードも緯度・経度もありません。どちらかを入れてください。',
  );
  if (position === undefined) return undefined;
  if (!screenPosition(position).ok) {
    faults.fault('lat', 'position-outside-japan', '緯度・経度が使えないため、人口を置けません。');
    return undefined;
  }
  return { text: toPointPlace(position), mesh: findSecondMesh(position) ?? '' };
}
