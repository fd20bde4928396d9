import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { audienceFor, type RouteContext } from './context.ts';
import { publicOriginOf } from './pages/page-origin.ts';
import { toViewHead, withHead } from './pages/view-head.ts';
import { problem } from './problem.ts';

/** Tiles of 国土地理院 and of ハザードマップポータルサイト, asked for when a reader switches them on. */
const tileHosts = 'https://cyberjapandata.gsi.go.jp https://disaportaldata.gsi.go.jp';

/** Where the pages may load from: themselves, and those tiles. */
const policy = [
  "default-src 'self'",
  `img-src 'self' data: blob: ${tileHosts}`,
  `connect-src 'self' ${tileHosts}`,
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The public pages may be embedded anywhere; the staff's show what only they see, and write. */
const framedBy = { public: '', staff: "; frame-ancestors 'self'" } as const;

/** Where a token is typed in: no other site's frame, whoever is spoken to. */
const deskPath = /^\/admin(\/|$)/i;

/** The built pages: hashed assets for ever, the page itself checked every time. */
export function webPages(context: RouteContext & { readonly webRoot: string }) {
  const { webRoot, store, settings } = context;
  const asset = serveStatic({ root: webRoot, precompressed: true });
  const page = async (c: Context) => {
    const built = await readBuiltPage(webRoot);
    if (built === undefined) return problem(c, 404, 'このファイルはありません。');
    const atlas = store.current();
    const site = { origin: publicOriginOf(settings, c), demo: atlas.demo };
    return c.html(withHead(built, toViewHead(atlas, new URL(c.req.url)), site));
  };
  return new Hono()
    .use('*', async (c, next) => {
      await next();
      const shownTo = deskPath.test(c.req.path) ? 'staff' : audienceFor(context, c);
      c.res.headers.set('Content-Security-Policy', `${policy}${framedBy[shownTo]}`);
      c.res.headers.set('X-Content-Type-Options', 'nosniff');
      c.res.headers.set('Referrer-Policy', 'no-referrer');
      if (c.res.status !== 200) return;
      const isAsset = c.req.path.startsWith('/assets/');
      c.res.headers.set(
        'Cache-Control',
        isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    })
    .get('/', page)
    .get('*', asset)
    .get('*', async (c, next) => (c.req.path.includes('.') ? next() : page(c)))
    .get('*', (c) => problem(c, 404, 'このファイルはありません。'));
}

async function readBuiltPage(webRoot: string): Promise<string | undefined> {
  try {
    return await readFile(join(webRoot, 'index.html'), 'utf8');
  } catch {
    // Nothing was built: the API answers all the same.
    return undefined;
  }
}
