declare module 'shpjs' {
  /** Geometries in record order; null for a record without shape. Coordinates as in the file. */
  export function parseShp(shp: DataView): (GeoJSON.Geometry | null)[];
  /** One object per record; text decoded by the WHATWG label in `encoding`, UTF-8 without one. */
  export function parseDbf(dbf: DataView, encoding?: string): Record<string, unknown>[];
}
