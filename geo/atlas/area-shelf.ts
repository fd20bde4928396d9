import type { Area } from '../areas/area.ts';
import { buildNeighbours } from '../areas/neighbours.ts';
import type { MultiPolygon } from '../registry/source-record.ts';

/** All areas, ascending by layer and code; their outlines as flat arrays. Plain data, transferable. */
export interface AreaColumns {
  /** Each an `Area` as JSON, without its geometry. */
  readonly json: readonly string[];
  readonly layers: readonly string[];
  readonly codes: readonly string[];
  /** Codes of the areas of the same layer that share a stretch of border. */
  readonly neighbours: readonly (readonly string[])[];
  readonly hasGeometry: Uint8Array<ArrayBuffer>;
  /** lng, lat, lng, lat, … in degrees. */
  readonly coordinates: Float64Array<ArrayBuffer>;
  /** Running totals: points at the end of each ring, rings of each polygon, polygons of each area. */
  readonly ringEnds: Uint32Array<ArrayBuffer>;
  readonly polygonEnds: Uint32Array<ArrayBuffer>;
  readonly areaEnds: Uint32Array<ArrayBuffer>;
}

export function buildAreaColumns(areas: readonly Area[]): AreaColumns {
  const sorted = [...areas].sort((a, b) => compare(a.layer, b.layer) || compare(a.code, b.code));
  const polygons = sorted.map((area) => area.geometry?.coordinates ?? []);
  const rings = polygons.flat();
  const points = rings.flat();
  return {
    json: sorted.map((area) => JSON.stringify({ ...area, geometry: null })),
    layers: sorted.map((area) => area.layer),
    codes: sorted.map((area) => area.code),
    neighbours: listNeighbours(sorted),
    hasGeometry: Uint8Array.from(sorted, (area) => (area.geometry ? 1 : 0)),
    coordinates: flatten(points),
    ringEnds: runningTotals(points),
    polygonEnds: runningTotals(rings),
    areaEnds: runningTotals(polygons),
  };
}

/** Parallel to the areas. */
function listNeighbours(areas: readonly Area[]): (readonly string[])[] {
  const byLayer = new Map(
    [...new Set(areas.map((area) => area.layer))].map((layer) => [
      layer,
      buildNeighbours(areas.filter((area) => area.layer === layer)),
    ]),
  );
  return areas.map((area) => byLayer.get(area.layer)?.get(area.code) ?? []);
}

function flatten(rings: readonly (readonly [number, number][])[]): Float64Array<ArrayBuffer> {
  const flat = new Float64Array(rings.reduce((total, ring) => total + ring.length * 2, 0));
  let at = 0;
  for (const ring of rings)
    for (const [lng, lat] of ring) {
      flat[at++] = lng;
      flat[at++] = lat;
    }
  return flat;
}

function runningTotals(lists: readonly { readonly length: number }[]): Uint32Array<ArrayBuffer> {
  let total = 0;
  return Uint32Array.from(lists, (list) => {
    total += list.length;
    return total;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The areas, ready to be asked; a layer is unpacked when first asked for, an outline each time. */
export interface AreaShelf {
  readonly size: number;
  readonly countOf: (layer: string) => number;
  /** Ids of the layers that have areas. */
  readonly layers: readonly string[];
  /** Ascending by code. */
  readonly list: (layer: string) => readonly Area[];
  readonly find: (layer: string, code: string) => Area | undefined;
  /** Codes of its neighbours in the same layer, ascending; none without an outline. */
  readonly neighboursOf: (area: Area) => readonly string[];
}

export function openAreaShelf(columns: AreaColumns): AreaShelf {
  const rowsOf = new Map<string, number[]>();
  columns.layers.forEach((layer, row) => {
    const rows = rowsOf.get(layer);
    if (rows) rows.push(row);
    else rowsOf.set(layer, [row]);
  });
  const unpacked = new Map<string, ReadonlyMap<string, Area>>();
  const byCode = (layer: string): ReadonlyMap<string, Area> => {
    const known = unpacked.get(layer);
    if (known) return known;
    const areas = (rowsOf.get(layer) ?? []).map((row) => readArea(columns, row));
    const fresh = new Map(areas.map((area) => [area.code, area]));
    unpacked.set(layer, fresh);
    return fresh;
  };
  return {
    size: columns.json.length,
    countOf: (layer) => rowsOf.get(layer)?.length ?? 0,
    layers: [...rowsOf.keys()],
    list: (layer) => [...byCode(layer).values()],
    find: (layer, code) => byCode(layer).get(code),
    neighboursOf: ({ layer, code }) => {
      const row = rowsOf.get(layer)?.find((at) => columns.codes[at] === code);
      return row === undefined ? [] : columns.neighbours[row]!;
    },
  };
}

function readArea(columns: AreaColumns, row: number): Area {
  const { geometry: _, ...facts } = JSON.parse(columns.json[row]!) as Area;
  return {
    ...facts,
    get geometry() {
      return columns.hasGeometry[row] === 1 ? readGeometry(columns, row) : null;
    },
  };
}

function readGeometry(
  { coordinates, ringEnds, polygonEnds, areaEnds }: AreaColumns,
  row: number,
): MultiPolygon {
  const spans = (ends: Uint32Array, at: number) => {
    const from = at === 0 ? 0 : ends[at - 1]!;
    return Array.from({ length: ends[at]! - from }, (_, i) => from + i);
  };
  return {
    type: 'MultiPolygon',
    coordinates: spans(areaEnds, row).map((polygon) =>
      spans(polygonEnds, polygon).map((ring) =>
        spans(ringEnds, ring).map((point): [number, number] => [
          coordinates[point * 2]!,
          coordinates[point * 2 + 1]!,
        ]),
      ),
    ),
  };
}
