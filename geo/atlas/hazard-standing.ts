import { buildAreaIndex } from '../areas/area-index.ts';
import type { HazardZone } from '../coverage/hazard-zones.ts';
import { type HazardId, hazards } from '../terms/hazard.ts';
import type { Atlas } from './atlas.ts';

/** Where the facilities stand among the zones; worked out once for an Atlas. */
export interface HazardStanding {
  /** The zones a facility stands in, the most severe first of each kind; nothing when in none. */
  readonly zonesOf: (doc: number) => readonly HazardZone[];
  /** False where the position is coarser than the building: then the zones are a guess. */
  readonly isCertain: (doc: number) => boolean;
  /** Prefectures that zones of a kind touch. */
  readonly prefecturesOf: (hazard: HazardId) => ReadonlySet<string>;
  readonly countOf: (hazard: HazardId) => number;
}

const standings = new WeakMap<Atlas, HazardStanding>();

export function hazardStanding(atlas: Atlas): HazardStanding {
  const known = standings.get(atlas);
  if (known) return known;
  const fresh = workOut(atlas);
  standings.set(atlas, fresh);
  return fresh;
}

function workOut(atlas: Atlas): HazardStanding {
  const zones = atlas.hazards();
  const { size, lngs, lats, onBuilding } = atlas.facilities;
  const inside = new Map<number, readonly HazardZone[]>();
  for (let doc = 0; doc < size; doc++) {
    if (Number.isNaN(lngs[doc]!)) continue;
    const found = zones.at(lngs[doc]!, lats[doc]!).map(zones.zone);
    if (found.length > 0) inside.set(doc, found.sort(bySeverity));
  }
  const touched = listTouched(atlas);
  return {
    zonesOf: (doc) => inside.get(doc) ?? [],
    isCertain: (doc) => onBuilding[doc] === 1,
    prefecturesOf: (hazard) => touched.get(hazard)?.prefectures ?? new Set(),
    countOf: (hazard) => touched.get(hazard)?.count ?? 0,
  };
}

const rankOf = (id: HazardId) => hazards.findIndex((hazard) => hazard.id === id);

function bySeverity(a: HazardZone, b: HazardZone): number {
  return rankOf(a.hazard) - rankOf(b.hazard) || b.severity - a.severity;
}

/** A zone touches the prefectures its outlines have a corner in. */
function listTouched(
  atlas: Atlas,
): ReadonlyMap<HazardId, { readonly prefectures: ReadonlySet<string>; readonly count: number }> {
  const zones = atlas.hazards();
  const index = buildAreaIndex(zones.size === 0 ? [] : atlas.areas.list('prefecture'));
  const touched = new Map<HazardId, { prefectures: Set<string>; count: number }>();
  for (let i = 0; i < zones.size; i++) {
    const { hazard } = zones.zone(i);
    const own = touched.get(hazard) ?? { prefectures: new Set<string>(), count: 0 };
    touched.set(hazard, own);
    own.count++;
    for (const [outer] of zones.geometryOf(i).coordinates)
      for (const [lng, lat] of outer ?? []) {
        const code = index.locate(lng, lat);
        if (code !== undefined) own.prefectures.add(code);
      }
  }
  return touched;
}
