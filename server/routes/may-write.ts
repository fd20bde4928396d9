import type { MiddlewareHandler } from 'hono';
import { originOf } from './audience.ts';
import type { RouteContext } from './context.ts';
import { problem } from './problem.ts';
import { whyNotWrite } from './writing-right.ts';

/** Stands before a writing route: whoever may not write is told so before the body is read. */
export function mayWrite(context: RouteContext): MiddlewareHandler {
  return async (c, next) => {
    const authorization = c.req.header('authorization');
    const why = whyNotWrite(
      {
        ...originOf((name) => c.req.header(name)),
        authorization,
        origin: c.req.header('origin'),
        fetchSite: c.req.header('sec-fetch-site'),
        remoteAddress: c.env?.incoming?.socket?.remoteAddress,
      },
      context.settings,
    );
    c.header('Cache-Control', 'no-store');
    if (why === null) return next();
    if (authorization === undefined) return problem(c, 403, why);
    c.header('WWW-Authenticate', 'Bearer');
    return problem(c, 401, why);
  };
}
