import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/**
 * One line a request: method, path, status, milliseconds. Never the query, the body, the referrer
 * or the peer's address: what people look for near a home stays with them.
 */
export function accessLog(logger: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    logger.info({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  };
}
