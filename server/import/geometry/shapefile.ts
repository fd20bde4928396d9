import { parseDbf, parseShp } from 'shpjs';
import { type FoundSystem, findSystemOfPrj, worldDegrees } from './datum.ts';
import type { RawFeature } from './normalise-feature.ts';

/** The files of one Shapefile, whole. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly prj?: Uint8Array;
  readonly cpg?: Uint8Array;
}

export type ShapefileResult =
  | {
      readonly ok: true;
      readonly encoding: 'utf-8' | 'cp932';
      readonly features: readonly RawFeature[];
      readonly system: Extract<FoundSystem, { ok: true }>['system'];
    }
  | { readonly ok: false; readonly message: string };

type DbfEncoding = 'utf-8' | 'cp932';

const decoderLabels: Readonly<Record<DbfEncoding, string>> = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
};

/** Language driver ids of a .dbf (byte 29) that mean Japanese Shift_JIS. */
const japaneseDrivers = new Set([0x13, 0x7b]);

/** Reads one Shapefile; without .prj its numbers are taken for degrees (the check of range follows). */
export function readShapefile(parts: ShapefileParts): ShapefileResult {
  const found: FoundSystem = parts.prj
    ? findSystemOfPrj(new TextDecoder().decode(parts.prj))
    : { ok: true, system: { ...worldDegrees, assumed: true } };
  if (!found.ok) return found;
  const shapes = attempt(() => parseShp(viewOf(parts.shp)));
  if (!shapes) return { ok: false, message: '.shp が壊れているか、対応していない図形の種類です。' };
  const table = readAttributes(parts);
  if (!table)
    return {
      ok: false,
      message:
        '.dbf（属性）が壊れているか、文字コードが UTF-8 でも Shift_JIS（CP932）でもありません。作り直してください。',
    };
  if (shapes.length !== table.rows.length)
    return {
      ok: false,
      message: `.shp の図形 ${shapes.length} 件と .dbf の属性 ${table.rows.length} 件の数が合いません。ファイルが途中で切れていないか確かめてください。`,
    };
  const lost = countLostRings(parts.shp, shapes);
  if (lost > 0)
    return {
      ok: false,
      message: `.shp の輪のうち ${lost} 個が、どの多角形にも属しません（輪の向きの誤り）。GIS ソフトで図形を修復して保存し直してください。`,
    };
  const features = shapes.map(
    (geometry, i): RawFeature => ({
      geometry,
      properties: table.rows[i]!,
    }),
  );
  return { ok: true, encoding: table.encoding, features, system: found.system };
}

interface AttributeTable {
  readonly encoding: DbfEncoding;
  readonly rows: readonly Record<string, unknown>[];
}

/** The attributes under the first likely encoding in which every text decodes. */
function readAttributes({ dbf, cpg }: ShapefileParts): AttributeTable | undefined {
  for (const encoding of likelyEncodings(dbf, cpg)) {
    const rows = attempt(() => parseDbf(viewOf(dbf), decoderLabels[encoding]));
    if (!rows) return undefined;
    if (!rows.some(hasReplacement)) return { encoding, rows: rows.map(withoutNaN) };
  }
  return undefined;
}

/** What the .cpg says, else the .dbf's language driver; a wrong statement falls back to the other. */
function likelyEncodings(dbf: Uint8Array, cpg: Uint8Array | undefined): DbfEncoding[] {
  const stated = cpg ? new TextDecoder().decode(cpg).trim() : '';
  const japanese = /932|sjis|shift/i.test(stated) || (!stated && japaneseDrivers.has(dbf[29] ?? 0));
  return japanese ? ['cp932', 'utf-8'] : ['utf-8', 'cp932'];
}

function hasReplacement(row: Record<string, unknown>): boolean {
  return Object.entries(row).some(
    ([name, value]) =>
      name.includes('\uFFFD') || (typeof value === 'string' && value.includes('\uFFFD')),
  );
}

/** An empty number field reads as NaN: it states nothing. */
function withoutNaN(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Number.isNaN(value) ? null : value]),
  );
}

const polygonTypes = new Set([5, 15, 25]);
const headerBytes = 100;

/** Rings the .shp holds, less those that were placed in a polygon: the reader skips stray holes. */
function countLostRings(shp: Uint8Array, shapes: readonly (GeoJSON.Geometry | null)[]): number {
  const view = viewOf(shp);
  let lost = 0;
  let offset = headerBytes;
  for (const shape of shapes) {
    const type = view.getInt32(offset + 8, true);
    if (polygonTypes.has(type)) lost += view.getInt32(offset + 44, true) - countRings(shape);
    offset += 8 + view.getInt32(offset + 4) * 2;
  }
  return lost;
}

function countRings(shape: GeoJSON.Geometry | null): number {
  if (shape?.type === 'Polygon') return shape.coordinates.length;
  if (shape?.type === 'MultiPolygon') return shape.coordinates.flat().length;
  return 0;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The library's result; undefined when it stumbles over a damaged file. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
