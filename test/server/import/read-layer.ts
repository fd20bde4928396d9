import { expect } from 'vitest';
import type { SourceRecord } from '../../../geo/registry/source-record.ts';
import type { ImportOptions, RowIssue } from '../../../server/import/format.ts';
import { recogniseFeatures } from '../../../server/import/formats/feature-registry.ts';
import { feedFeatures } from '../../../server/import/geometry/feed-features.ts';
import type { GeometryFile } from '../../../server/import/geometry/geometry-layer.ts';
import { readGeometry } from '../../../server/import/geometry/read-geometry.ts';
import { toInputBytes } from '../../../server/import/input-file.ts';

export interface LayerRead {
  readonly format: string;
  readonly records: readonly SourceRecord[];
  readonly rejected: readonly RowIssue[];
  readonly doubts: readonly RowIssue[];
}

/** A GeoJSON or TopoJSON document (text or object) as a file. */
export function readJsonFile(document: unknown, file = 'map.geojson'): Promise<GeometryFile> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return readGeometry(toInputBytes(file, new TextEncoder().encode(text)), 'json');
}

export function readZipFile(zip: Uint8Array, file = 'map.zip'): Promise<GeometryFile> {
  return readGeometry(toInputBytes(file, zip), 'shapefile-zip');
}

/**
 * Reads the only layer of a file through the format that recognises it, and checks the books: every
 * feature ends in a record or is rejected, never both.
 */
export function readOnlyLayer(
  read: GeometryFile,
  options: ImportOptions = {},
  edition: string | null = null,
): LayerRead {
  if (!read.ok) throw new Error(read.message);
  expect(read.layers).toHaveLength(1);
  const layer = read.layers[0]!;
  const found = recogniseFeatures(layer.sample, options);
  if (!found.ok) throw new Error(found.message);
  const records: SourceRecord[] = [];
  const rejected: RowIssue[] = [];
  const doubts: RowIssue[] = [];
  const kept = new Set<number>();
  const context = {
    file: layer.file,
    edition,
    options,
    preamble: [],
    emit: (record: SourceRecord, rows: readonly { readonly line: number }[]) => {
      records.push(record);
      for (const { line } of rows) kept.add(line);
    },
    reject: (issue: RowIssue) => rejected.push(issue),
    doubt: (issue: RowIssue) => doubts.push(issue),
    pass: () => {},
  };
  feedFeatures(layer, found.format.open(context), context);
  const lines = [...kept, ...rejected.map((issue) => issue.line)].sort((a, b) => a - b);
  expect(lines).toEqual(Array.from({ length: layer.count }, (_, i) => i + 1));
  return { format: found.format.id, records, rejected, doubts };
}

export function polygonFeature(
  properties: Record<string, unknown>,
  ...rings: (readonly [number, number])[][]
): unknown {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } };
}

export function pointFeature(
  properties: Record<string, unknown>,
  position: readonly [number, number] | null,
): unknown {
  const geometry = position && { type: 'Point', coordinates: position };
  return { type: 'Feature', properties, geometry };
}

export function collection(...features: unknown[]): unknown {
  return { type: 'FeatureCollection', features };
}

/** A closed square, counter-clockwise, with its south-west corner at the given point. */
export function square(west: number, south: number, size = 0.5): [number, number][] {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}
