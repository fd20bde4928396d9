import type { Audience } from '../../geo/atlas/answers.ts';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Whether a host name or address means this machine only. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The host of a `Host` header without its port. */
export function hostNameOf(hostHeader: string): string {
  return hostHeader.replace(/:\d+$/, '');
}

/** What a request says of where it comes from. */
export interface RequestOrigin {
  /** The `Host` header. */
  readonly host: string;
  /** True when a proxy says that it passed the request on. */
  readonly forwarded: boolean;
}

const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

export function originOf(header: (name: string) => string | undefined): RequestOrigin {
  return {
    host: header('host') ?? '',
    forwarded: proxyHeaders.some((name) => header(name) !== undefined),
  };
}

/** Whether a request was made on this very machine, under a name that means no other. */
export function isFromHere(settings: { readonly host: string }, origin: RequestOrigin): boolean {
  return isLoopback(settings.host) && isLoopback(hostNameOf(origin.host)) && !origin.forwarded;
}

/**
 * Who is spoken to. `AUDIENCE` decides where it is set; else staff when the server listens on
 * loopback *and* was asked under a loopback name, so that whoever comes through a proxy (or under a
 * foreign name that resolves here) is answered as the public.
 */
export function audienceOf(
  settings: { readonly audience: Audience | null; readonly host: string },
  origin: RequestOrigin,
): Audience {
  if (settings.audience) return settings.audience;
  return isFromHere(settings, origin) ? 'staff' : 'public';
}
