import type { AreaRef } from '../geo/registry/source-record.ts';

/** The area a link to わたしの地域 names. Nothing else of the reader is ever in its address. */
export function findChosenArea(params: URLSearchParams): AreaRef | null {
  const layer = params.get('layer') ?? 'daily';
  const code = params.get('area');
  return code && /^[a-z][a-z0-9-]{0,63}$/u.test(layer) ? { layer, code } : null;
}

export function toMyAreaHref({ layer, code }: AreaRef): string {
  return `/my-area?${new URLSearchParams({ layer, area: code })}`;
}
