import type { Context } from 'hono';

/**
 * The origin under which the public reaches this site: as set, else as this request was addressed.
 * A `Host` that is none falls back to the address of the request.
 */
export function publicOriginOf(
  settings: { readonly publicUrl?: string | null },
  c: Context,
): string {
  if (settings.publicUrl) return settings.publicUrl;
  const { origin, protocol } = new URL(c.req.url);
  const host = c.req.header('host') ?? '';
  return /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/.test(host) ? `${protocol}//${host}` : origin;
}
