import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { findOpen, listStretches, toWeekdayInJapan } from '../../geo/care/opening-hours.ts';
import { formatClock } from '../words/format.ts';
import { words } from '../words/words.ts';
import { Field } from './field.tsx';
import { Japanese } from './japanese.tsx';

/** Hours today, then the week; what is not published is not guessed. */
export function FacilityHours({ facility }: { facility: FacilityAnswer }) {
  const { hours, openDays, hoursNote, closedNote } = facility;
  if (hours.length === 0 && openDays === null && !hoursNote && !closedNote) return null;
  const departments = new Set(hours.map((its) => its.department));
  return (
    <Field label={words.facility.hours} facility={facility} from={['hours', 'openDays']}>
      <p className="today">
        {words.facility.today(toDayText(facility, toWeekdayInJapan(new Date())))}
      </p>
      <WeekTable facility={facility} />
      {departments.size > 1 && (
        <p className="help">
          {words.facility.byDepartment}
          {words.site.colon}
          {[...departments]
            .map((name) => name ?? words.facility.allDepartments)
            .join(words.site.listSeparator)}
        </p>
      )}
      {[hoursNote, closedNote].map(
        (text) =>
          text && (
            <p key={text}>
              <Japanese>{text}</Japanese>
            </p>
          ),
      )}
      <p className="help">{words.facility.holidayNote}</p>
    </Field>
  );
}

function WeekTable({ facility }: { facility: FacilityAnswer }) {
  return (
    <table className="week">
      <tbody>
        {words.facility.weekdays.map((name, day) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{toDayText(facility, day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toDayText({ hours, openDays }: FacilityAnswer, day: number): string {
  const open = findOpen(hours, openDays, day);
  if (open === false) return words.facility.closedToday;
  const stretches = listStretches(hours, day);
  if (stretches.length > 0)
    return stretches
      .map(({ opens, closes }) => `${formatClock(opens)}–${formatClock(closes)}`)
      .join(words.site.listSeparator);
  return open ? words.facility.open : words.facility.noneStated;
}
