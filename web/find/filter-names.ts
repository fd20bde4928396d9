import type { State } from '../../geo/atlas/care-query.ts';
import { formatCount, formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { AcceptanceId, CareFilters, OpenTime } from './find-state.ts';
import { usualWithinMetres } from './find-state.ts';

/** A condition in force, in words, and the conditions without it. */
export interface ActiveFilter {
  readonly name: string;
  readonly label: string;
  readonly without: CareFilters;
}

/** The conditions that are not as they are at first, in the order in which they are offered. */
export function listActiveFilters(filters: CareFilters, areaName: string): readonly ActiveFilter[] {
  const { withinMetres, serves, accepts, enhanced, open, capacity, area } = filters;
  const active: ActiveFilter[] = [];
  const add = (name: string, label: string, change: Partial<CareFilters>) =>
    active.push({ name, label, without: { ...filters, ...change } });
  if (withinMetres !== usualWithinMetres)
    add('within', toWithinLabel(withinMetres), { withinMetres: usualWithinMetres });
  for (const id of serves)
    add(`serves.${id}`, words.terms.servesAnswers[id], {
      serves: serves.filter((own) => own !== id),
    });
  for (const [id, states] of Object.entries(accepts) as [AcceptanceId, readonly State[]][]) {
    const { [id]: _, ...others } = accepts;
    add(`accepts.${id}`, toStatesLabel(words.terms.acceptances[id], states), { accepts: others });
  }
  if (enhanced.length > 0)
    add('enhanced', toStatesLabel(words.find.filters.enhanced, enhanced), { enhanced: [] });
  if (open) add('open', toStatesLabel(toTimeLabel(open.at), open.states), { open: null });
  if (capacity)
    add(
      'capacity',
      toStatesLabel(words.find.atLeast(formatCount(capacity.least)), capacity.states),
      { capacity: null },
    );
  if (area) add('area', words.filters.within(areaName), { area: null });
  return active;
}

/** The name under which the server speaks of a filter, in words. */
export function toFilterName(name: string): string {
  if (name.startsWith('accepts.'))
    return words.terms.acceptances[name.slice('accepts.'.length) as AcceptanceId] ?? name;
  const names: Readonly<Record<string, string>> = words.find.filters;
  return names[name] ?? name;
}

export function toWithinLabel(metres: number | null): string {
  return metres === null
    ? words.find.anyDistance
    : words.find.withinDistance(formatDistance(metres));
}

export function toTimeLabel(at: OpenTime): string {
  if (at === 'now') return words.find.openNow;
  const day = words.facility.weekdays[at.day] ?? '';
  return at.hour === null ? words.find.onDay(day) : words.find.onDayAt(day, String(at.hour));
}

function toStatesLabel(name: string, states: readonly State[]): string {
  return (
    name +
    words.site.colon +
    states.map((state) => words.find.states[state]).join(words.site.listSeparator)
  );
}
