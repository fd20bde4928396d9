/** The links of a page to its own site, without their fragments, each once. */
export function listLinks(page: string): string[] {
  const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map((found) =>
    (found[1] ?? '').replaceAll('&amp;', '&').replace(/#.*$/, ''),
  );
  return [...new Set(links.filter((link) => link.startsWith('/')))];
}

/** The things a page tells machines of. @throws when the page has not exactly one readable block. */
export function readThings(page: string): readonly Record<string, unknown>[] {
  const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const [block] = blocks;
  if (!block || blocks.length > 1) throw new Error(`${blocks.length} blocks of JSON-LD`);
  const { '@graph': things } = JSON.parse(block[1]!) as { '@graph': Record<string, unknown>[] };
  return things;
}

/** What a browser would show of a piece of HTML, as text: elements gone, references resolved. */
export function toVisibleText(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
    );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
