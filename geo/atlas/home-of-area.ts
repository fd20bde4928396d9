import type { Home } from '../care/home.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { Atlas } from './atlas.ts';

/**
 * An area in place of a home, for somebody who names no address: its middle, or that of the finest
 * area around it that has one. Undefined when the area is not loaded or lies nowhere.
 */
export function findHomeOfArea(atlas: Atlas, { layer, code }: AreaRef): Home | undefined {
  const area = atlas.areas.find(layer, code);
  if (!area) return undefined;
  const around = [...area.parents]
    .reverse()
    .flatMap((ref) => atlas.areas.find(ref.layer, ref.code) ?? []);
  const placed = [area, ...around].find(({ labelPoint }) => labelPoint !== null);
  if (!placed?.labelPoint) return undefined;
  const areas = Object.fromEntries([...area.parents, area].map((ref) => [ref.layer, ref.code]));
  const nameIn = (its: string) => {
    const own = areas[its];
    return own === undefined ? null : { code: own, name: atlas.areas.find(its, own)?.name ?? own };
  };
  return {
    position: placed.labelPoint,
    level: placed === area && layer === 'daily' ? 'large-town' : 'municipality',
    label: area.name,
    municipality: nameIn('municipality'),
    daily: nameIn('daily'),
    areas,
  };
}
