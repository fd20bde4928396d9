import type { AreaRef } from '../../geo/registry/source-record.ts';
import type { Around } from '../api.ts';
import { toNeedListHref } from '../need-list.ts';
import { useCareAround } from '../queries.ts';
import { residentNeeds } from '../resident-needs.ts';
import { words } from '../words/words.ts';
import { ErrorNote } from './error-note.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { NeedCard } from './need-card.tsx';

const text = words.myArea;

export interface NearestProvidersProps {
  readonly around: Around;
  /** In which the lists of all others are shown. */
  readonly within: AreaRef;
  readonly toFacilityHref: (id: string) => string;
}

/** The nearest of each kind, in plain words. */
export function NearestProviders({ around, within, toFacilityHref }: NearestProvidersProps) {
  const answer = useCareAround(around);
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{text.needsTitle}</h2>
      <p>{text.needsLead}</p>
      <nav className="no-print" aria-label={text.jump}>
        <ul className="link-list">
          {residentNeeds.map((need) => (
            <li key={need}>
              <a href={`#${need}`}>{text.needs[need].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {answer.isError && <ErrorNote error={answer.error} retry={answer.refetch} />}
      {answer.isPending && <LoadingSkeleton lines={24} />}
      {answer.data && (
        <ul className="need-list">
          {residentNeeds.map((need) => {
            const row = answer.data.functions.find((its) => its.id === need);
            return (
              row && (
                <NeedCard
                  key={need}
                  need={need}
                  answer={row}
                  fromAddress={'address' in around}
                  toFacilityHref={toFacilityHref}
                  moreHref={toNeedListHref(need, within)}
                />
              )
            );
          })}
        </ul>
      )}
    </section>
  );
}
