import type { CurrentRecord, PopulationDefinition } from '../registry/source-record.ts';
import { type CellRow, getCellPosition, listWiderMeshes } from './population-cell.ts';

/** A population cell in its place. */
export interface PopulationCell {
  /** As in a `CellRow`. */
  readonly place: string;
  readonly position: readonly [number, number];
  readonly definition: PopulationDefinition;
  readonly year: number | null;
  readonly total: number | null;
  readonly over65: number | null;
  readonly over75: number | null;
  readonly over85: number | null;
}

export interface ChosenCells {
  /** By place. */
  readonly cells: readonly PopulationCell[];
  /** Cells left out because a mesh of the same definition and year around them is told as a whole. */
  readonly nested: number;
}

/** Residents before insured before projections. */
const definitionRank: Readonly<Record<PopulationDefinition, number>> = {
  'resident-register': 0,
  census: 1,
  insured: 2,
  projection: 3,
};

interface Told extends PopulationCell {
  readonly edition: string | null;
  readonly series: string;
}

/**
 * The cells that count, so that nobody is counted twice. Of one place, definition and year the
 * newest edition; a mesh told as a whole stands for the finer ones in it; and of several
 * definitions and years, each municipality has one: residents before insured before projections,
 * the newest first, of those that tell at least half as many people of 65 and over there as the
 * fullest (a few cells of a neighbour's file that lie across the border decide nothing).
 * @param municipalityAt code of the municipality that holds a place; null for none.
 */
export function chooseCells(
  records: readonly CurrentRecord[],
  municipalityAt: (position: readonly [number, number]) => string | null,
): ChosenCells {
  const newest = listNewest(records);
  const places = new Set(newest.map(({ series, place }) => `${series} ${place}`));
  const whole = newest.filter(
    ({ series, place }) =>
      !listWiderMeshes(place).some((wider) => places.has(`${series} ${wider}`)),
  );
  const byMunicipality = new Map<string | null, Told[]>();
  for (const cell of whole) {
    const code = municipalityAt(cell.position);
    const own = byMunicipality.get(code);
    if (own) own.push(cell);
    else byMunicipality.set(code, [cell]);
  }
  const cells = [...byMunicipality.values()]
    .flatMap(keepBestSeries)
    .map(({ edition: _, series: __, ...cell }) => cell)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  return { cells, nested: newest.length - whole.length };
}

function listNewest(records: readonly CurrentRecord[]): Told[] {
  const best = new Map<string, Told>();
  for (const { body, edition, vanished } of records) {
    if (body.type !== 'population-cells' || vanished) continue;
    const { definition, year } = body;
    const series = `${definition}|${year}`;
    for (const row of body.cells) {
      const key = `${series} ${row[0]}`;
      const known = best.get(key);
      if (known !== undefined && !supersedes({ edition, row }, known)) continue;
      best.set(key, { ...toCell(row), definition, year, edition, series });
    }
  }
  return [...best.values()];
}

function toCell([place, total, over65, over75, over85]: CellRow) {
  return { place, position: getCellPosition(place), total, over65, over75, over85 };
}

/** The newer edition, else the larger figures: never the order of the files. */
function supersedes(next: { edition: string | null; row: CellRow }, known: Told): boolean {
  const [mine, theirs] = [next.edition ?? '', known.edition ?? ''];
  if (mine !== theirs) return mine > theirs;
  const { total, over65, over75, over85 } = known;
  return String(next.row.slice(1)) > String([total, over65, over75, over85]);
}

function keepBestSeries(cells: readonly Told[]): readonly Told[] {
  const people = new Map<string, number>();
  for (const { series, over65, total } of cells)
    people.set(series, (people.get(series) ?? 0) + (over65 ?? total ?? 0));
  if (people.size === 1) return cells;
  const fullest = Math.max(...people.values());
  const [best] = cells
    .filter(({ series }) => people.get(series)! * 2 >= fullest)
    .sort(
      (a, b) =>
        definitionRank[a.definition] - definitionRank[b.definition] ||
        (b.year ?? 0) - (a.year ?? 0) ||
        (a.series < b.series ? -1 : 1),
    );
  return cells.filter(({ series }) => series === best?.series);
}
