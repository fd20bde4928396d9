import { findEdition } from './edition.ts';
import type { FeatureFormat, FeatureSample, ImportOptions, ReadContext } from './format.ts';
import type { GeometryLayer } from './geometry/geometry-layer.ts';
import type { ReadSinks } from './read-table.ts';

export type FeatureRecognition =
  | { readonly ok: true; readonly format: FeatureFormat }
  | { readonly ok: false; readonly message: string };

export type FeaturesRead =
  | {
      readonly ok: true;
      readonly format: FeatureFormat;
      readonly edition: string | null;
      /** Features in the layer, the rejected ones included. */
      readonly rows: number;
    }
  | { readonly ok: false; readonly message: string };

/** Property names shown at most in a message. */
const shownNames = 12;

/** Finds the format of a layer by its property names and geometry types alone; the first that fits. */
export function recogniseFeatures(
  sample: FeatureSample,
  formats: readonly FeatureFormat[],
  options: ImportOptions,
): FeatureRecognition {
  const format = formats.find((candidate) => candidate.recognise(sample, options));
  if (format) return { ok: true, format };
  const names = sample.propertyNames.slice(0, shownNames);
  const more = sample.propertyNames.length - names.length;
  const seen = names.length > 0 ? `${names.join('、')}${more > 0 ? ` ほか${more}個` : ''}` : 'なし';
  return {
    ok: false,
    message: `知らない様式の地図データです。図形: ${sample.geometryTypes.join('、') || 'なし'}。属性: ${seen}。区域の境界なら --layer daily --code 区域番号の属性 --name 区域名の属性 --parent 市区町村コード を付けてください。`,
  };
}

/**
 * Recognises a layer and hands its features to the format's reader. Every feature ends in a record
 * or is rejected with a reason.
 */
export function readFeatures(
  layer: GeometryLayer,
  formats: readonly FeatureFormat[],
  options: ImportOptions,
  sinks: ReadSinks,
): FeaturesRead {
  const found = recogniseFeatures(layer.sample, formats, options);
  if (!found.ok) return found;
  const edition = findEdition({ file: layer.file, preamble: [], asOf: options.asOf });
  const context: ReadContext = { file: layer.file, edition, options, preamble: [], ...sinks };
  const reader = found.format.open(context);
  for (const read of layer.features) {
    if (!read.ok) {
      sinks.reject(read.rejection);
      continue;
    }
    for (const doubt of read.doubts) sinks.doubt(doubt);
    reader.feature(read.feature, read.index);
  }
  reader.end?.();
  return { ok: true, format: found.format, edition, rows: layer.count };
}
