import type { Context } from 'hono';

/**
 * Whether a request comes from a page of our own (or from no browser): what the browser says of
 * itself decides, else the origin it names. Behind a proxy the public name is in `X-Forwarded-Host`.
 */
export function isFromOwnPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return [c.req.header('host'), c.req.header('x-forwarded-host')].includes(host);
}

/**
 * The address a request was sent from, for counting only. A proxy of this very machine is believed
 * about whom it passes on (the last address it names); nobody else is.
 */
export function senderOf(c: Context): string {
  const peer: string | undefined = c.env?.incoming?.socket?.remoteAddress;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const isOwnProxy = peer === undefined || /^(::ffff:)?127\.|^::1$/.test(peer);
  return (isOwnProxy ? forwarded : undefined) ?? peer ?? '';
}
