import { screenPosition } from '../../../geo/registry/position.ts';
import type { ReasonId, RowIssue } from '../format.ts';
import type { ReferenceSystem } from './datum.ts';
import { normalisePolygons, type RingNotes } from './rings.ts';

/** A feature ready for its format, or the reason why it is not. `index` is 1-based. */
export type ReadFeature =
  | {
      readonly ok: true;
      readonly index: number;
      readonly feature: GeoJSON.Feature;
      readonly doubts: readonly RowIssue[];
    }
  | {
      readonly ok: false;
      readonly index: number;
      readonly properties: NonNullable<GeoJSON.GeoJsonProperties>;
      readonly rejection: RowIssue;
    };

/** A feature as a file holds it: nothing about its geometry is certain yet. */
export interface RawFeature {
  readonly geometry: unknown;
  readonly properties: GeoJSON.GeoJsonProperties;
}

interface RawGeometry {
  readonly type?: unknown;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

/** Why a geometry cannot be used; never leaves this file. */
class Unreadable extends Error {}

/**
 * One feature in [lng, lat] degrees with rings in RFC 7946 order: polygons of every kind become
 * Polygon or MultiPolygon, single points Point. Heights are left out.
 */
export function normaliseFeature(
  raw: RawFeature,
  index: number,
  system: ReferenceSystem,
): ReadFeature {
  const doubts: RowIssue[] = [];
  const issue = (reason: ReasonId, value: string, message: string): RowIssue => ({
    line: index,
    column: 'geometry',
    value,
    reason,
    message,
  });
  const note = (reason: ReasonId, value: string, message: string) => {
    doubts.push(issue(reason, value, message));
  };
  try {
    const geometry = normaliseGeometry(raw.geometry, system, note);
    if (system.approximate)
      note(
        'datum-converted',
        system.label,
        '日本測地系の座標を世界測地系へ近似式で変換しました（誤差は数メートル）。正確な位置が要るときは変換済みのデータを使ってください。',
      );
    const feature: GeoJSON.Feature = {
      type: 'Feature',
      properties: raw.properties ?? {},
      geometry,
    };
    return { ok: true, index, feature, doubts };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const type = (raw.geometry as RawGeometry | null)?.type;
    const value = typeof type === 'string' ? type : '';
    return {
      ok: false,
      index,
      properties: raw.properties ?? {},
      rejection: issue('geometry-unreadable', value, error.message),
    };
  }
}

type Note = (reason: ReasonId, value: string, message: string) => void;

function normaliseGeometry(raw: unknown, system: ReferenceSystem, note: Note): GeoJSON.Geometry {
  const parts = listParts(raw);
  const polygons = parts.flatMap((part) => readPolygons(part));
  const points = parts.flatMap((part) => readPoints(part));
  const all = [...polygons.flat(2), ...points];
  if (all.length === 0)
    throw new Unreadable(
      '点でも多角形でもない図形、または空の図形です。点か多角形を入れてください。',
    );
  const place = choosePlacing(all, system, note);
  if (polygons.length === 0) {
    const placed = points.map(place);
    return placed.length === 1
      ? { type: 'Point', coordinates: placed[0]! }
      : { type: 'MultiPoint', coordinates: placed };
  }
  if (points.length > 0)
    note('unknown-value', 'Point', '多角形と点が混ざった図形です。多角形だけを取り込みました。');
  const placed = polygons.map((polygon) => polygon.map((ring) => ring.map(place)));
  const notes: RingNotes = { joined: 0, degenerate: 0 };
  const result = normalisePolygons(placed, notes);
  if (!result.ok) throw new Unreadable(result.message);
  if (notes.joined > 0)
    note(
      'ring-unclosed',
      String(notes.joined),
      `輪の始点と終点がわずかにずれていたため、${notes.joined}か所を閉じました。`,
    );
  if (notes.degenerate > 0)
    note(
      'ring-degenerate',
      String(notes.degenerate),
      `面積のない輪を${notes.degenerate}個除きました。区域の形は変わりません。`,
    );
  return result.polygons.length === 1
    ? { type: 'Polygon', coordinates: result.polygons[0]! }
    : { type: 'MultiPolygon', coordinates: result.polygons };
}

function listParts(raw: unknown): RawGeometry[] {
  if (raw === null || raw === undefined)
    throw new Unreadable(
      '図形がありません（geometry が空）。図形を入れるか、この行を除いてください。',
    );
  const geometry = raw as RawGeometry;
  if (geometry.type !== 'GeometryCollection') return [geometry];
  return Array.isArray(geometry.geometries) ? geometry.geometries.flatMap(listParts) : [];
}

function readPolygons({ type, coordinates }: RawGeometry): [number, number][][][] {
  if (type === 'Polygon') return [list(coordinates).map(readRing)];
  if (type === 'MultiPolygon')
    return list(coordinates).map((polygon) => list(polygon).map(readRing));
  return [];
}

function readPoints({ type, coordinates }: RawGeometry): [number, number][] {
  if (type === 'Point') return [readPosition(coordinates)];
  if (type === 'MultiPoint') return readRing(coordinates);
  return [];
}

const readRing = (raw: unknown): [number, number][] => list(raw).map(readPosition);

function list(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  throw new Unreadable('座標の並びが壊れています（coordinates の入れ子を確かめてください）。');
}

function readPosition(raw: unknown): [number, number] {
  const [x, y] = Array.isArray(raw) ? (raw as unknown[]) : [];
  if (typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y))
    return [x, y];
  throw new Unreadable(
    `座標が数値ではありません（${JSON.stringify(raw) ?? ''}）。経度と緯度の数値にしてください。`,
  );
}

/** How each position of this geometry becomes [lng, lat]: converted, swapped or as it is. */
function choosePlacing(
  positions: readonly [number, number][],
  system: ReferenceSystem,
  note: Note,
): (position: [number, number]) => [number, number] {
  const { toDegrees } = system;
  if (toDegrees) return ([x, y]) => inRange(toDegrees(x, y), [x, y]);
  if (positions.every(isSwapped)) {
    note(
      'position-swapped',
      String(positions[0]),
      '緯度と経度が逆に入っていたため、入れ替えました。元のデータを経度・緯度の順に直してください。',
    );
    return ([lat, lng]) => [lng, lat];
  }
  return (position) => inRange(position, position);
}

function isSwapped([first, second]: [number, number]): boolean {
  const inOrder = screenPosition([first, second]);
  return (
    !inOrder.ok && inOrder.reason === 'position-outside-japan' && screenPosition([second, first]).ok
  );
}

function inRange(position: [number, number], published: [number, number]): [number, number] {
  const [lng, lat] = position;
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return position;
  throw new Unreadable(
    `座標 ${published.join(',')} は経度・緯度として読めません。平面直角座標などの場合は、座標系の情報（.prj または crs）を付けるか、緯度経度に変換してください。`,
  );
}
