import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { isExact } from '../map/facility-pin.ts';
import type { Bbox } from '../map/map-values.ts';
import { flowIntoColumns } from '../print/flow.ts';
import { captionMillimetres } from '../print/map-caption.tsx';
import { type MapSheets, toMapSheets } from '../print/map-sheets.ts';
import type { NumberedPin } from '../print/numbered-pins.ts';
import type { Box } from '../print/paper.ts';
import { fitView, type PaperView } from '../print/paper-view.ts';
import { type Block, toBlocks } from './booklet-blocks.tsx';
import { type BookletPage, listChapterPages, planBooklet } from './booklet-plan.ts';
import type { Chapter } from './chapters.ts';
import { type IndexEntry, toKanaIndex } from './kana-index.ts';

/** Heights in millimetres of lines that are never higher than one. */
export const lineMillimetres = { contents: 7.4, indexHead: 9 } as const;

export interface BookletHeights {
  /** Of every block of every chapter's list, one after the other. */
  readonly blocks: readonly number[];
  /** Of every facility's line in the index, chapter after chapter. */
  readonly index: readonly number[];
}

export interface ChapterLayout {
  readonly maps: MapSheets;
  /** Its maps: the whole first, then the closer ones where there are any. */
  readonly views: readonly { readonly name: string; readonly view: PaperView }[];
  /** Pages of the list, each with its columns. */
  readonly lists: readonly (readonly (readonly Block[])[])[];
  readonly onMap: ReadonlySet<string>;
}

export interface IndexLine extends IndexEntry {
  readonly page: number;
  readonly number: number;
}

export type IndexBlock =
  | { readonly is: 'head'; readonly head: string | null }
  | { readonly is: 'line'; readonly line: IndexLine };

export interface BookletLayout {
  readonly pages: readonly BookletPage[];
  readonly chapters: readonly ChapterLayout[];
  readonly chapterPages: readonly number[];
  /** Pages of the contents, each with the chapters it names. */
  readonly contents: readonly (readonly number[])[];
  readonly index: readonly (readonly (readonly IndexBlock[])[])[];
}

/** Height of a chapter's heading over its map and its lists. */
export const chapterHeadMillimetres = 17;
export const columnGapMillimetres = 6;
export const indexColumns = 2;

/** Text may come out a hair higher on paper than it was measured. */
const slack = 2;

/** Room that the map of all chapters takes on the first page of the contents. */
export function toOverviewBox(content: Box): Box {
  return { width: content.width, height: content.height * 0.44 };
}

/**
 * @param heights as measured, in millimetres.
 * @param mapAreaOf what the map of a chapter shows, in degrees.
 */
export function layOutBooklet(
  chapters: readonly Chapter[],
  heights: BookletHeights,
  content: Box,
  columns: number,
  mapAreaOf: (chapter: Chapter) => Bbox,
): BookletLayout {
  const mapBox = {
    width: content.width,
    height: content.height - chapterHeadMillimetres - captionMillimetres - slack,
  };
  const listHeight = content.height - chapterHeadMillimetres - slack;
  let from = 0;
  const laidOut = chapters.map((chapter): ChapterLayout => {
    const blocks = toBlocks(chapter);
    const own = heights.blocks.slice(from, from + blocks.length);
    from += blocks.length;
    const flowed = flowIntoColumns(
      blocks.map((block, i) => ({ height: own[i] ?? 0, keepWithNext: block.is === 'heading' })),
      () => listHeight,
    ).map((column) => column.flatMap((i) => blocks[i] ?? []));
    const maps = toMapSheets(
      chapter.items.flatMap((item, i) => toPin(item, i + 1) ?? []),
      fitView(mapAreaOf(chapter), mapBox),
      mapBox,
    );
    const closer = maps.frames.length === 0 ? [] : maps.sheets;
    return {
      maps,
      views: [{ name: '', view: maps.whole }, ...closer],
      lists: inGroups(flowed, columns),
      onMap: new Set(maps.sheets.flatMap(({ arranged }) => arranged.pins.map(({ pin }) => pin.id))),
    };
  });

  const overview = toOverviewBox(content).height + captionMillimetres;
  const contents = flowIntoColumns(
    chapters.map(() => ({ height: lineMillimetres.contents })),
    (page) => content.height - contentsHead - (page === 0 ? overview : 0) - slack,
  );
  const index = layOutIndex(chapters, heights.index, content.height - contentsHead - slack);
  const pages = planBooklet(
    contents.length,
    laidOut.map(({ views, lists }) => ({ maps: views.length, lists: lists.length })),
    inGroups(index([]), indexColumns).length,
  );
  const listPageOf = (chapter: number, item: string) => {
    const lists = laidOut[chapter]?.lists ?? [];
    const part = lists.findIndex((page) =>
      page.some((column) => column.some((its) => its.is === 'entry' && its.item.id === item)),
    );
    const page = pages.find(
      (its) => its.is === 'list' && its.chapter === chapter && its.part === part,
    );
    return page?.number ?? 0;
  };
  const lines = chapters.map((chapter, i) => chapter.items.map((item) => listPageOf(i, item.id)));
  return {
    pages,
    chapters: laidOut,
    chapterPages: listChapterPages(pages, chapters.length),
    contents,
    index: inGroups(index(lines), indexColumns),
  };
}

/** Height of the heading of contents and index. */
const contentsHead = 14;

function layOutIndex(chapters: readonly Chapter[], lineHeights: readonly number[], height: number) {
  const ids = chapters.flatMap((chapter) => chapter.items.map((item) => item.id));
  const heightOf = new Map(ids.map((id, i) => [id, lineHeights[i] ?? 0]));
  return (pages: readonly (readonly number[])[]): IndexBlock[][] => {
    const entries = chapters.flatMap((chapter, i) =>
      chapter.items.map(
        ({ id, name, kana }, at): IndexLine => ({
          ...{ id, name, kana, number: at + 1 },
          page: pages[i]?.[at] ?? 0,
        }),
      ),
    );
    const blocks = toKanaIndex(entries).flatMap((group): IndexBlock[] => [
      { is: 'head', head: group.head },
      ...group.entries.map((its): IndexBlock => ({ is: 'line', line: its })),
    ]);
    const flowed = flowIntoColumns(
      blocks.map((block) => ({
        height:
          block.is === 'head' ? lineMillimetres.indexHead : (heightOf.get(block.line.id) ?? 0),
        keepWithNext: block.is === 'head',
      })),
      () => height,
    );
    return flowed.map((column) => column.flatMap((i) => blocks[i] ?? []));
  };
}

function toPin(item: FacilityItem, number: number): NumberedPin | undefined {
  const { id, position, kinds, positionLevel } = item;
  if (position === null) return undefined;
  return { id, number, position, kind: kinds[0] ?? null, exact: isExact(positionLevel) };
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );
}
