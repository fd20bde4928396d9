import type { EncodingId } from '../decode.ts';
import type { FeatureSample, RowIssue } from '../format.ts';
import type { ReferenceSystem } from './datum.ts';
import { normaliseFeature, type RawFeature, type ReadFeature } from './normalise-feature.ts';

/** One layer of a geometry file: GeoJSON is one, a TopoJSON or an archive may hold several. */
export interface GeometryLayer {
  /** Path as shown to people; `archive.zip/name.shp`, `file.topojson#object`. */
  readonly file: string;
  readonly encoding: EncodingId;
  readonly label: 'GeoJSON' | 'TopoJSON' | 'Shapefile';
  /** Features in the layer, the unreadable ones included. */
  readonly count: number;
  readonly sample: FeatureSample;
  /** In [lng, lat] degrees of JGD2011/WGS 84, rings in RFC 7946 order; may be walked again. */
  readonly features: Iterable<ReadFeature>;
}

export type GeometryFile =
  | {
      readonly ok: true;
      readonly layers: readonly GeometryLayer[];
      /** Members of an archive that were not read: companions, and second copies of a layer. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Features whose properties decide the format. */
const sampleSize = 50;

/** Said once for a layer, at its first feature. */
const datumUnstated: RowIssue = {
  line: 1,
  column: 'geometry',
  value: '.prj なし',
  reason: 'datum-unstated',
  message:
    '座標系の情報（.prj）がないため、世界測地系（JGD2011）の緯度経度として読みました。日本測地系のデータなら位置が約400m〜500mずれます。.prj のあるデータで取り込み直してください。',
};

/** A layer whose features are put in order one by one as they are walked. */
export function toGeometryLayer(
  { file, encoding, label }: Pick<GeometryLayer, 'file' | 'encoding' | 'label'>,
  raw: readonly RawFeature[],
  system: ReferenceSystem,
): GeometryLayer {
  const names = new Set<string>();
  const types = new Set<string>();
  for (const { properties, geometry } of raw.slice(0, sampleSize)) {
    for (const name of Object.keys(properties ?? {})) names.add(name);
    const type = (geometry as { type?: unknown } | null)?.type;
    if (typeof type === 'string') types.add(type);
  }
  return {
    file,
    encoding,
    label,
    count: raw.length,
    sample: { propertyNames: [...names], geometryTypes: [...types] },
    features: {
      *[Symbol.iterator]() {
        for (const [i, feature] of raw.entries()) {
          const read = normaliseFeature(feature, i + 1, system);
          const isFirst = i === 0 && read.ok && system.assumed === true;
          yield isFirst ? { ...read, doubts: [...read.doubts, datumUnstated] } : read;
        }
      },
    },
  };
}
