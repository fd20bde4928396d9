import type { DataDate } from '../../geo/atlas/answers.ts';
import { joinBboxes } from '../map/bbox.ts';
import { isExact } from '../map/facility-pin.ts';
import type { Bbox } from '../map/map-values.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import { AreaSummary } from './area-summary.tsx';
import { AreaTable } from './area-table.tsx';
import { FacilityTable } from './facility-table.tsx';
import type { NumberedPin } from './numbered-pins.ts';
import type { PaperDocumentProps } from './paper-document.tsx';
import { PaperLead } from './paper-lead.tsx';
import { PaperLegend } from './paper-legend.tsx';
import { PaperSources } from './paper-sources.tsx';
import { fitView, toCameraView } from './paper-view.ts';
import type { RangeId } from './print-link.ts';
import { mostPrinted } from './use-printed-facilities.ts';
import type { PrintedView } from './use-printed-view.ts';

export type PrintedContent = Omit<PaperDocumentProps, 'sheet' | 'onReady'>;

/** A view as title, map, numbered list and sources. */
export function toPrintedContent(view: PrintedView, range: RangeId): PrintedContent {
  const { state } = view;
  const isOfAreas = state.list === 'areas';
  const list = isOfAreas ? toAreaRows(view) : toFacilityRows(view);
  const bbox = toBbox(view, list.pins);
  const { camera } = state;
  return {
    title: toTitle(view),
    foot: [words.site.name, toNewest(view.health.dataDates)].filter(Boolean).join('　'),
    lead: (
      <>
        <PaperLead view={view} count={list.count} note={list.note} />
        {view.area && view.area.code === state.area && <AreaSummary area={view.area} />}
      </>
    ),
    values: view.values,
    toView: (box) =>
      camera !== null && range === 'screen' ? toCameraView(camera, box) : fitView(bbox, box),
    tail: <PaperSources dataDates={view.health.dataDates} />,
    ...list.part,
  };
}

interface Rows {
  readonly pins: readonly NumberedPin[];
  /** How many are listed, in words. */
  readonly count: string;
  /** Why a list is left out; '' when it is not. */
  readonly note: string;
  readonly part: Pick<PrintedContent, 'pins' | 'rowCount' | 'renderRows' | 'legend'>;
}

function toFacilityRows({ list, values }: PrintedView): Rows {
  const items = list?.items ?? [];
  const total = list?.total ?? 0;
  const pins = items.flatMap(({ id, position, kinds, positionLevel }, i): NumberedPin[] =>
    position === null
      ? []
      : [{ id, number: i + 1, position, kind: kinds[0] ?? null, exact: isExact(positionLevel) }],
  );
  return {
    pins,
    count: words.paper.total(formatCount(total)),
    note:
      list?.items === null ? words.paper.tooMany(formatCount(total), formatCount(mostPrinted)) : '',
    part: {
      pins,
      rowCount: items.length,
      renderRows: (rows, placeOf) => (
        <FacilityTable
          rows={rows.flatMap((row) => {
            const item = items[row];
            return item ? [{ number: row + 1, item, ...placeOf(item.id) }] : [];
          })}
        />
      ),
      legend: (
        <PaperLegend
          kinds={new Set(items.flatMap((item) => item.kinds.slice(0, 1)))}
          hasCoarse={items.some((item) => item.position && !isExact(item.positionLevel))}
          colouring={values.colouring}
          numbered={pins.length > 0}
        />
      ),
    },
  };
}

function toAreaRows({ coverage, byCode, values }: PrintedView): Rows {
  const areas = coverage?.areas ?? [];
  const pins = areas.flatMap(({ code }, i): NumberedPin[] => {
    const position = byCode.get(code)?.labelPoint ?? null;
    return position === null
      ? []
      : [{ id: code, number: i + 1, position, kind: null, exact: true }];
  });
  return {
    pins,
    count: words.paper.areas(formatCount(areas.length)),
    note: '',
    part: {
      pins,
      rowCount: areas.length,
      renderRows: (rows, placeOf) => (
        <AreaTable
          rows={rows.flatMap((row) => {
            const area = areas[row];
            if (!area) return [];
            const facilities = byCode.get(area.code)?.facilities ?? null;
            return [{ number: row + 1, area, facilities, ...placeOf(area.code) }];
          })}
        />
      ),
      legend: (
        <PaperLegend
          kinds={new Set()}
          hasCoarse={false}
          colouring={values.colouring}
          numbered={pins.length > 0}
        />
      ),
    },
  };
}

function toTitle({ state, area, layerName }: PrintedView): string {
  if (state.list === 'areas') {
    return words.paper.coverageTitle(layerName, words.terms.roles[state.judgedRole].shortLabel);
  }
  return area ? words.paper.listOf(area.name) : words.paper.listTitle;
}

/** All of the list: the area it is limited to, else where its pins are, else the whole land. */
function toBbox({ state, area, home }: PrintedView, pins: readonly NumberedPin[]): Bbox {
  if (state.list === 'areas') return home;
  if (area) return area.bbox ?? home;
  const boxes = pins.map(({ position: [lng, lat] }): Bbox => [lng, lat, lng, lat]);
  return joinBboxes(boxes) ?? home;
}

function toNewest(dataDates: readonly DataDate[]): string {
  const newest = dataDates.flatMap((source) => source.newest ?? []).sort();
  const last = newest.at(-1);
  return last === undefined ? '' : words.paper.newestData(formatDate(last));
}
