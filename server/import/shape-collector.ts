import type { AreaShapeBody, SourceRecord } from '../../geo/registry/source-record.ts';
import type { ReadContext } from './format.ts';

/** What a feature says of an area beside its polygons. */
export type AreaHead = Omit<AreaShapeBody, 'type' | 'geometry'>;

export interface ShapeCollector {
  /** Takes one feature; false when it was rejected: no polygon, or a known code under another name. */
  readonly add: (
    area: AreaHead,
    slice: string,
    geometry: GeoJSON.Geometry,
    index: number,
  ) => boolean;
  /** Emits one record per area with all its polygons. */
  readonly end: () => void;
}

interface Gathered {
  readonly area: AreaHead;
  readonly slice: string;
  readonly polygons: [number, number][][][];
  readonly lines: number[];
}

/**
 * Gathers the polygons of areas that come in parts (a Shapefile of N03 has one record per island)
 * into one MultiPolygon per code. Vertices stay as they are.
 */
export function collectShapes(context: ReadContext, edition = context.edition): ShapeCollector {
  const gathered = new Map<string, Gathered>();
  return {
    add(area, slice, geometry, index) {
      const polygons = listPolygons(geometry);
      if (!polygons) {
        context.reject({
          line: index,
          column: 'geometry',
          value: geometry.type,
          reason: 'geometry-unreadable',
          message: `「${area.name}」の図形が多角形ではありません。区域の境界を多角形で入れてください。`,
        });
        return false;
      }
      const key = `${area.layer}|${area.code}`;
      const known = gathered.get(key);
      if (known && known.area.name !== area.name) {
        context.reject({
          line: index,
          column: '',
          value: `${area.code} ${area.name}`,
          reason: 'duplicate-key',
          message: `番号${area.code}は${known.lines[0]}番目の「${known.area.name}」と重なっています。区域ごとに別の番号を付けてください。`,
        });
        return false;
      }
      if (known) {
        for (const polygon of polygons) known.polygons.push(polygon);
        known.lines.push(index);
      } else gathered.set(key, { area, slice, polygons: [...polygons], lines: [index] });
      return true;
    },
    end() {
      for (const [key, { area, slice, polygons, lines }] of gathered) {
        const geometry = { type: 'MultiPolygon' as const, coordinates: polygons };
        const record: SourceRecord = {
          source: 'area-shape',
          key,
          layout: 2,
          edition,
          slice,
          body: { type: 'area-shape', ...area, geometry },
        };
        context.emit(
          record,
          lines.map((line) => ({ line })),
        );
      }
    },
  };
}

function listPolygons(geometry: GeoJSON.Geometry): [number, number][][][] | undefined {
  if (geometry.type === 'Polygon') return [geometry.coordinates as [number, number][][]];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as [number, number][][][];
  return undefined;
}
