import type { MultiPolygon } from '../registry/source-record.ts';
import { type AreaIndex, buildAreaIndex } from './area-index.ts';
import { findLabelPoint } from './label-point.ts';
import { boundingBox } from './ring.ts';

/** Cells along each side of the grid that is laid over an area. */
const gridSize = 20;

/**
 * Share of an area that lies in each area of an indexed layer, by code, estimated on a grid of up to
 * 400 points: two sources never draw one border alike, so "contains" must allow for a little.
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
  for (let row = 0; row < gridSize; row++) {
    const lat = south + ((north - south) * (row + 0.5)) / gridSize;
    for (let column = 0; column < gridSize; column++) {
      const lng = west + ((east - west) * (column + 0.5)) / gridSize;
      if (itself.locate(lng, lat) !== undefined) points.push([lng, lat]);
    }
  }
  const labelPoint = findLabelPoint(geometry);
  return points.length === 0 && labelPoint ? [labelPoint] : points;
}
