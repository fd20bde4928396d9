import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { ApiError } from '../api.ts';
import { useFurigana } from '../furigana.ts';
import { isExact } from '../map/facility-pin.ts';
import { useFacility } from '../queries.ts';
import { ShortlistBar } from '../shortlist/shortlist-bar.tsx';
import { ShortlistButton } from '../shortlist/shortlist-button.tsx';
import { words } from '../words/words.ts';
import { EmptyNote } from './empty-note.tsx';
import { ErrorNote } from './error-note.tsx';
import { FacilityContact } from './facility-contact.tsx';
import { FacilityFunctions } from './facility-functions.tsx';
import { FacilityHours } from './facility-hours.tsx';
import { FacilityPlace } from './facility-place.tsx';
import { FacilitySources } from './facility-sources.tsx';
import { Freshness } from './freshness.tsx';
import { Japanese } from './japanese.tsx';
import { KindSymbol } from './kind-symbol.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { Name } from './name.tsx';
import { ReportLink } from './report-link.tsx';

export interface FacilityCardProps {
  readonly id: string;
  readonly toAreaHref: (layer: string, code: string) => string;
  readonly onShowOnMap: (position: readonly [number, number]) => void;
  readonly forHome?: FacilityForHome | null;
}

/** Where a home is known: what the facility was opened for, and whether it serves that home. */
export interface FacilityForHome {
  readonly careFunction: CareFunctionId | null;
  readonly answer: ReactNode;
}

/** All that is known of one facility, each field with its source and date. */
export function FacilityCard({ id, toAreaHref, onShowOnMap, forHome = null }: FacilityCardProps) {
  const answer = useFacility(id);
  if (answer.error instanceof ApiError && answer.error.status === 404)
    return <EmptyNote title={words.facility.missing} help={words.facility.missingHelp} />;
  if (answer.isError) return <ErrorNote error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <LoadingSkeleton lines={12} />;
  const facility = answer.data;
  return (
    <article className="card">
      <FacilityHeading facility={facility} forHome={forHome} />
      {facility.roles.length > 0 && <FacilityRoles facility={facility} toAreaHref={toAreaHref} />}
      <dl className="fields">
        <FacilityContact facility={facility} />
        <FacilityHours facility={facility} />
        <FacilityFunctions facility={facility} />
        <FacilityPlace facility={facility} toAreaHref={toAreaHref} onShowOnMap={onShowOnMap} />
      </dl>
      <FacilitySources facility={facility} />
      <ReportLink facility={facility.id} />
    </article>
  );
}

function FacilityHeading({
  facility,
  forHome,
}: {
  facility: FacilityAnswer;
  forHome: FacilityForHome | null;
}) {
  const hasFurigana = useFurigana();
  const actions = (
    <div className="card-actions no-print">
      <ShortlistButton
        id={facility.id}
        name={facility.name}
        careFunction={forHome?.careFunction ?? null}
      />
      <ShortlistBar />
    </div>
  );
  return (
    <header className="card-heading">
      {facility.kana && !hasFurigana && (
        <p className="kana">
          <Japanese>{facility.kana}</Japanese>
        </p>
      )}
      <h2>
        <Name name={facility.name} kana={facility.kana} />
      </h2>
      {forHome?.answer}
      {forHome && actions}
      <ul className="kind-list">
        {kinds
          .filter((kind) => facility.kinds.includes(kind.id))
          .map((kind) => (
            <li key={kind.id}>
              <KindSymbol kind={kind.id} hollow={!isExact(facility.positionLevel)} />
              <span>
                {words.terms.kinds[kind.id].label}
                <small>{words.terms.kinds[kind.id].help}</small>
              </span>
            </li>
          ))}
      </ul>
      <p>
        <Freshness date={facility.dataDate} />
      </p>
      {!forHome && actions}
    </header>
  );
}

function FacilityRoles({
  facility,
  toAreaHref,
}: {
  facility: FacilityAnswer;
  toAreaHref: FacilityCardProps['toAreaHref'];
}) {
  return (
    <section className="card-roles" aria-label={words.facility.roles}>
      {facility.roles.map((held) => {
        const role = words.terms.roles[held.role];
        return (
          <div key={`${held.role} ${held.plan}`}>
            <p className="tag-role">{role.label}</p>
            <p>
              <Japanese>{held.plan}</Japanese>
              {words.site.colon}
              {held.areas.map((area) => (
                <Link key={`${area.layer}:${area.code}`} to={toAreaHref(area.layer, area.code)}>
                  <Name name={area.name} />
                </Link>
              ))}
            </p>
            <p className="help">{role.help}</p>
          </div>
        );
      })}
    </section>
  );
}
