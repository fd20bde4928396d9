import { useMemo, useState } from 'react';
import { joinBboxes } from '../map/bbox.ts';
import { isExact } from '../map/facility-pin.ts';
import type { Bbox, MapValues } from '../map/map-values.ts';
import type { NumberedPin } from '../print/numbered-pins.ts';
import type { Box } from '../print/paper.ts';
import { PaperDocument } from '../print/paper-document.tsx';
import { PaperLegend } from '../print/paper-legend.tsx';
import { fitView } from '../print/paper-view.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { type Candidate, listFound } from './candidate.ts';
import type { Handout } from './handout.ts';
import { PaperTable } from './paper-table.tsx';
import { PaperTail } from './paper-tail.tsx';

export interface ShortlistPaperProps {
  readonly sheet: Box;
  readonly handout: Handout;
  readonly values: MapValues;
  /** Everything there is to see, for a list without any place. */
  readonly home: Bbox;
  readonly onReady: (pages: number) => void;
}

/** So little map is enough for a handful of pins; the list comes first. */
const leastMapShare = 0.15;

/**
 * The list on one sheet as long as it fits: map with numbers, rows with the same numbers, sources.
 * It stays as it was when first shown; to show another list, give it another key.
 */
export function ShortlistPaper({ sheet, home, values, onReady, ...props }: ShortlistPaperProps) {
  const [handout] = useState(props.handout);
  const { title, candidates } = handout;
  const pins = useMemo(() => listPins(candidates), [candidates]);
  const bbox = useMemo(() => toBbox(pins) ?? home, [pins, home]);
  const toView = useMemo(() => (box: Box) => fitView(bbox, box), [bbox]);
  const facilities = listFound(candidates).map(({ facility }) => facility);
  return (
    <PaperDocument
      sheet={sheet}
      title={title}
      foot={words.site.name}
      lead={
        <div className="paper-lead">
          <p>
            <strong>{words.list.total(formatCount(candidates.length))}</strong>
            {handout.made.map((remark) => (
              <span key={remark}>{remark}</span>
            ))}
          </p>
        </div>
      }
      values={values}
      toView={toView}
      pins={pins}
      leastMapShare={leastMapShare}
      rowCount={candidates.length}
      renderRows={(rows) => (
        <PaperTable candidates={rows.flatMap((row) => candidates[row] ?? [])} />
      )}
      legend={
        <PaperLegend
          kinds={new Set(facilities.flatMap(({ kinds }) => kinds.slice(0, 1)))}
          hasCoarse={facilities.some((its) => its.position && !isExact(its.positionLevel))}
          colouring={null}
          numbered={pins.length > 0}
        />
      }
      tail={<PaperTail handout={handout} />}
      onReady={onReady}
    />
  );
}

function listPins(candidates: readonly Candidate[]): NumberedPin[] {
  return listFound(candidates).flatMap(({ number, facility }) => {
    const { id, position, kinds, positionLevel } = facility;
    return position === null
      ? []
      : [{ id, number, position, kind: kinds[0] ?? null, exact: isExact(positionLevel) }];
  });
}

function toBbox(pins: readonly NumberedPin[]): Bbox | null {
  return joinBboxes(pins.map(({ position: [lng, lat] }): Bbox => [lng, lat, lng, lat]));
}
