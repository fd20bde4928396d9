import type { MiddlewareHandler } from 'hono';
import { audienceFor, type RouteContext } from './context.ts';

/** Where somebody writes, or reads what is staff's alone. */
const ownPagesOnly =
  /^\/api\/(imports|reports|workbooks|handover|snapshots|changes|plans|scenarios|candidates|proposals)(\/|$)/;

/**
 * What the public may read, any site may read (open data); what only staff may read stays with our
 * own pages, and so does writing: no other site is allowed in, whatever name it goes by.
 */
export function openData(context: RouteContext): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    if (audienceFor(context, c) !== 'public' || ownPagesOnly.test(c.req.path)) {
      headers.set('Cross-Origin-Resource-Policy', 'same-origin');
      return;
    }
    headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (c.req.method !== 'OPTIONS') return;
    headers.set('Access-Control-Allow-Methods', headers.get('Allow') ?? 'GET, HEAD, OPTIONS');
    headers.set('Access-Control-Allow-Headers', 'Content-Type');
    headers.set('Access-Control-Max-Age', '86400');
  };
}
