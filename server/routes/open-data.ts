import type { MiddlewareHandler } from 'hono';
import { audienceFor, type RouteContext } from './context.ts';

/**
 * What the public may read, any site may read (open data); what only staff may read stays with our
 * own pages: no other site is allowed in, whatever name it goes by.
 */
export function openData(context: RouteContext): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
    c.res.headers.set('Referrer-Policy', 'no-referrer');
    if (c.req.method !== 'GET') return;
    if (audienceFor(context, c) === 'public') c.res.headers.set('Access-Control-Allow-Origin', '*');
    else c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  };
}
