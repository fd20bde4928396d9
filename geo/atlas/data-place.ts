import type { NamedArea } from './answers.ts';
import { prefectureName } from './answers-coverage.ts';
import { nameArea } from './answers-facilities.ts';
import type { Atlas } from './atlas.ts';

/** A municipality's own lists name a few providers beyond its border. */
const nearlyAll = 0.9;

/**
 * Whose data this is: the one city, else the one prefecture, in which nearly all facilities stand;
 * null where they are spread wider, or where there are none.
 */
export function findDataPlace(atlas: Atlas): NamedArea | null {
  const { size, postings } = atlas.facilities;
  const needed = Math.max(1, size * nearlyAll);
  for (const layer of ['city', 'prefecture']) {
    const key = postings.area.keys.find(
      (each) => each.startsWith(`${layer}/`) && postings.area.docsOf(each).length >= needed,
    );
    const code = key?.slice(layer.length + 1);
    if (code === undefined) continue;
    if (layer === 'prefecture') return { layer, code, name: prefectureName(atlas, code) };
    return nameArea(atlas, layer, code);
  }
  return null;
}
