import type { CellAreas } from '../coverage/area-reach.ts';
import { openPointRows } from '../coverage/point-rows.ts';
import { type Reach, type ReachCells, reckonReach } from '../coverage/reach.ts';
import type { ReachTarget, ReachTargetId } from '../coverage/reach-target.ts';
import type { Atlas } from './atlas.ts';
import { isTargetLoaded, listInstitutions } from './reach-institutions.ts';

/** What is reckoned of the reach of one Atlas, each once, when first asked for. */
export interface ReachBook {
  readonly cells: ReachCells;
  readonly areasOf: (layer: string) => CellAreas;
  readonly reachOf: (target: ReachTarget) => TargetReach;
  /** Prefectures in which, and within 16 km of whose edge, the cells of each area lie. */
  readonly prefecturesOf: (layer: string) => readonly AreaPrefectures[];
  /** Prefectures within 16 km of a cell, its own included. */
  readonly prefecturesAt: (cell: number) => readonly string[];
  readonly ownPrefectureAt: (cell: number) => string | undefined;
}

export interface TargetReach {
  readonly reach: Reach;
  readonly withoutPosition: number;
  readonly isLoaded: (prefecture: string) => boolean;
}

export interface AreaPrefectures {
  readonly own: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
}

const books = new WeakMap<Atlas, ReachBook>();

export function reachBookOf(atlas: Atlas): ReachBook {
  const known = books.get(atlas);
  if (known) return known;
  const fresh = openReachBook(atlas);
  books.set(atlas, fresh);
  return fresh;
}

function openReachBook(atlas: Atlas): ReachBook {
  const { lngs, lats, over65, over75, over85, areas, near, nearEnds, size } = atlas.cells;
  const cells: ReachCells = { points: openPointRows(lngs, lats), over65, over75, over85 };
  const codes = atlas.areas.list('prefecture').map(({ code }) => code);
  const nowhere = new Int32Array(size).fill(-1);
  const reaches = new Map<ReachTargetId, TargetReach>();
  const prefectures = new Map<string, readonly AreaPrefectures[]>();
  const ownPrefectureAt = (cell: number) => codes[areas.prefecture?.[cell] ?? -1];
  const prefecturesAt = (cell: number) => {
    const start = cell === 0 ? 0 : nearEnds[cell - 1]!;
    const around = Array.from(near.subarray(start, nearEnds[cell]!), (at) => codes[at]!);
    const own = ownPrefectureAt(cell);
    return own === undefined ? around : [own, ...around];
  };
  const areasOf = (layer: string): CellAreas => ({
    count: atlas.areas.countOf(layer),
    areaOf: areas[layer] ?? nowhere,
  });
  return {
    cells,
    areasOf,
    prefecturesAt,
    ownPrefectureAt,
    reachOf(target) {
      const known = reaches.get(target.id);
      if (known) return known;
      const { placed, withoutPosition } = listInstitutions(atlas, target);
      const loaded = new Map<string, boolean>();
      const fresh: TargetReach = {
        reach: reckonReach(cells, placed),
        withoutPosition,
        isLoaded: (prefecture) => {
          const answer = loaded.get(prefecture) ?? isTargetLoaded(atlas, target, prefecture);
          loaded.set(prefecture, answer);
          return answer;
        },
      };
      reaches.set(target.id, fresh);
      return fresh;
    },
    prefecturesOf(layer) {
      const known = prefectures.get(layer);
      if (known) return known;
      const fresh = atlas.areas.list(layer).map(({ prefecture }) => ({
        own: new Set<string>(prefecture === null ? [] : [prefecture]),
        near: new Set<string>(),
      }));
      areasOf(layer).areaOf.forEach((area, cell) => {
        if (area < 0) return;
        const own = ownPrefectureAt(cell);
        if (own !== undefined) fresh[area]!.own.add(own);
        for (const code of prefecturesAt(cell)) fresh[area]!.near.add(code);
      });
      prefectures.set(layer, fresh);
      return fresh;
    },
  };
}
