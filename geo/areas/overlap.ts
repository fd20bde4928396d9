import type { AreaShapeBody, MultiPolygon } from '../registry/source-record.ts';
import { type AreaIndex, buildAreaIndex } from './area-index.ts';
import { findLabelPoint } from './label-point.ts';
import { boundingBox, boxesMeet } from './ring.ts';

type Shape = Pick<AreaShapeBody, 'code' | 'geometry'>;

/** Share of a municipality inside a polygon from which it counts as whole; of either, from which at all. */
const wholeShare = 0.95;
const leastShare = 0.05;

/** Points strewn over the box around an area. */
const sampleSize = 256;

/**
 * Steps of the R2 sequence (powers of the inverse plastic number): even like a grid, but no border
 * runs along its rows, so that a narrow strip is neither missed nor overrated.
 */
const steps = [0.7548776662466927, 0.5698402909980532] as const;

/**
 * Share of an area that lies in each area of an indexed layer, by code, estimated on up to
 * 256 points: two sources never draw one border alike, so "contains" must allow for a little.
 */
export function findShares(geometry: MultiPolygon, layer: AreaIndex): ReadonlyMap<string, number> {
  const points = listSamplePoints(geometry);
  const shares = new Map<string, number>();
  for (const [lng, lat] of points) {
    const code = layer.locate(lng, lat);
    if (code !== undefined) shares.set(code, (shares.get(code) ?? 0) + 1 / points.length);
  }
  return shares;
}

export interface Overlap {
  readonly municipality: string;
  readonly isWhole: boolean;
}

/**
 * The municipalities of each polygon: whole when nearly all of the municipality lies inside, in part
 * when a fair share of either lies in the other (a 日常生活圏域 may be a small part of a large ward).
 */
export function findOverlaps(
  areas: readonly Shape[],
  municipalities: readonly Shape[],
): ReadonlyMap<string, readonly Overlap[]> {
  const frames = areas.map(({ geometry }) => boundingBox(geometry));
  const near = municipalities.filter(({ geometry }) => {
    const box = boundingBox(geometry);
    return frames.some((frame) => box && frame && boxesMeet(box, frame));
  });
  const areaIndex = buildAreaIndex(areas);
  const municipalityIndex = buildAreaIndex(near);
  const found = new Map<string, Map<string, boolean>>();
  const note = (area: string, municipality: string, isWhole: boolean) => {
    const own = found.get(area) ?? new Map<string, boolean>();
    found.set(area, own.set(municipality, isWhole || (own.get(municipality) ?? false)));
  };
  for (const { code, geometry } of near) {
    for (const [area, share] of findShares(geometry, areaIndex)) {
      if (share >= leastShare) note(area, code, share >= wholeShare);
    }
  }
  for (const { code, geometry } of areas) {
    for (const [municipality, share] of findShares(geometry, municipalityIndex)) {
      if (share >= leastShare) note(code, municipality, false);
    }
  }
  return new Map(
    [...found].map(([area, own]) => [
      area,
      [...own].map(([municipality, isWhole]) => ({ municipality, isWhole })),
    ]),
  );
}

function listSamplePoints(geometry: MultiPolygon): readonly (readonly [number, number])[] {
  const box = boundingBox(geometry);
  if (!box) return [];
  const [west, south, east, north] = box;
  const itself = buildAreaIndex([{ code: '', geometry }]);
  const points: [number, number][] = [];
  for (let i = 0; i < sampleSize; i++) {
    const lng = west + (east - west) * ((0.5 + i * steps[0]) % 1);
    const lat = south + (north - south) * ((0.5 + i * steps[1]) % 1);
    if (itself.locate(lng, lat) !== undefined) points.push([lng, lat]);
  }
  const labelPoint = findLabelPoint(geometry);
  return points.length === 0 && labelPoint ? [labelPoint] : points;
}
