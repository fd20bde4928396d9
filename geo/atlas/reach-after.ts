import { changeReach } from '../coverage/reach-change.ts';
import { type ReachTargetId, reachTargets } from '../coverage/reach-target.ts';
import type { Atlas } from './atlas.ts';
import { figureOfToday, figuresOfChanged, type ReachFigure } from './reach.ts';
import { reachBookOf } from './reach-book.ts';
import { openTargetTest } from './reach-institutions.ts';

/** A facility somewhere else, or (null) nowhere any more. */
export interface FacilityPlace {
  readonly facility: string;
  /** [lng, lat]. */
  readonly position: readonly [number, number] | null;
}

export interface ReachDifference {
  readonly target: ReachTargetId;
  readonly code: string;
  readonly name: string;
  readonly from: ReachFigure;
  readonly to: ReachFigure;
}

/**
 * What the reach of a layer's areas would be if some facilities stood elsewhere or closed: of every
 * target they count for, the areas whose figures would differ, by target and code. Nothing of the
 * Atlas changes. Some tens of milliseconds a target over 380,000 cells, once today's reach of that
 * target is reckoned (`GET /api/reach` or the first question does that).
 * Facilities that the registry does not hold change nothing.
 */
export function reckonReachAfter(
  atlas: Atlas,
  layer: string,
  places: readonly FacilityPlace[],
): ReachDifference[] {
  const book = reachBookOf(atlas);
  const areas = atlas.areas.list(layer);
  const { count, areaOf } = book.areasOf(layer);
  const known = places.flatMap((place) => {
    const doc = atlas.facilities.findDoc(place.facility);
    return doc === undefined ? [] : [{ ...place, doc }];
  });
  return reachTargets.flatMap((target) => {
    const isOne = openTargetTest(atlas, target);
    const own = known.filter(({ doc }) => isOne(doc));
    if (own.length === 0) return [];
    const { reach, touched } = changeReach(book.reachOf(target).reach, {
      closed: own.map(({ facility }) => facility),
      opened: own.flatMap(({ facility, position }) =>
        position === null ? [] : [{ id: facility, position, supply: 1 }],
      ),
    });
    const only = new Uint8Array(count);
    touched.forEach((yes, cell) => {
      if (yes === 1 && areaOf[cell]! >= 0) only[areaOf[cell]!] = 1;
    });
    const after = figuresOfChanged(atlas, layer, target, reach, only);
    return [...after].flatMap(([at, to]): ReachDifference[] => {
      const from = figureOfToday(atlas, layer, target, at);
      const { code, name } = areas[at]!;
      const same = JSON.stringify(from) === JSON.stringify(to);
      return same ? [] : [{ target: target.id, code, name, from, to }];
    });
  });
}
