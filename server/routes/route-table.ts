import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** A path of the API with what may be done there, as the description has it. */
interface Route {
  readonly pattern: RegExp;
  /** Upper case. */
  readonly method: string;
  readonly takesQuery: boolean;
}

/** The routes registered so far, those of the description's own pages left out. */
function listRoutes({ openAPIRegistry }: OpenAPIHono): readonly Route[] {
  return openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { path, method, request } = definition.route;
    return {
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      method: method.toUpperCase(),
      takesQuery: request?.query !== undefined,
    };
  });
}

/**
 * What holds for every route alike: OPTIONS tells the methods, another method is 405, and a
 * parameter where none is taken is refused like any unknown name.
 */
export function routeTable(app: OpenAPIHono): MiddlewareHandler {
  let known: readonly Route[] | undefined;
  return async (c, next) => {
    known ??= listRoutes(app);
    const here = known.filter(({ pattern }) => pattern.test(c.req.path));
    if (here.length === 0) return next();
    const methods = new Set(here.flatMap(({ method }) => withHead(method)));
    const allow = [...methods, 'OPTIONS'].join(', ');
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allow });
    if (!methods.has(c.req.method)) {
      c.header('Allow', allow);
      return problem(c, 405, `ここで使えるのは ${allow} です。`);
    }
    const asked = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const names = Object.keys(c.req.query());
    if (names.length === 0 || here.some((route) => route.method === asked && route.takesQuery))
      return next();
    return problem(
      c,
      400,
      'ここではパラメータを指定できません。',
      names.map((name) => ({
        name,
        value: c.req.query(name) ?? '',
        reason: 'この名前のパラメータはありません。',
      })),
    );
  };
}

const withHead = (method: string) => (method === 'GET' ? ['GET', 'HEAD'] : [method]);
