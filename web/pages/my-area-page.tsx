import '../styles/my-area.css';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { AreaAnswer } from '../../geo/atlas/answers.ts';
import type { Home } from '../../geo/care/home.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { sources } from '../../geo/terms/source.ts';
import { ApiError } from '../api.ts';
import { findChosenArea, toMyAreaHref } from '../my-area-address.ts';
import { AddressNote } from '../parts/address-note.tsx';
import { HubContacts, SupportingDoctors } from '../parts/area-roles.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FirstContact } from '../parts/first-contact.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { AddressForm, AreaForm } from '../parts/my-area-form.tsx';
import { NearestProviders } from '../parts/nearest-providers.tsx';
import { useArea, useLocated } from '../queries.ts';
import { toReportHref } from '../report-address.ts';
import { todayInJapan } from '../today.ts';
import { formatDate } from '../words/format.ts';
import { toSourceTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.myArea;
/** Those that tell of facilities; borders and populations stand on no sheet of paper. */
const facilitySources: ReadonlySet<string> = new Set(
  sources.filter(({ rank }) => rank < 20).map(({ id }) => id),
);
const toFacilityHref = (facility: string) => `/?${new URLSearchParams({ facility })}`;

/**
 * わたしの地域: whom to call first, and the nearest of each kind. The address stays in this page's
 * memory and in request bodies; the URL names the area only.
 */
export function MyAreaPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const chosen = findChosenArea(params);
  const [address, setAddress] = useState('');
  const located = useLocated(address);
  const home = located.data?.home ?? null;
  const found = home && areaOf(home);
  const foundHref = found && toMyAreaHref(found);
  // The area of an address that was found becomes the page's own; nothing else of it does.
  useEffect(() => {
    if (foundHref !== null) void navigate(foundHref, { replace: true });
  }, [foundHref, navigate]);
  const isOfAddress = found !== null && chosen?.layer === found.layer && chosen.code === found.code;

  return (
    <main id="main" className="text-page my-area-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p className="no-print">{text.lead}</p>
      <AddressForm onSearch={setAddress} busy={located.isFetching} />
      {located.isError && <ErrorNote error={located.error} retry={located.refetch} />}
      {located.data && located.data.home === null && (
        <AddressNote answer={located.data} onChoose={setAddress} />
      )}
      {home && found === null && <EmptyNote title={text.outside} help={text.outsideHelp} />}
      <AreaForm
        onChoose={(area) => {
          setAddress('');
          void navigate(toMyAreaHref(area));
        }}
      />
      {chosen && !located.isFetching && (
        <ChosenArea
          key={`${chosen.layer}:${chosen.code}:${isOfAddress}`}
          area={chosen}
          address={isOfAddress ? address : null}
        />
      )}
    </main>
  );
}

/** The 日常生活圏域 of a home; its municipality where none is known. */
function areaOf({ daily, municipality }: Home): AreaRef | null {
  if (daily) return { layer: 'daily', code: daily.code };
  return municipality && { layer: 'municipality', code: municipality.code };
}

function ChosenArea({ area, address }: { area: AreaRef; address: string | null }) {
  const answer = useArea(area.layer, area.code);
  const heading = useRef<HTMLHeadingElement>(null);
  const isLoaded = answer.isSuccess;
  // Whoever asked hears and sees the answer begin.
  useEffect(() => {
    if (isLoaded) heading.current?.focus();
  }, [isLoaded]);
  if (answer.error instanceof ApiError && answer.error.status === 404)
    return <EmptyNote title={text.missing} help={text.missingHelp} />;
  if (answer.isError) return <ErrorNote error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <LoadingSkeleton lines={16} />;
  const city = findCity(answer.data);
  const around = address === null ? { area } : { address };
  return (
    <article className="my-area">
      <header className="my-area-heading">
        <h2 ref={heading} tabIndex={-1}>
          <small>{text.yourArea}</small>
          {answer.data.name}
          {city && city.name !== answer.data.name && words.site.bracket(city.name)}
        </h2>
        <p className="help">
          {area.layer === 'daily' ? text.dailyHelp : text.noDaily(answer.data.name)}
        </p>
        <p className="emergency">{text.emergency}</p>
      </header>
      <div className="whom-to-call">
        <FirstContact around={around} city={city} toFacilityHref={toFacilityHref} />
        <HubContacts verdict={answer.data.coverage.hub} toFacilityHref={toFacilityHref} />
      </div>
      <NearestProviders
        around={around}
        within={city ? { layer: 'city', code: city.code } : area}
        toFacilityHref={toFacilityHref}
      />
      <SupportingDoctors verdict={answer.data.coverage.active} toFacilityHref={toFacilityHref} />
      <p className="printed-sources">
        {text.printed(formatDate(todayInJapan()))}{' '}
        {text.printedSources(
          answer.data.dataDates
            .filter(({ source }) => facilitySources.has(source))
            .map((its) => toSourceTerm(its).label + words.site.bracket(formatDate(its.newest)))
            .join(words.site.listSeparator),
        )}
      </p>
      <p className="page-actions no-print">
        <button type="button" className="button" onClick={() => print()}>
          {text.print}
        </button>
        <Link className="button" to={toReportHref({ area })}>
          {words.report.title}
        </Link>
      </p>
    </article>
  );
}

/** The 市町村 whose office answers for the area. */
function findCity({ layer, code, name, city, parents }: AreaAnswer) {
  if (layer === 'city') return { code, name };
  const parent = parents.find((its) => its.layer === 'city' && its.code === city);
  return parent ? { code: parent.code, name: parent.name } : null;
}
