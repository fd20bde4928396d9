import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { MapValues } from '../map/map-values.ts';
import { words } from '../words/words.ts';
import { Galley } from './galley.tsx';
import { captionMillimetres } from './map-caption.tsx';
import { type MapSheets, toMapSheets } from './map-sheets.ts';
import { NumberedMap } from './numbered-map.tsx';
import type { NumberedPin } from './numbered-pins.ts';
import type { Box } from './paper.ts';
import { PaperSheet, runningHeadMillimetres, toContentBox } from './paper-sheet.tsx';
import type { PaperView } from './paper-view.ts';
import { type PrintParts, planPages, toCloserMapHeight, toMapHeight } from './print-plan.ts';

/** What stands on a row of the list besides what it tells: where the map shows it. */
export interface RowPlace {
  readonly isOnMap: boolean;
  readonly sheetName: string;
}

export interface PaperDocumentProps {
  readonly sheet: Box;
  readonly title: string;
  readonly foot: string;
  /** Under the title: conditions, dates, verdicts. */
  readonly lead: ReactNode;
  readonly values: MapValues;
  /** The view for a map of this size. */
  readonly toView: (box: Box) => PaperView;
  readonly pins: readonly NumberedPin[];
  /** The least of the first sheet that the map may have beside the list; half where not said. */
  readonly leastMapShare?: number;
  readonly rowCount: number;
  /** The table of these rows, by their place in the list. */
  readonly renderRows: (rows: readonly number[], placeOf: (id: string) => RowPlace) => ReactNode;
  readonly legend: ReactNode;
  readonly tail: ReactNode;
  /** Called when all is drawn, with the number of pages. */
  readonly onReady: (pages: number) => void;
}

/**
 * One view on sheets of fixed size: title, map with numbers, legend, list, sources. All is measured
 * first, so that every page is known before it is drawn. To show another view, give it another key.
 */
export function PaperDocument(props: PaperDocumentProps) {
  const { sheet, rowCount, pins, toView, values, leastMapShare, onReady } = props;
  const content = toContentBox(sheet);
  const [parts, setParts] = useState<PrintParts | null>(null);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  const laidOut = useMemo(
    () => (parts === null ? null : layOut(parts, content.width, pins, toView, leastMapShare)),
    [parts, content.width, pins, toView, leastMapShare],
  );
  const isReady = laidOut !== null && drawn.size > laidOut.maps.frames.length;
  const pageCount = laidOut?.pages.length ?? 0;
  useEffect(() => {
    if (isReady) void document.fonts.ready.then(() => onReady(pageCount));
  }, [isReady, pageCount, onReady]);

  if (laidOut === null)
    return (
      <Galley
        widthMillimetres={content.width}
        contentKey="all"
        onMeasured={(heights) => {
          const sum = (name: string) => (heights.get(name) ?? []).reduce((a, b) => a + b, 0);
          setParts({
            content: content.height,
            head: sum('head'),
            runningHead: runningHeadMillimetres,
            legend: sum('legend'),
            caption: captionMillimetres,
            tableHead: sum('table-head'),
            rows: heights.get('row') ?? [],
            tail: sum('tail'),
          });
        }}
      >
        <Head {...props} isSplit />
        <Legend {...props} isSplit />
        {rowCount > 0 &&
          props.renderRows(toIndices(rowCount), () => ({ isOnMap: false, sheetName: 'MM' }))}
        {props.tail}
      </Galley>
    );

  const { maps, pages, mapView } = laidOut;
  const isSplit = maps.frames.length > 0;
  const places = toPlaces(maps);
  const placeOf = (id: string) => places.get(id) ?? { isOnMap: false, sheetName: '' };
  const markDrawn = (name: string) => () => setDrawn((before) => new Set(before).add(name));
  return pages.map((page) => {
    const closer = typeof page.map === 'number' ? maps.sheets[page.map] : undefined;
    const head = closer
      ? words.paper.closerMap(props.title, closer.name)
      : words.paper.continued(props.title);
    return (
      <PaperSheet
        key={page.number}
        sheet={sheet}
        number={page.number}
        total={pages.length}
        foot={props.foot}
        runningHead={page.map === 'whole' ? undefined : head}
      >
        {page.map === 'whole' && (
          <>
            <Head {...props} />
            <NumberedMap
              view={mapView}
              values={values}
              arranged={isSplit ? null : (maps.sheets[0]?.arranged ?? null)}
              frames={maps.frames}
              onDrawn={markDrawn('whole')}
            />
            <Legend {...props} isSplit={isSplit} />
          </>
        )}
        {closer && (
          <NumberedMap
            view={closer.view}
            values={values}
            arranged={closer.arranged}
            onDrawn={markDrawn(closer.name)}
          />
        )}
        {page.rows.length > 0 && props.renderRows(page.rows, placeOf)}
        {page.hasTail && props.tail}
      </PaperSheet>
    );
  });
}

function Head({ title, lead }: PaperDocumentProps & { isSplit?: boolean }) {
  return (
    <header className="paper-head" data-measured="head">
      <h1>{title}</h1>
      {lead}
    </header>
  );
}

function Legend({ legend, isSplit }: PaperDocumentProps & { isSplit: boolean }) {
  return (
    <div className="paper-legend-box" data-measured="legend">
      {legend}
      {isSplit && <p>{words.paper.framesHelp}</p>}
    </div>
  );
}

function layOut(
  parts: PrintParts,
  width: number,
  pins: readonly NumberedPin[],
  toView: (box: Box) => PaperView,
  leastMapShare: number | undefined,
) {
  const height = toMapHeight(parts, leastMapShare);
  const mapView = toView({ width, height });
  const maps = toMapSheets(pins, mapView, { width, height: toCloserMapHeight(parts) });
  return { maps, mapView, pages: planPages(parts, height, maps.frames.length) };
}

function toPlaces(maps: MapSheets): ReadonlyMap<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  for (const { name, arranged } of maps.sheets)
    for (const { pin } of arranged.pins) places.set(pin.id, { isOnMap: true, sheetName: name });
  return places;
}

function toIndices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
