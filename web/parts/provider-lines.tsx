import type { CareItem, OpeningToday } from '../../geo/atlas/answers-care.ts';
import { listStretches, type Stretch } from '../../geo/care/opening-hours.ts';
import { formatClock, formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';
import { Freshness } from './freshness.tsx';

const text = words.myArea;
const holiday = 7;

export interface ProviderLinesProps {
  readonly item: CareItem;
  /** Whether distances are from a typed address; else from the middle of an area. */
  readonly fromAddress: boolean;
}

/** Hours of today, distance, and how old the data is, each on a line of its own. */
export function ProviderLines({ item, fromAddress }: ProviderLinesProps) {
  const metres = item.distanceMetres;
  const from = fromAddress ? text.fromAddress : text.fromArea;
  return (
    <ul className="provider-lines">
      <li className="no-print">{text.today(toTodayText(item.today))}</li>
      <li>{metres === undefined ? text.noDistance : from(formatDistance(metres))}</li>
      {item.address && <li>{item.address}</li>}
      <li>
        <Freshness date={item.dataDate} />
      </li>
    </ul>
  );
}

export function toTodayText({ open, hours, day }: OpeningToday): string {
  if (open === 'no') return text.todayClosed;
  if (open === 'unknown') return day === holiday ? text.todayHoliday : text.todayUnknown;
  const stretches = listStretches(
    hours.map((stretch) => ({ ...stretch, day })),
    day,
  );
  return stretches.length > 0 ? toHoursText(stretches) : text.todayOpen;
}

export function toHoursText(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ opens, closes }) => `${formatClock(opens)}–${formatClock(closes)}`)
    .join(words.site.listSeparator);
}
