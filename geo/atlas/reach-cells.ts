import { legalVisitMetres } from '../care/serves.ts';
import type { ReachTarget } from '../coverage/reach-target.ts';
import { type BeyondCell, mostReachCells, type ReachCellsAnswer } from './answers-reach.ts';
import type { Atlas } from './atlas.ts';
import { reachBookOf } from './reach-book.ts';
import { chordToMetres } from './sphere.ts';

/**
 * The inhabited cells that lie beyond 16 km (straight line) of every institution of a target, where
 * its data is loaded: of what is not loaded nothing is said.
 * @param box [west, south, east, north] in degrees; null for everywhere.
 */
export function listCellsBeyond(
  atlas: Atlas,
  target: ReachTarget,
  box: readonly [number, number, number, number] | null,
): ReachCellsAnswer {
  const book = reachBookOf(atlas);
  const { reach, isLoaded } = book.reachOf(target);
  const { lngs, lats, over75, size } = atlas.cells;
  const found: BeyondCell[] = [];
  for (let cell = 0; cell < size; cell++) {
    if (reach.counts[cell] !== 0 || !(over75[cell]! > 0)) continue;
    const [lng, lat] = [lngs[cell]!, lats[cell]!];
    if (box && (lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3])) continue;
    const own = book.ownPrefectureAt(cell);
    if (own === undefined || !isLoaded(own)) continue;
    const square = reach.squaredChords[cell]!;
    found.push({
      position: [lng, lat],
      over75: over75[cell]!,
      nearestMetres: square === Number.POSITIVE_INFINITY ? null : chordToMetres(square),
      unsure: !book.prefecturesAt(cell).every(isLoaded),
    });
  }
  found.sort(
    (a, b) => b.over75 - a.over75 || a.position[0] - b.position[0] || a.position[1] - b.position[1],
  );
  return {
    target: target.id,
    distance: 'straight',
    limitMetres: legalVisitMetres,
    total: found.length,
    over75: found.reduce((sum, cell) => sum + cell.over75, 0),
    cells: found.slice(0, mostReachCells),
  };
}
