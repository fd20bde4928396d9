import type { MultiPolygon } from '../registry/source-record.ts';
import { boundingBox, planarArea, type Ring } from './ring.ts';

/** Lines laid through a polygon to look for its roomiest place. */
const scanLines = 9;

/**
 * A point well inside the largest polygon, [lng, lat], where a name can stand; null without geometry.
 * Of the middles of all inside stretches of a few lines of latitude, the one with most room around.
 */
export function findLabelPoint(geometry: MultiPolygon | null): [number, number] | null {
  const polygons = (geometry?.coordinates ?? []).map(toSingle);
  const largest = polygons.sort((a, b) => planarArea(b) - planarArea(a))[0];
  const box = boundingBox(largest ?? null);
  if (!largest || !box) return null;
  const rings = largest.coordinates[0]!;
  const [west, south, east, north] = box;
  let best: [number, number] = [(west + east) / 2, (south + north) / 2];
  let most = 0;
  for (let i = 1; i <= scanLines; i++) {
    const lat = south + ((north - south) * i) / (scanLines + 1);
    for (const [from, to] of insideStretches(rings, lat, 1)) {
      const lng = (from + to) / 2;
      const column = insideStretches(rings, lng, 0).find(
        ([low, high]) => low <= lat && lat <= high,
      );
      const sideways = ((to - from) / 2) * Math.cos((lat * Math.PI) / 180);
      const room = column ? Math.min(sideways, lat - column[0], column[1] - lat) : 0;
      if (room > most) {
        most = room;
        best = [lng, lat];
      }
    }
  }
  return best;
}

function toSingle(polygon: MultiPolygon['coordinates'][number]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [polygon] };
}

/** The stretches inside the rings on the line where coordinate `axis` equals `value`, sorted. */
function insideStretches(
  rings: readonly Ring[],
  value: number,
  axis: 0 | 1,
): readonly (readonly [number, number])[] {
  const along = axis === 0 ? 1 : 0;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[axis] > value === b[axis] > value) continue;
      const share = (value - a[axis]) / (b[axis] - a[axis]);
      crossings.push(a[along] + share * (b[along] - a[along]));
    }
  }
  crossings.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let i = 1; i < crossings.length; i += 2) stretches.push([crossings[i - 1]!, crossings[i]!]);
  return stretches;
}
