/** What a chapter brings: maps for its left pages, columns of its list for the others. */
export interface ChapterParts {
  readonly maps: number;
  /** Pages of list. */
  readonly lists: number;
}

export type BookletPage = { readonly number: number } & (
  | { readonly is: 'cover' | 'guide' | 'sources' | 'notes' }
  | { readonly is: 'contents' | 'index'; readonly part: number }
  | { readonly is: 'map' | 'list'; readonly chapter: number; readonly part: number }
);

type Content = BookletPage extends infer Page
  ? Page extends BookletPage
    ? Omit<Page, 'number'>
    : never
  : never;

/**
 * The pages of a booklet printed on both sides: every chapter opens on a left (even) page with its
 * map, its list on the right. What is longer goes on over the next pages, maps on the left as long
 * as there are any. A page that would stay empty is left for notes.
 */
export function planBooklet(
  contents: number,
  chapters: readonly ChapterParts[],
  index: number,
): readonly BookletPage[] {
  const pages: Content[] = [{ is: 'cover' }];
  for (let part = 0; part < contents; part++) pages.push({ is: 'contents', part });
  pages.push({ is: 'guide' });
  const evenOut = () => {
    if (pages.length % 2 === 0) pages.push({ is: 'notes' });
  };
  chapters.forEach(({ maps, lists }, chapter) => {
    evenOut();
    let map = 0;
    let list = 0;
    while (map < maps || list < lists) {
      const isLeft = pages.length % 2 === 1;
      const takesMap = map < maps && (isLeft || list >= lists);
      pages.push({ is: takesMap ? 'map' : 'list', chapter, part: takesMap ? map++ : list++ });
    }
  });
  evenOut();
  for (let part = 0; part < index; part++) pages.push({ is: 'index', part });
  pages.push({ is: 'sources' });
  return pages.map((page, i) => ({ ...page, number: i + 1 }) as BookletPage);
}

/** Page on which each chapter opens. */
export function listChapterPages(pages: readonly BookletPage[], chapters: number): number[] {
  return Array.from(
    { length: chapters },
    (_, chapter) =>
      pages.find((page) => 'chapter' in page && page.chapter === chapter)?.number ?? 0,
  );
}
