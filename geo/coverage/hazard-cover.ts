import type { Area } from '../areas/area.ts';
import { buildAreaIndex } from '../areas/area-index.ts';
import { type HazardId, hazards } from '../terms/hazard.ts';
import { type HazardColumns, openHazardZones } from './hazard-zones.ts';

/** How much is loaded of one kind of hazard. */
export interface HazardCover {
  readonly id: HazardId;
  readonly zones: number;
  /** Prefectures that hold an outermost corner of one of its polygons, ascending. */
  readonly prefectures: readonly string[];
}

/**
 * What is loaded of every kind of hazard, and for which prefectures: elsewhere a count of 0 says
 * nothing. A prefecture is found by its municipalities, whose outlines are short.
 */
export function listHazardCover(
  areas: readonly Area[],
  columns: HazardColumns,
): readonly HazardCover[] {
  const municipalities = areas.filter(({ layer }) => layer === 'municipality');
  const known =
    municipalities.length > 0
      ? municipalities
      : areas.filter(({ layer }) => layer === 'prefecture');
  const zones = openHazardZones(columns);
  const index = buildAreaIndex(zones.size === 0 ? [] : known);
  const found = new Map(
    hazards.map(({ id }) => [id, { zones: 0, prefectures: new Set<string>() }]),
  );
  for (let i = 0; i < zones.size; i++) {
    const own = found.get(zones.zone(i).hazard)!;
    own.zones++;
    for (const [lng, lat] of zones.extremesOf(i)) {
      const code = index.locate(lng, lat)?.slice(0, 2);
      if (code !== undefined) own.prefectures.add(code);
    }
  }
  return [...found].map(([id, { zones: count, prefectures }]) => ({
    id,
    zones: count,
    prefectures: [...prefectures].sort(),
  }));
}
