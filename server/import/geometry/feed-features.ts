import type { FeatureReader, ReadContext } from '../format.ts';
import type { GeometryLayer } from './geometry-layer.ts';

/**
 * Hands every feature of a layer to its format's reader, and what is wrong with it to the report.
 * A feature whose geometry cannot be used is rejected, unless the reader has a use for it.
 */
export function feedFeatures(
  layer: GeometryLayer,
  reader: FeatureReader,
  context: Pick<ReadContext, 'doubt' | 'reject'>,
): void {
  for (const read of layer.features) {
    if (read.ok) {
      for (const doubt of read.doubts) context.doubt(doubt);
      reader.feature(read.feature, read.index);
    } else if (reader.unplaced) reader.unplaced(read.properties, read.index, read.rejection);
    else context.reject(read.rejection);
  }
  reader.end?.();
}
