import type { ReactNode } from 'react';
import { Japanese } from '../parts/japanese.tsx';
import { todayInJapan } from '../today.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { BookletPage } from './booklet-plan.ts';
import type { Chapter } from './chapters.ts';
import {
  type BookletLayout,
  type ChapterLayout,
  chapterHeadMillimetres,
  columnGapMillimetres,
  type IndexBlock,
  indexColumns,
  lineMillimetres,
} from './lay-out-booklet.ts';
import type { Booklet } from './use-booklet.ts';

/** The first page: whose booklet it is, of what, as of when. */
export function BookletCover({ booklet: { area, health, chapters } }: { booklet: Booklet }) {
  const total = chapters.reduce((sum, chapter) => sum + chapter.items.length, 0);
  return (
    <div className="booklet-cover">
      {health.demo && <p className="paper-demo">{words.site.demo}</p>}
      <h1>
        <span>
          <Japanese>{area.name}</Japanese>
        </span>
        {words.site.name}
      </h1>
      <p>{words.booklet.lead}</p>
      <p>{words.booklet.covers(formatCount(total), formatCount(chapters.length))}</p>
      <p>{words.paper.printedOn(formatDate(todayInJapan()))}</p>
    </div>
  );
}

/** The chapters with their pages, under a map of all of them. */
export function BookletContents({
  booklet,
  layout,
  chapters,
  children,
}: {
  booklet: Booklet;
  layout: BookletLayout;
  chapters: readonly number[];
  children: ReactNode;
}) {
  return (
    <div className="booklet-contents">
      <h2>{words.booklet.contents}</h2>
      {children}
      <ol>
        {chapters.map((chapter) => {
          const its = booklet.chapters[chapter];
          return (
            <li key={chapter} style={{ height: `${lineMillimetres.contents}mm` }}>
              <span className="paper-row-number">{chapter + 1}</span>
              <bdi>
                <Japanese>{its?.name}</Japanese>
              </bdi>
              <span>{words.paper.total(formatCount(its?.items.length))}</span>
              <span className="booklet-page">{layout.chapterPages[chapter]}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Name of a 圏域 over its map and its lists, with how many live there. */
export function ChapterHead({
  chapter,
  number,
  page,
  layout,
}: {
  chapter: Chapter;
  number: number;
  page: Extract<BookletPage, { chapter: number }>;
  layout: ChapterLayout;
}) {
  const { population, items, name } = chapter;
  const map = page.is === 'map' ? (layout.views[page.part]?.name ?? '') : '';
  const isSplit = page.is === 'map' && page.part === 0 && layout.views.length > 1;
  const facts = [
    words.paper.total(formatCount(items.length)),
    population?.over65 && words.booklet.over65(formatCount(population.over65)),
    isSplit && words.paper.framesHelp,
  ];
  return (
    <header className="booklet-chapter-head" style={{ height: `${chapterHeadMillimetres}mm` }}>
      <h2>
        <span className="paper-row-number">{number}</span>{' '}
        <bdi>
          <Japanese>{name}</Japanese>
        </bdi>{' '}
        {map !== '' && words.paper.onSheet(map)}
      </h2>
      <p>{facts.filter(Boolean).join('　')}</p>
    </header>
  );
}

/** Every facility by its reading: the page of its list, and its number there. */
export function BookletIndex({ columns }: { columns: readonly (readonly IndexBlock[])[] }) {
  return (
    <>
      <h2 className="booklet-title">{words.booklet.index}</h2>
      <div
        className="booklet-columns booklet-index"
        style={{
          gridTemplateColumns: `repeat(${indexColumns}, minmax(0, 1fr))`,
          columnGap: `${columnGapMillimetres}mm`,
        }}
      >
        {columns.map((column) => (
          <div key={column[0]?.is === 'line' ? column[0].line.id : column[0]?.head}>
            {column.map((block) =>
              block.is === 'head' ? (
                <h3 key={block.head} style={{ height: `${lineMillimetres.indexHead}mm` }}>
                  {block.head ?? words.booklet.noKana}
                </h3>
              ) : (
                <IndexEntryLine key={block.line.id} {...block.line} />
              ),
            )}
          </div>
        ))}
      </div>
    </>
  );
}

/** One facility in the index. */
export function IndexEntryLine({
  name,
  page,
  number,
}: {
  name: string;
  page: number;
  number: number;
}) {
  return (
    <p>
      <bdi>
        <Japanese>{name}</Japanese>
      </bdi>
      <span>{words.booklet.at(String(page), String(number))}</span>
    </p>
  );
}

/** A page that stands empty so that the next chapter opens on the left. */
export function BookletNotes() {
  return <p className="booklet-notes">{words.booklet.notes}</p>;
}
