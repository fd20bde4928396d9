import { zipSync } from 'fflate';

/** One record: rings of a polygon as ESRI wants them (outer clockwise), or null, with its attributes. */
export interface ShapefileRecord {
  readonly rings: readonly (readonly [number, number][])[] | null;
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface ShapefileOptions {
  readonly encoding?: 'utf-8' | 'cp932';
  readonly prj?: string;
  readonly cpg?: string;
  /** Language driver id in byte 29 of the .dbf. */
  readonly driver?: number;
}

const polygonType = 5;
const fieldLength = 40;

/** A zip with one Shapefile `name.shp` as GIS programs write it. */
export function writeShapefileZip(
  name: string,
  records: readonly ShapefileRecord[],
  options: ShapefileOptions = {},
): Uint8Array {
  const files = writeShapefile(records, options);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([extension, bytes]) => [`${name}.${extension}`, bytes]),
    ),
  );
}

export function writeShapefile(
  records: readonly ShapefileRecord[],
  { encoding = 'cp932', prj, cpg, driver = 0 }: ShapefileOptions = {},
): Record<string, Uint8Array> {
  const text = new TextEncoder();
  return {
    shp: writeShp(records.map(({ rings }) => rings)),
    dbf: writeDbf(
      records.map(({ attributes }) => attributes),
      encoding === 'cp932' ? encodeCp932 : (value) => text.encode(value),
      driver,
    ),
    ...(prj !== undefined && { prj: text.encode(prj) }),
    ...(cpg !== undefined && { cpg: text.encode(cpg) }),
  };
}

function writeShp(shapes: readonly ShapefileRecord['rings'][]): Uint8Array {
  const contents = shapes.map(writeShape);
  const length = 100 + contents.reduce((sum, content) => sum + 8 + content.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, polygonType, true);
  let at = 100;
  for (const [i, content] of contents.entries()) {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, content.length / 2);
    bytes.set(content, at + 8);
    at += 8 + content.length;
  }
  return bytes;
}

function writeShape(rings: ShapefileRecord['rings']): Uint8Array {
  if (rings === null) return new Uint8Array(4);
  const points = rings.flat();
  const bytes = new Uint8Array(44 + rings.length * 4 + points.length * 16);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, polygonType, true);
  const box = [
    Math.min(...points.map(([x]) => x)),
    Math.min(...points.map(([, y]) => y)),
    Math.max(...points.map(([x]) => x)),
    Math.max(...points.map(([, y]) => y)),
  ];
  for (const [i, value] of box.entries()) view.setFloat64(4 + i * 8, value, true);
  view.setInt32(36, rings.length, true);
  view.setInt32(40, points.length, true);
  let start = 0;
  for (const [i, ring] of rings.entries()) {
    view.setInt32(44 + i * 4, start, true);
    start += ring.length;
  }
  for (const [i, [x, y]] of points.entries()) {
    const at = 44 + rings.length * 4 + i * 16;
    view.setFloat64(at, x, true);
    view.setFloat64(at + 8, y, true);
  }
  return bytes;
}

function writeDbf(
  rows: readonly ShapefileRecord['attributes'][],
  encode: (text: string) => Uint8Array,
  driver: number,
): Uint8Array {
  const names = Object.keys(rows[0] ?? {});
  const headerLength = 32 + names.length * 32 + 1;
  const rowLength = 1 + names.length * fieldLength;
  const bytes = new Uint8Array(headerLength + rows.length * rowLength + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  bytes[29] = driver;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  for (const [i, name] of names.entries()) {
    const at = 32 + i * 32;
    bytes.set(new TextEncoder().encode(name), at);
    bytes[at + 11] = (typeof rows[0]?.[name] === 'number' ? 'N' : 'C').charCodeAt(0);
    bytes[at + 16] = fieldLength;
  }
  bytes[headerLength - 1] = 0x0d;
  for (const [r, row] of rows.entries())
    for (const [i, name] of names.entries())
      bytes.set(
        encode(String(row[name] ?? '')).subarray(0, fieldLength),
        headerLength + r * rowLength + 1 + i * fieldLength,
      );
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

let cp932: Map<string, Uint8Array> | undefined;

/** CP932 by turning the decoder's own table round; a character it lacks is an error of the test. */
export function encodeCp932(text: string): Uint8Array {
  cp932 ??= buildTable();
  const table = cp932;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`CP932 has no ${character}.`);
      return [...bytes];
    }),
  );
}

function buildTable(): Map<string, Uint8Array> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const table = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array) => {
    try {
      const character = decoder.decode(bytes);
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let lead = 0; lead < 256; lead++) add(Uint8Array.of(lead));
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++) add(Uint8Array.of(lead, trail));
  return table;
}
