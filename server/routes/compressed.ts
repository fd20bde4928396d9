import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';

const vectorTile = 'application/vnd.mapbox-vector-tile';

/**
 * Answers travel compressed where the browser takes it: text, JSON and vector tiles. Events are sent
 * as they come, and workbooks and pictures are compressed already. Tags are weak, hence the same for
 * every form of one answer.
 */
export function compressed(): MiddlewareHandler {
  return compress({
    contentTypeFilter: (type) =>
      type.startsWith(vectorTile) || COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type),
  });
}
