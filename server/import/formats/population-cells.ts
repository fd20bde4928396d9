import { findMeshCentre } from '../../../geo/areas/mesh.ts';
import { screenPosition } from '../../../geo/registry/position.ts';
import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
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
  open: (context) => ({ row: (row) => readCell(row, context) }),
};

function readCell(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const place = readPlace(row, faults);
  const time = faults.need('year', parseYear(row.get('year')), 'missing-key', yearMissing);
  const definition = faults.need(
    'definition',
    parsePopulationDefinition(row.get('definition')),
    'unknown-value',
    definitionMissing,
  );
  const figures = readFigures(row, faults);
  if (faults.any() || !place || !time || !definition) return;
  const { year } = time;
  context.emit(
    {
      source: 'population-cell',
      key: `${place.key}|${definition}|${year}`,
      layout: 2,
      edition: context.edition,
      slice: `${place.key}|${definition}`,
      body: {
        type: 'population-cell',
        position: place.position,
        year,
        definition,
        ...figures,
      },
    },
    [{ line: row.line }],
  );
}

interface Place {
  readonly key: string;
  readonly position: [number, number];
}

function readPlace(row: Row, faults: RowFaults): Place | undefined {
  const mesh = row.get('mesh').normalize('NFKC').replaceAll('-', '');
  if (mesh !== '') {
    const position = findMeshCentre(mesh);
    if (position) return { key: mesh, position };
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
  const [lng, lat] = position;
  return { key: `${lng.toFixed(6)},${lat.toFixed(6)}`, position: [lng, lat] };
}
