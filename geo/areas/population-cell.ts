import { findMeshCentre } from './mesh.ts';

/**
 * One population cell as it is kept: its place, then the people; null where a figure is not known.
 * The place is a 地域メッシュコード, or `lng,lat` in degrees with six decimals.
 */
export type CellRow = readonly [
  place: string,
  total: number | null,
  over65: number | null,
  over75: number | null,
  over85: number | null,
];

export function toPointPlace([lng, lat]: readonly [number, number]): string {
  return `${lng.toFixed(6)},${lat.toFixed(6)}`;
}

export function isMeshPlace(place: string): boolean {
  return !place.includes(',');
}

/** [lng, lat] of a cell: the point, or the centre of the mesh. Throws on what is neither. */
export function getCellPosition(place: string): [number, number] {
  if (isMeshPlace(place)) {
    const centre = findMeshCentre(place);
    if (centre === undefined) throw new Error(`「${place}」 is no mesh code`);
    return centre;
  }
  const [lng, lat] = place.split(',').map(Number);
  return [lng!, lat!];
}

/** Codes of the meshes a mesh lies in, finest first; none for a point. */
export function listWiderMeshes(place: string): readonly string[] {
  if (!isMeshPlace(place)) return [];
  return [10, 9, 8, 6, 4]
    .filter((length) => length < place.length)
    .map((length) => place.slice(0, length));
}
