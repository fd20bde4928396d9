import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Audience } from '../../geo/atlas/answers.ts';

export interface ConditionalSettings {
  /** What every answer is a function of, besides the address asked: data, program and day. */
  readonly versionOf: (c: Context) => string;
  readonly audienceOf: (c: Context) => Audience;
}

/**
 * Conditional requests by the version of the data: what a read answers is a function of the Atlas,
 * the program, the day, the audience and the address, so the tag is known before the answer is. The
 * address is part of it, so that no tag of one answer vouches for another one. Whatever sets its own
 * `Cache-Control` (no-store) is left alone.
 */
export function conditional({ versionOf, audienceOf }: ConditionalSettings): MiddlewareHandler {
  return async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) return next();
    const audience = audienceOf(c);
    const etag = `W/"${versionOf(c)}.${audience}.${hashOf(c.req.url)}"`;
    const headers = {
      ETag: etag,
      'Cache-Control': audience === 'public' ? 'no-cache' : 'private, no-cache',
    };
    if (listTags(c.req.header('if-none-match')).includes(etag))
      return c.body(null, 304, { ...headers, Vary: 'Host, Accept-Encoding' });
    await next();
    if (c.res.status !== 200 || c.res.headers.has('Cache-Control')) return;
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    c.res.headers.append('Vary', 'Host');
  };
}

/** Of path and query. */
function hashOf(url: string): string {
  const { pathname, search } = new URL(url);
  return createHash('sha256').update(pathname).update(search).digest('base64url').slice(0, 16);
}

const listTags = (header: string | undefined): readonly string[] =>
  (header ?? '').split(',').map((tag) => tag.trim());
