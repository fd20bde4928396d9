import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { holdsPosition, joinBboxes } from '../map/bbox.ts';
import type { Bbox } from '../map/map-values.ts';
import { Galley } from '../print/galley.tsx';
import { NumberedMap } from '../print/numbered-map.tsx';
import { arrangePins, type NumberedPin } from '../print/numbered-pins.ts';
import type { Box, PaperId } from '../print/paper.ts';
import { PaperSheet, toContentBox } from '../print/paper-sheet.tsx';
import { PaperSources } from '../print/paper-sources.tsx';
import { fitView } from '../print/paper-view.ts';
import { formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import { type Block, BookletBlock, toBlocks } from './booklet-blocks.tsx';
import { BookletGuide } from './booklet-guide.tsx';
import {
  BookletContents,
  BookletCover,
  BookletIndex,
  BookletNotes,
  ChapterHead,
  IndexEntryLine,
} from './booklet-pages.tsx';
import type { BookletPage } from './booklet-plan.ts';
import type { Chapter } from './chapters.ts';
import {
  type BookletHeights,
  type BookletLayout,
  columnGapMillimetres,
  indexColumns,
  layOutBooklet,
  toOverviewBox,
} from './lay-out-booklet.ts';
import type { Booklet } from './use-booklet.ts';

/** Columns of a list: what is read well at the width of the sheet. */
const columnsOf: Readonly<Record<PaperId, number>> = { a4: 2, a3: 3 };

export interface BookletDocumentProps {
  readonly booklet: Booklet;
  readonly paper: PaperId;
  readonly sheet: Box;
  /** Called when all is drawn, with the number of pages. */
  readonly onReady: (pages: number) => void;
}

/** All sheets of a booklet; measured first, so that contents and index know every page. */
export function BookletDocument({ booklet, paper, sheet, onReady }: BookletDocumentProps) {
  const content = useMemo(() => toContentBox(sheet), [sheet]);
  const columns = columnsOf[paper];
  const [heights, setHeights] = useState<BookletHeights | null>(null);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  const layout = useMemo(
    () =>
      heights &&
      layOutBooklet(booklet.chapters, heights, content, columns, (chapter) =>
        toMapArea(booklet, chapter),
      ),
    [booklet, heights, content, columns],
  );
  const maps = useMemo(
    () => layout && toBookletMaps(booklet, layout, content),
    [booklet, layout, content],
  );
  const isReady = maps !== null && drawn.size >= maps.size;
  const pageCount = layout?.pages.length ?? 0;
  useEffect(() => {
    if (isReady) void document.fonts.ready.then(() => onReady(pageCount));
  }, [isReady, pageCount, onReady]);

  if (!layout || !maps)
    return (
      <Galley
        widthMillimetres={(content.width - (columns - 1) * columnGapMillimetres) / columns}
        contentKey="all"
        onMeasured={(measured) =>
          setHeights({ blocks: measured.get('block') ?? [], index: measured.get('index') ?? [] })
        }
      >
        {booklet.chapters.flatMap((chapter) =>
          toBlocks(chapter).map((block) => (
            <div
              key={`${chapter.code} ${block.is === 'entry' ? block.item.id : block.kind}`}
              data-measured="block"
            >
              <BookletBlock block={block} isOnMap={() => isInside(chapter, block)} />
            </div>
          )),
        )}
        <div
          className="booklet-index"
          style={{
            width: `${(content.width - (indexColumns - 1) * columnGapMillimetres) / indexColumns}mm`,
          }}
        >
          {booklet.chapters.flatMap(({ items }) =>
            items.map(({ id, name }) => (
              <div key={id} data-measured="index">
                <IndexEntryLine name={name} page={888} number={888} />
              </div>
            )),
          )}
        </div>
      </Galley>
    );

  const toMap = (key: string) => {
    const map = maps.get(key);
    return (
      map && <NumberedMap {...map} onDrawn={() => setDrawn((before) => new Set(before).add(key))} />
    );
  };
  return layout.pages.map((page) => (
    <PaperSheet
      key={page.number}
      sheet={sheet}
      number={page.number}
      total={layout.pages.length}
      foot={page.is === 'cover' ? '' : toFoot(booklet)}
    >
      <PageContent {...{ booklet, layout, page, columns, toMap }} />
    </PaperSheet>
  ));
}

function toFoot({ area, health }: Booklet): string {
  const newest = health.dataDates
    .flatMap((source) => source.newest ?? [])
    .sort()
    .at(-1);
  const data = newest === undefined ? '' : words.paper.newestData(formatDate(newest));
  return [words.booklet.title(area.name), data].filter(Boolean).join('　');
}

interface PageContentProps {
  readonly booklet: Booklet;
  readonly layout: BookletLayout;
  readonly page: BookletPage;
  readonly columns: number;
  readonly toMap: (key: string) => ReactNode;
}

function PageContent({ booklet, layout, page, columns, toMap }: PageContentProps): ReactNode {
  switch (page.is) {
    case 'cover':
      return <BookletCover booklet={booklet} />;
    case 'guide':
      return <BookletGuide booklet={booklet} />;
    case 'sources':
      return <PaperSources dataDates={booklet.health.dataDates} />;
    case 'notes':
      return <BookletNotes />;
    case 'contents':
      return (
        <BookletContents {...{ booklet, layout }} chapters={layout.contents[page.part] ?? []}>
          {page.part === 0 && toMap(overviewKey)}
        </BookletContents>
      );
    case 'index':
      return <BookletIndex columns={layout.index[page.part] ?? []} />;
    case 'map':
    case 'list': {
      const chapter = booklet.chapters[page.chapter];
      const its = layout.chapters[page.chapter];
      if (!chapter || !its) return null;
      return (
        <>
          <ChapterHead chapter={chapter} number={page.chapter + 1} page={page} layout={its} />
          {page.is === 'map' ? (
            toMap(toMapKey(page.chapter, page.part))
          ) : (
            <div
              className="booklet-columns"
              style={{
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                columnGap: `${columnGapMillimetres}mm`,
              }}
            >
              {(its.lists[page.part] ?? []).map((column) => (
                <div key={column.map((block) => (block.is === 'entry' ? block.number : 0)).join()}>
                  {column.map((block) => (
                    <BookletBlock
                      key={block.is === 'entry' ? block.item.id : block.kind}
                      block={block}
                      isOnMap={(id) => its.onMap.has(id)}
                    />
                  ))}
                </div>
              ))}
            </div>
          )}
        </>
      );
    }
  }
}

/** Sure to be on the chapter's map, which shows at least its box. */
function isInside({ bbox }: Chapter, block: Block): boolean {
  const position = block.is === 'entry' ? block.item.position : null;
  return bbox !== null && position !== null && holdsPosition(bbox, position);
}

const overviewKey = 'overview';

function toMapKey(chapter: number, part: number): string {
  return `${chapter} ${part}`;
}

/** Every map of a booklet by its key: the one of all chapters, and each chapter's own. */
function toBookletMaps(booklet: Booklet, layout: BookletLayout, content: Box) {
  const { area, chapters, values } = booklet;
  const overview = fitView(area.bbox ?? toMapArea(booklet, chapters[0]), toOverviewBox(content));
  const maps = new Map([
    [
      overviewKey,
      {
        view: overview,
        values,
        arranged: arrangePins(toChapterPins(chapters), overview),
        frames: [] as BookletLayout['chapters'][number]['maps']['frames'],
      },
    ],
  ]);
  layout.chapters.forEach(({ maps: sheets, views }, i) => {
    const own = { ...values, selectedArea: chapters[i]?.code ?? null };
    views.forEach(({ name, view }, part) => {
      const isWhole = part === 0;
      const sheet = sheets.sheets.find((its) => its.name === name);
      maps.set(toMapKey(i, part), {
        view,
        values: own,
        arranged: sheet?.arranged ?? arrangePins([], view),
        frames: isWhole ? sheets.frames : [],
      });
    });
  });
  return maps;
}

/** Each chapter's number in the middle of its 圏域. */
function toChapterPins(chapters: readonly Chapter[]): NumberedPin[] {
  return chapters.flatMap(({ code, labelPoint }, i): NumberedPin[] =>
    code === null || labelPoint === null
      ? []
      : [
          {
            ...{ id: code, number: i + 1, kind: null, exact: true },
            position: labelPoint,
          },
        ],
  );
}

/** A chapter's 圏域; without a shape of its own, where its facilities are. */
function toMapArea(booklet: Booklet, chapter: Chapter | undefined): Bbox {
  const boxes = (chapter?.items ?? []).flatMap((item): Bbox[] =>
    item.position ? [[...item.position, ...item.position]] : [],
  );
  return chapter?.bbox ?? joinBboxes(boxes) ?? booklet.area.bbox ?? [122.9, 24, 154, 45.6];
}
