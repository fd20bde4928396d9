import { useId } from 'react';
import type { CareOptions } from '../../geo/atlas/answers-care.ts';
import type { State } from '../../geo/atlas/care-query.ts';
import { formatClock, formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toTimeLabel } from './filter-names.ts';
import type { CareFilters, OpenTime } from './find-state.ts';
import { StateChoice } from './state-choice.tsx';

const firstAnswer: readonly State[] = ['yes'];

export interface TimeChoiceProps {
  readonly chosen: CareFilters['open'];
  readonly counts: CareOptions['open'] | undefined;
  readonly onChange: (chosen: CareFilters['open']) => void;
}

/** Open now, or on a weekday, at an hour or at any. */
export function TimeChoice({ chosen, counts, onChange }: TimeChoiceProps) {
  const [dayId, hourId] = [useId(), useId()];
  const at = chosen?.at ?? null;
  const ask = (next: OpenTime) => onChange({ at: next, states: chosen?.states ?? firstAnswer });
  return (
    <div className="time-choice">
      <label className="switch">
        <input
          type="checkbox"
          checked={at === 'now'}
          onChange={(event) => (event.target.checked ? ask('now') : onChange(null))}
        />
        {words.find.openNow}
      </label>
      <div className="control">
        <label htmlFor={dayId}>{words.find.weekday}</label>
        <select
          id={dayId}
          value={at === null || at === 'now' ? '' : at.day}
          onChange={({ target }) =>
            target.value === ''
              ? onChange(null)
              : ask({
                  day: Number(target.value),
                  hour: at === null || at === 'now' ? null : at.hour,
                })
          }
        >
          <option value="">{words.find.anyDay}</option>
          {words.facility.weekdays.map((name, day) => (
            <option key={name} value={day}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor={hourId}>{words.find.hour}</label>
        <select
          id={hourId}
          disabled={at === null || at === 'now'}
          value={at === null || at === 'now' ? '' : (at.hour ?? '')}
          onChange={({ target }) =>
            at !== null &&
            at !== 'now' &&
            ask({ day: at.day, hour: target.value === '' ? null : Number(target.value) })
          }
        >
          <option value="">{words.find.anyHour}</option>
          {Array.from({ length: 24 }, (_, hour) => (
            <option key={formatClock(hour * 60)} value={hour}>
              {formatClock(hour * 60)}
            </option>
          ))}
        </select>
      </div>
      {chosen && (
        <StateChoice
          name={toTimeLabel(chosen.at)}
          chosen={chosen.states}
          counts={counts}
          onChange={(states) => onChange(states.length > 0 ? { at: chosen.at, states } : null)}
        />
      )}
      <p className="help">{words.facility.holidayNote}</p>
    </div>
  );
}

const sizes = [1, 5, 9, 10, 15, 18, 20, 25, 29, 30, 40, 50, 80, 100] as const;

export interface CapacityChoiceProps {
  readonly chosen: CareFilters['capacity'];
  readonly counts: CareOptions['capacity'] | undefined;
  readonly onChange: (chosen: CareFilters['capacity']) => void;
}

/** 定員, of which many publish none. */
export function CapacityChoice({ chosen, counts, onChange }: CapacityChoiceProps) {
  const id = useId();
  return (
    <div className="time-choice">
      <div className="control">
        <label htmlFor={id}>{words.find.filters.capacity}</label>
        <select
          id={id}
          value={chosen?.least ?? ''}
          onChange={({ target }) =>
            onChange(
              target.value === ''
                ? null
                : { least: Number(target.value), states: chosen?.states ?? firstAnswer },
            )
          }
        >
          <option value="">{words.find.anyCapacity}</option>
          {sizes.map((least) => (
            <option key={least} value={least}>
              {words.find.atLeast(formatCount(least))}
            </option>
          ))}
        </select>
      </div>
      {chosen && (
        <StateChoice
          name={words.find.atLeast(formatCount(chosen.least))}
          chosen={chosen.states}
          counts={counts}
          onChange={(states) =>
            onChange(states.length > 0 ? { least: chosen.least, states } : null)
          }
        />
      )}
      <p className="help">{words.find.capacityHelp}</p>
    </div>
  );
}
