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
  const cover = new Map(atlas.hazardCover.map(({ id, prefectures }) => [id, new Set(prefectures)]));
  return {
    zonesOf: (doc) => inside.get(doc) ?? [],
    isCertain: (doc) => onBuilding[doc] === 1,
    prefecturesOf: (hazard) => cover.get(hazard) ?? new Set(),
  };
}

const rankOf = (id: HazardId) => hazards.findIndex((hazard) => hazard.id === id);

function bySeverity(a: HazardZone, b: HazardZone): number {
  return rankOf(a.hazard) - rankOf(b.hazard) || b.severity - a.severity;
}
