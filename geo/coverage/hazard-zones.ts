import Flatbush from 'flatbush';
import { type FlatRings, holdsPoint } from '../areas/holds-point.ts';
import type { HazardBody, MultiPolygon } from '../registry/source-record.ts';
import { type HazardId, hazards } from '../terms/hazard.ts';

/** Zones of hazard maps with their outlines as flat arrays. Plain data, transferable. */
export interface HazardColumns {
  /** Per zone the row of terms/hazard, its name, its level in words, and its severity. */
  readonly hazards: Uint8Array<ArrayBuffer>;
  readonly names: readonly string[];
  readonly levels: readonly string[];
  readonly severities: Float64Array<ArrayBuffer>;
  /** lng, lat, lng, lat, … in degrees. */
  readonly coordinates: Float64Array<ArrayBuffer>;
  /** Running totals: numbers at the end of each ring, rings of each polygon, polygons of each zone. */
  readonly ringEnds: Uint32Array<ArrayBuffer>;
  readonly polygonEnds: Uint32Array<ArrayBuffer>;
  readonly zoneEnds: Uint32Array<ArrayBuffer>;
}

export type HazardZoneInput = Pick<
  HazardBody,
  'hazard' | 'name' | 'level' | 'severity' | 'geometry'
>;

/** Packs zones one at a time, so that no more than one of them need be held unpacked. */
export function buildHazardColumns(zones: Iterable<HazardZoneInput>): HazardColumns {
  const kinds: number[] = [];
  const names: string[] = [];
  const levels: string[] = [];
  const severities: number[] = [];
  const ringEnds: number[] = [];
  const polygonEnds: number[] = [];
  const zoneEnds: number[] = [];
  let coordinates = new Float64Array(1024);
  let used = 0;
  const append = (ring: readonly (readonly [number, number])[]) => {
    if (used + ring.length * 2 > coordinates.length) {
      const larger = new Float64Array(Math.max(coordinates.length * 2, used + ring.length * 2));
      larger.set(coordinates.subarray(0, used));
      coordinates = larger;
    }
    for (const [lng, lat] of ring) {
      coordinates[used++] = lng;
      coordinates[used++] = lat;
    }
    ringEnds.push(used);
  };
  for (const { hazard, name, level, severity, geometry } of zones) {
    for (const polygon of geometry.coordinates) {
      for (const ring of polygon) append(ring);
      polygonEnds.push(ringEnds.length);
    }
    zoneEnds.push(polygonEnds.length);
    kinds.push(hazards.findIndex(({ id }) => id === hazard));
    names.push(name);
    levels.push(level);
    severities.push(severity);
  }
  return {
    hazards: Uint8Array.from(kinds),
    names,
    levels,
    severities: Float64Array.from(severities),
    coordinates: coordinates.slice(0, used),
    ringEnds: Uint32Array.from(ringEnds),
    polygonEnds: Uint32Array.from(polygonEnds),
    zoneEnds: Uint32Array.from(zoneEnds),
  };
}

/** Columns of their own: those of a snapshot are handed over to another thread, and gone here. */
export function copyHazardColumns(columns: HazardColumns): HazardColumns {
  return {
    ...columns,
    hazards: columns.hazards.slice(),
    severities: columns.severities.slice(),
    coordinates: columns.coordinates.slice(),
    ringEnds: columns.ringEnds.slice(),
    polygonEnds: columns.polygonEnds.slice(),
    zoneEnds: columns.zoneEnds.slice(),
  };
}

export interface HazardZone {
  readonly hazard: HazardId;
  readonly name: string;
  readonly level: string;
  readonly severity: number;
}

/** The zones, ready to be asked. */
export interface HazardZones {
  readonly size: number;
  readonly zone: (index: number) => HazardZone;
  readonly geometryOf: (index: number) => MultiPolygon;
  /** The outermost corners of its polygons, four each. */
  readonly extremesOf: (index: number) => readonly (readonly [number, number])[];
  /** Numbers of the zones with a polygon in a box that is at least so many degrees wide or high. */
  readonly inBox: (
    box: readonly [west: number, south: number, east: number, north: number],
    leastDegrees: number,
  ) => readonly number[];
  /** Numbers of the zones a point lies in, ascending; on an edge counts as inside, in a hole not. */
  readonly at: (lng: number, lat: number) => readonly number[];
}

export function openHazardZones(columns: HazardColumns): HazardZones {
  const { coordinates, ringEnds, polygonEnds, zoneEnds } = columns;
  const polygons: FlatRings[] = [];
  const zoneOf: number[] = [];
  zoneEnds.forEach((end, zone) => {
    for (let polygon = startOf(zoneEnds, zone); polygon < end; polygon++) {
      const [first, last] = [startOf(polygonEnds, polygon), polygonEnds[polygon]!];
      const start = startOf(ringEnds, first);
      polygons.push({
        xy: coordinates.subarray(start, ringEnds[last - 1] ?? start),
        ends: [...ringEnds.subarray(first, last)].map((at) => at - start),
      });
      zoneOf.push(zone);
    }
  });
  const boxes = polygons.map(toBox);
  const tree = buildBoxes(boxes);
  const polygonsOf = (zone: number) => polygons.slice(startOf(zoneEnds, zone), zoneEnds[zone]);
  const toZones = (found: readonly number[]) =>
    [...new Set(found.map((i) => zoneOf[i]!))].sort((a, b) => a - b);
  return {
    size: zoneEnds.length,
    zone: (index) => ({
      hazard: hazards[columns.hazards[index]!]!.id,
      name: columns.names[index]!,
      level: columns.levels[index]!,
      severity: columns.severities[index]!,
    }),
    geometryOf: (index) => ({
      type: 'MultiPolygon',
      coordinates: polygonsOf(index).map(toRings),
    }),
    extremesOf: (index) => polygonsOf(index).flatMap(listExtremes),
    inBox: (box, leastDegrees) =>
      toZones(
        (tree?.search(...box) ?? []).filter((i) => {
          const [west, south, east, north] = boxes[i]!;
          return Math.max(east - west, north - south) >= leastDegrees;
        }),
      ),
    at: (lng, lat) =>
      toZones(
        (tree?.search(lng, lat, lng, lat) ?? []).filter((i) => holdsPoint(polygons[i]!, lng, lat)),
      ),
  };
}

const startOf = (ends: Uint32Array, at: number): number => (at === 0 ? 0 : ends[at - 1]!);

/** [west, south, east, north] of each polygon. */
type Box = readonly [number, number, number, number];

function toBox({ xy }: FlatRings): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    west = Math.min(west, xy[i]!);
    east = Math.max(east, xy[i]!);
    south = Math.min(south, xy[i + 1]!);
    north = Math.max(north, xy[i + 1]!);
  }
  return [west, south, east, north];
}

function buildBoxes(boxes: readonly Box[]): Flatbush | undefined {
  if (boxes.length === 0) return undefined;
  const tree = new Flatbush(boxes.length);
  for (const box of boxes) tree.add(...box);
  tree.finish();
  return tree;
}

/** Its westernmost, southernmost, easternmost and northernmost corner. */
function listExtremes({ xy }: FlatRings): [number, number][] {
  const most = [0, 0, 0, 0];
  for (let i = 0; i < xy.length; i += 2) {
    if (xy[i]! < xy[most[0]!]!) most[0] = i;
    if (xy[i + 1]! < xy[most[1]! + 1]!) most[1] = i;
    if (xy[i]! > xy[most[2]!]!) most[2] = i;
    if (xy[i + 1]! > xy[most[3]! + 1]!) most[3] = i;
  }
  return most.map((at) => [xy[at]!, xy[at + 1]!]);
}

function toRings({ xy, ends }: FlatRings): [number, number][][] {
  let start = 0;
  return ends.map((end) => {
    const ring: [number, number][] = [];
    for (let i = start; i < end; i += 2) ring.push([xy[i]!, xy[i + 1]!]);
    start = end;
    return ring;
  });
}
