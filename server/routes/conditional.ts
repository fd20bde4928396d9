import type { Context, MiddlewareHandler } from 'hono';

/**
 * Conditional requests by the version of the data: everything a read answers is a function of the
 * Atlas, the program, the day and the audience, so one tag serves every public answer. Whatever
 * sets its own `Cache-Control` (no-store) is left alone.
 */
export function conditional(tagOf: (c: Context) => string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const etag = `W/"${tagOf(c)}"`;
    if (listTags(c.req.header('if-none-match')).includes(etag))
      return c.body(null, 304, { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Host' });
    await next();
    if (c.res.status !== 200 || c.res.headers.has('Cache-Control')) return;
    c.res.headers.set('ETag', etag);
    c.res.headers.set('Cache-Control', 'no-cache');
    c.res.headers.append('Vary', 'Host');
  };
}

const listTags = (header: string | undefined): readonly string[] =>
  (header ?? '').split(',').map((tag) => tag.trim());
