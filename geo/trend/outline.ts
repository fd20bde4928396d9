import type { Area } from '../areas/area.ts';
import { hash48 } from '../registry/hash.ts';

/**
 * What an area is made of, as a fingerprint: its members where it has any, else its outline. The
 * same members under a new boundary file are the same area.
 */
export function toOutline(area: Area): string {
  const { municipalities, partMunicipalities, towns } = area;
  if (towns.length > 0) return hash48(['towns', ...towns].join());
  if (partMunicipalities.length > 0 || municipalities.length === 0)
    return hash48(JSON.stringify(area.geometry?.coordinates ?? null));
  return hash48(['municipalities', ...municipalities].join());
}
