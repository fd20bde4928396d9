/**
 * A value as the text of a `<script type="application/ld+json">`: nothing in it can end the element
 * or open a comment, whatever the names hold. It parses back to the same value.
 */
export function toScriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export interface Crumb {
  readonly name: string;
  /** Path on this site; the page itself has none. */
  readonly path: string | null;
}

/** The way from the list of areas to this page, for search engines. */
export function toBreadcrumbList(crumbs: readonly Crumb[], origin: string): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      ...(path === null ? {} : { item: origin + path }),
    })),
  };
}
