import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { type SourceId, sources } from '../../geo/terms/source.ts';
import { formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';

/** The sources of these facilities, as one line each: who publishes it, its licence, its newest date. */
export function listSourceLines(facilities: readonly FacilityAnswer[]): string[] {
  const newest = new Map<string, string | null>();
  for (const { records } of facilities)
    for (const { source, edition } of records) {
      const before = newest.get(source) ?? null;
      newest.set(source, before === null || (edition ?? '') > before ? edition : before);
    }
  return sources
    .filter(({ id }) => newest.has(id))
    .map(({ id }) => toSourceLine(id, newest.get(id) ?? null));
}

function toSourceLine(id: SourceId, date: string | null): string {
  const { label, publisher, licence } = words.terms.sources[id];
  const said = date === null ? words.facility.noDate : formatDate(date);
  return words.shortlist.sourceLine(label, publisher, licence, said);
}
