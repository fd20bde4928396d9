import type { Area } from '../areas/area.ts';
import { buildAreaIndex } from '../areas/area-index.ts';
import { chooseCells, type PopulationCell } from '../areas/choose-cells.ts';
import { buildMembership } from '../areas/membership.ts';
import { listNearAreas } from '../areas/near-areas.ts';
import { legalVisitMetres } from '../care/serves.ts';
import { orderByRow } from '../coverage/point-rows.ts';
import type {
  CurrentRecord,
  PopulationDefinition,
  ReorganisationBody,
} from '../registry/source-record.ts';

/**
 * The population cells that count as columns, in the order of `orderByRow`, with the area of every
 * layer each belongs to. Plain data, transferable.
 */
export interface CellColumns {
  readonly size: number;
  readonly lngs: Float64Array<ArrayBuffer>;
  readonly lats: Float64Array<ArrayBuffer>;
  /** NaN where not known. */
  readonly total: Float64Array<ArrayBuffer>;
  readonly over65: Float64Array<ArrayBuffer>;
  readonly over75: Float64Array<ArrayBuffer>;
  readonly over85: Float64Array<ArrayBuffer>;
  /** 1 for the middle of a 町丁・字 that stands in where no cell is loaded. */
  readonly towns: Uint8Array<ArrayBuffer>;
  /** Place of the area among those of the layer, ascending by code; -1 in none. */
  readonly areas: Readonly<Record<string, Int32Array<ArrayBuffer>>>;
  /**
   * Prefectures (place in their layer) whose edge lies within 16 km of a cell: those of cell `i` end
   * at `nearEnds[i]`.
   */
  readonly near: Uint8Array<ArrayBuffer>;
  readonly nearEnds: Uint32Array<ArrayBuffer>;
  readonly series: readonly CellSeries[];
  /** Cells left out as part of a mesh that is told as a whole. */
  readonly nested: number;
}

/** Of which definition and year cells are. */
export interface CellSeries {
  readonly definition: PopulationDefinition;
  readonly year: number | null;
  readonly cells: number;
  readonly from: 'cells' | 'towns';
}

type TakenCell = PopulationCell & { readonly from: CellSeries['from'] };

/**
 * A cell belongs to the areas that hold its middle, the lowest code on a border. Where a
 * municipality has no cell, the middles of its 町丁・字 that have figures stand in.
 */
export function buildCellColumns(
  records: readonly CurrentRecord[],
  areas: readonly Area[],
  reorganisations: readonly ReorganisationBody[],
): CellColumns {
  const municipalities = areas.filter(({ layer }) => layer === 'municipality');
  const index = buildAreaIndex(municipalities);
  const municipalityAt = (position: readonly [number, number]) => index.locate(...position) ?? null;
  const { cells, nested } = chooseCells(records, municipalityAt);
  const covered = new Set(cells.map(({ position }) => municipalityAt(position)));
  const towns = listTownCells(areas).filter(
    ({ position }) => !covered.has(municipalityAt(position)),
  );
  return toColumns(
    [
      ...cells.map((cell): TakenCell => ({ ...cell, from: 'cells' })),
      ...towns.map((cell): TakenCell => ({ ...cell, from: 'towns' })),
    ],
    areas,
    reorganisations,
    nested,
  );
}

function listTownCells(areas: readonly Area[]): PopulationCell[] {
  return areas.flatMap(({ layer, code, population, labelPoint }) =>
    layer === 'small' && population !== null && labelPoint !== null
      ? [{ place: code, position: labelPoint, ...population }]
      : [],
  );
}

function toColumns(
  cells: readonly TakenCell[],
  areas: readonly Area[],
  reorganisations: readonly ReorganisationBody[],
  nested: number,
): CellColumns {
  const order = orderByRow(
    cells.map(({ position }) => position[0]),
    cells.map(({ position }) => position[1]),
  );
  const sorted = Array.from(order, (i) => cells[i]!);
  const column = (read: (cell: TakenCell) => number | null) =>
    Float64Array.from(sorted, (cell) => read(cell) ?? Number.NaN);
  const byLayer = sorted.length === 0 ? {} : locate(sorted, areas, reorganisations);
  const near = listNearAreas(
    areas.filter(({ layer }) => layer === 'prefecture').sort(byCode),
    sorted.map(({ position }) => position),
    legalVisitMetres,
  );
  let end = 0;
  return {
    size: sorted.length,
    lngs: column(({ position }) => position[0]),
    lats: column(({ position }) => position[1]),
    total: column(({ total }) => total),
    over65: column(({ over65 }) => over65),
    over75: column(({ over75 }) => over75),
    over85: column(({ over85 }) => over85),
    towns: Uint8Array.from(sorted, ({ from }) => (from === 'towns' ? 1 : 0)),
    areas: byLayer,
    near: Uint8Array.from(near.flat()),
    nearEnds: Uint32Array.from(near, (own) => {
      end += own.length;
      return end;
    }),
    series: listSeries(sorted),
    nested,
  };
}

function locate(
  cells: readonly TakenCell[],
  areas: readonly Area[],
  reorganisations: readonly ReorganisationBody[],
): CellColumns['areas'] {
  const places = new Map<string, Map<string, number>>();
  for (const { layer, code } of [...areas].sort(byCode)) {
    const own = places.get(layer) ?? new Map<string, number>();
    own.set(code, own.size);
    places.set(layer, own);
  }
  const columns = Object.fromEntries(
    [...places.keys()].map((layer) => [layer, new Int32Array(cells.length).fill(-1)]),
  );
  const membershipOf = buildMembership(areas, reorganisations);
  cells.forEach(({ position }, i) => {
    const memberships = membershipOf({
      municipality: null,
      position,
      positionLevel: 'own',
      positionContradicts: false,
      townKey: null,
    });
    for (const [layer, code] of Object.entries(memberships))
      columns[layer]![i] = places.get(layer)!.get(code) ?? -1;
  });
  return columns;
}

function listSeries(cells: readonly TakenCell[]): CellSeries[] {
  const found = new Map<string, { -readonly [K in keyof CellSeries]: CellSeries[K] }>();
  for (const { definition, year, from } of cells) {
    const key = `${from} ${definition} ${year}`;
    const known = found.get(key);
    if (known) known.cells++;
    else found.set(key, { definition, year, cells: 1, from });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, series]) => series);
}

function byCode(a: Area, b: Area): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
