import type { MultiPolygon } from '../registry/source-record.ts';
import { type AreaIndex, buildAreaIndex } from './area-index.ts';
import { findLabelPoint } from './label-point.ts';
import { boundingBox } from './ring.ts';

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
