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

/**
 * Who is spoken to. `AUDIENCE` decides where it is set; else staff when the server listens on
 * loopback *and* was asked under a loopback name, so that a proxy in front (or a foreign name that
 * resolves here) is answered as the public.
 */
export function audienceOf(
  settings: { readonly audience: Audience | null; readonly host: string },
  hostHeader: string,
): Audience {
  if (settings.audience) return settings.audience;
  return isLoopback(settings.host) && isLoopback(hostNameOf(hostHeader)) ? 'staff' : 'public';
}
