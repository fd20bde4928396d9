import { looksLikeAddress } from '../private-text.ts';

/** Parameters that would tell where somebody lives, under whatever name. */
const privateNames = /^(home|near|address|lat|lng|lon|q-?address|place)$/i;

/**
 * The address under which others open the same view. What may be a home is left out, should it ever
 * have come near: a parameter of such a name, or one whose text reads like an address.
 * @param path path and query of this site.
 * @param origin `https://example.jp`.
 */
export function toShareUrl(path: string, origin: string): string {
  const url = new URL(path, origin);
  url.hash = '';
  for (const [name, value] of [...url.searchParams])
    if (privateNames.test(name) || looksLikeAddress(value)) url.searchParams.delete(name);
  if (url.searchParams.size === 0) url.search = '';
  // The commas of a list of ids stay readable, and the link short.
  return url.toString().replaceAll('%2C', ',');
}
