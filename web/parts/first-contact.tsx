import { Link } from 'react-router';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import type { Around } from '../api.ts';
import { useCentresOfCity, useFacility, useResponsibleCentres } from '../queries.ts';
import { summariseWeek } from '../week-summary.ts';
import { words } from '../words/words.ts';
import { ErrorNote } from './error-note.tsx';
import { Freshness } from './freshness.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { PhoneLink } from './phone-link.tsx';
import { ProviderLines, toHoursText } from './provider-lines.tsx';
import { ProviderName } from './provider-name.tsx';

const text = words.myArea;

export interface FirstContactProps {
  readonly around: Around;
  /** 市町村 by whose office the centre can be asked for; null where it is not known. */
  readonly city: { readonly code: string; readonly name: string } | null;
  readonly toFacilityHref: (id: string) => string;
}

/**
 * まず電話するところ: the 地域包括支援センター whose 担当圏域 holds the place, never simply the nearest.
 * Where the data names none, it says so and whom to ask.
 */
export function FirstContact({ around, city, toFacilityHref }: FirstContactProps) {
  const centres = useResponsibleCentres(around);
  return (
    <section className="first-contact" aria-labelledby="first-contact">
      <h2 id="first-contact">{text.firstTitle}</h2>
      <p>{text.firstLead}</p>
      {centres.isError ? (
        <ErrorNote error={centres.error} retry={centres.refetch} />
      ) : !centres.data ? (
        <LoadingSkeleton lines={5} />
      ) : centres.data.items.length > 0 ? (
        <ul className="contact-list">
          {centres.data.items.map((item) => (
            <ResponsibleCentre
              key={item.id}
              item={item}
              fromAddress={'address' in around}
              toFacilityHref={toFacilityHref}
            />
          ))}
        </ul>
      ) : (
        <UnknownCentre city={city} toFacilityHref={toFacilityHref} />
      )}
    </section>
  );
}

function ResponsibleCentre({
  item,
  fromAddress,
  toFacilityHref,
}: {
  item: CareItem;
  fromAddress: boolean;
  toFacilityHref: (id: string) => string;
}) {
  return (
    <li className="contact-card">
      <p className="tag-responsible">{text.responsible}</p>
      <p className="contact-name">
        <ProviderName name={item.name} kana={item.kana} />
      </p>
      <PhoneLink phone={item.phone} name={item.name} />
      <WeekLines id={item.id} />
      <ProviderLines item={item} fromAddress={fromAddress} />
      <p className="no-print">
        <Link to={toFacilityHref(item.id)} aria-label={text.details(item.name)}>
          {text.detailsShort}
        </Link>
      </p>
    </li>
  );
}

/** The hours of the week, and what is written of them. */
function WeekLines({ id }: { id: string }) {
  const facility = useFacility(id).data;
  if (!facility) return null;
  const { hours, hoursNote, closedNote } = facility;
  // A sentence says more than the mere days.
  const runs = hours.length === 0 && hoursNote ? [] : summariseWeek(facility);
  const notes = [hoursNote, closedNote && text.closedNote(closedNote)].filter((note) => note);
  if (runs.length === 0 && notes.length === 0) return null;
  const days = words.facility.weekdays;
  return (
    <dl className="week-lines">
      <dt>{text.hours}</dt>
      {runs.map(({ first, last, open }) => (
        <dd key={first}>
          {first === last ? days[first] : text.dayRun(days[first] ?? '', days[last] ?? '')}{' '}
          {open === 'closed'
            ? text.todayClosed
            : open === 'open'
              ? words.facility.open
              : toHoursText(open)}
        </dd>
      ))}
      {notes.map((note) => (
        <dd key={note}>{note}</dd>
      ))}
    </dl>
  );
}

function UnknownCentre({
  city,
  toFacilityHref,
}: Pick<FirstContactProps, 'city' | 'toFacilityHref'>) {
  const centres = useCentresOfCity(city?.code ?? null).data?.items ?? [];
  return (
    <div className="unknown-centre">
      <p className="warning-text">{text.unknownCentre(city?.name ?? text.unknownCity)}</p>
      {city && centres.length > 0 && (
        <details>
          <summary>{text.centresOfCity(city.name)}</summary>
          <p>{text.centresOfCityHelp}</p>
          <ul className="contact-list">
            {centres.map(({ id, name, kana, phone, dataDate }) => (
              <li key={id} className="contact-card">
                <Link to={toFacilityHref(id)}>
                  <ProviderName name={name} kana={kana} />
                </Link>
                <PhoneLink phone={phone} name={name} />
                <p>
                  <Freshness date={dataDate} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
