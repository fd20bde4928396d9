import type { Row } from './format.ts';

/** The properties of a feature as a row, so that they are read by the same parsers as a table's. */
export function toFeatureRow(properties: GeoJSON.GeoJsonProperties, index: number): Row {
  const own = properties ?? {};
  const headers = Object.keys(own);
  const get = (name: string) => (Object.hasOwn(own, name) ? toCell(own[name]) : '');
  return {
    line: index,
    headers,
    cells: headers.map(get),
    get,
    header: (name) => name,
  };
}

function toCell(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

const polygonTypes = new Set(['Polygon', 'MultiPolygon', 'GeometryCollection']);

/** True for a layer of areas: at least one polygon, and no lone points. */
export function hasPolygons(geometryTypes: readonly string[]): boolean {
  return geometryTypes.length > 0 && geometryTypes.every((type) => polygonTypes.has(type));
}

/** True for a layer of places: points only, or no geometry at all. */
export function hasPoints(geometryTypes: readonly string[]): boolean {
  return geometryTypes.every((type) => type === 'Point' || type === 'MultiPoint');
}
