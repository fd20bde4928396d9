import type { Area } from '../areas/area.ts';
import type { Position } from '../registry/position.ts';
import type { Atlas } from './atlas.ts';
import { earthRadiusMetres, toUnitVector } from './sphere.ts';

/**
 * Where the people of 75+ of an area are taken to live. `municipalities`: all of a municipality's at
 * its middle, which tells near from far but no share that a threshold may stand on.
 */
export type PeopleSource = 'cells' | 'municipalities';

export interface PeoplePoints {
  readonly source: PeopleSource;
  readonly positions: readonly Position[];
  /** x, y, z per point on the sphere of radius 1. */
  readonly vectors: Float64Array;
  /** People of 75+ per point, known ones only. */
  readonly over75: readonly number[];
  readonly total: number;
  /** The middle of the people; of the area where nobody is known. Null without any place. */
  readonly centre: Position | null;
}

const kept = new WeakMap<Atlas, Map<Area, PeoplePoints>>();

/** The people of an area as points; put together once. */
export function peoplePointsOf(atlas: Atlas, area: Area): PeoplePoints {
  const known = kept.get(atlas) ?? new Map<Area, PeoplePoints>();
  kept.set(atlas, known);
  const points = known.get(area) ?? findPoints(atlas, area);
  known.set(area, points);
  return points;
}

interface PeoplePlace {
  readonly position: Position;
  readonly over75: number;
}

function findPoints(atlas: Atlas, area: Area): PeoplePoints {
  const cells = listCells(atlas, area);
  return cells.length > 0
    ? toPoints(cells, area, 'cells')
    : toPoints(listMembers(atlas, area), area, 'municipalities');
}

const cellsOf = new WeakMap<Atlas, Map<string, ReadonlyMap<number, readonly number[]>>>();

/** The population cells of an area where somebody of 75+ is known to live. */
function listCells(atlas: Atlas, { layer, code }: Area): readonly PeoplePlace[] {
  const { lngs, lats, over75, areas } = atlas.cells;
  const layers = cellsOf.get(atlas) ?? new Map<string, ReadonlyMap<number, readonly number[]>>();
  cellsOf.set(atlas, layers);
  const byPlace = layers.get(layer) ?? groupByPlace(areas[layer]);
  layers.set(layer, byPlace);
  const place = atlas.areas.list(layer).findIndex((area) => area.code === code);
  return (byPlace.get(place) ?? []).flatMap((cell): PeoplePlace[] =>
    over75[cell]! > 0 ? [{ position: [lngs[cell]!, lats[cell]!], over75: over75[cell]! }] : [],
  );
}

function groupByPlace(places: Int32Array | undefined): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  places?.forEach((place, cell) => {
    const own = found.get(place);
    if (own) own.push(cell);
    else found.set(place, [cell]);
  });
  return found;
}

/** Its municipalities; a part of one is left out, for nobody knows how many live in the part. */
function listMembers(atlas: Atlas, { municipalities }: Area): readonly PeoplePlace[] {
  return municipalities.flatMap((code): PeoplePlace[] => {
    const member = atlas.areas.find('municipality', code);
    const over75 = member?.population?.over75 ?? null;
    return member?.labelPoint && over75 !== null && over75 > 0
      ? [{ position: member.labelPoint, over75 }]
      : [];
  });
}

function toPoints(
  places: readonly PeoplePlace[],
  { labelPoint }: Area,
  source: PeopleSource,
): PeoplePoints {
  const total = places.reduce((sum, { over75 }) => sum + over75, 0);
  const mean = (axis: 0 | 1) =>
    places.reduce((sum, { position, over75 }) => sum + position[axis] * over75, 0) / total;
  return {
    source,
    positions: places.map(({ position }) => position),
    vectors: Float64Array.from(places.flatMap(({ position }) => [...toUnitVector(position)])),
    over75: places.map(({ over75 }) => over75),
    total,
    centre: total > 0 ? [mean(0), mean(1)] : labelPoint,
  };
}

/** The points within a distance of a place, as numbers, ascending. */
export function listReachedPoints(
  { vectors, over75 }: PeoplePoints,
  position: Position,
  radiusMetres: number,
): readonly number[] {
  const [x, y, z] = toUnitVector(position);
  const chord = 2 * Math.sin(radiusMetres / earthRadiusMetres / 2);
  const limit = chord * chord;
  const found: number[] = [];
  for (let i = 0; i < over75.length; i++) {
    const dx = vectors[i * 3]! - x;
    const dy = vectors[i * 3 + 1]! - y;
    const dz = vectors[i * 3 + 2]! - z;
    if (dx * dx + dy * dy + dz * dz <= limit) found.push(i);
  }
  return found;
}
