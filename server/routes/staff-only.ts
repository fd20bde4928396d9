import type { MiddlewareHandler } from 'hono';
import { audienceFor, type RouteContext } from './context.ts';
import { mayWrite } from './may-write.ts';
import { problem } from './problem.ts';

/**
 * Stands before what only staff may read or settle: the right to write, and, where no token proves
 * it, a request that is answered as staff's. So a server that says it is public shows nothing of it
 * to whoever reaches it through a proxy of the same machine.
 */
export function staffOnly(context: RouteContext): MiddlewareHandler {
  const write = mayWrite(context);
  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    if (c.req.header('authorization') === undefined && audienceFor(context, c) !== 'staff')
      return problem(
        c,
        403,
        '職員だけが見られます。同じ機械の画面で開くか、ADMIN_TOKEN を Authorization: Bearer で送ってください。',
      );
    return write(c, next);
  };
}
