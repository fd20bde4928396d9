import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AreaAnswer, NamedArea } from '../../geo/atlas/answers.ts';
import { findGlossaryId } from '../../geo/terms/glossary.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { roles } from '../../geo/terms/role.ts';
import { ApiError } from '../api.ts';
import { useFurigana } from '../furigana.ts';
import { useArea } from '../queries.ts';
import { labelsById } from '../words/by-id.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toLayerLabel, toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { AreaCountTable } from './area-count-table.tsx';
import { AreaPopulation } from './area-population.tsx';
import { AreaVerdict } from './area-verdict.tsx';
import { EmptyNote } from './empty-note.tsx';
import { ErrorNote } from './error-note.tsx';
import { Japanese } from './japanese.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { Name } from './name.tsx';
import { PrintLink } from './print-link.tsx';
import { ReportLink } from './report-link.tsx';
import { TermHelp } from './term.tsx';

export interface AreaPanelProps {
  readonly layer: string;
  readonly code: string;
  readonly toAreaHref: (layer: string, code: string) => string;
  readonly toFacilityHref: (id: string) => string;
  /** The list of this area's facilities. */
  readonly listHref: string;
  /** What a page adds after the verdicts. */
  readonly children?: ReactNode;
  /** This area and its list on paper. */
  readonly printHref: string;
}

const kindLabels = labelsById(kinds.map(({ id }) => ({ id, label: words.terms.kinds[id].label })));

/** One area: its verdicts in words, then supply, people, and what lies around it. */
export function AreaPanel(props: AreaPanelProps) {
  const answer = useArea(props.layer, props.code);
  if (answer.error instanceof ApiError && answer.error.status === 404)
    return <EmptyNote title={words.area.missing} help={words.area.missingHelp} />;
  if (answer.isError) return <ErrorNote error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <LoadingSkeleton lines={14} />;
  const area = answer.data;
  return (
    <article className="card area-card">
      <AreaHeading area={area} toAreaHref={props.toAreaHref} />
      <section>
        <h3>{words.area.coverage}</h3>
        {roles.map((role) => (
          <AreaVerdict
            key={role.id}
            role={role.id}
            verdict={area.coverage[role.id]}
            members={area.members}
            toFacilityHref={props.toFacilityHref}
          />
        ))}
      </section>
      <p className="no-print">
        <Link className="button button-primary" to={props.listHref}>
          {words.area.listFacilities}
          {words.site.bracket(formatCount(area.counts.total))}
        </Link>{' '}
        <PrintLink href={props.printHref} />{' '}
        <Link
          className="button"
          to={`/coverage/sheet?${new URLSearchParams({ layer: area.layer, area: area.code })}`}
        >
          {words.sheet.open}
        </Link>{' '}
        {(area.layer === 'city' || area.layer === 'municipality') && (
          <Link
            className="button"
            to={`/booklet?${new URLSearchParams({ layer: area.layer, area: area.code })}`}
          >
            {words.booklet.make}
          </Link>
        )}
      </p>
      {props.children}
      <section>
        <h3>{words.area.supply}</h3>
        <p className="help">{words.area.supplyNote}</p>
        <AreaCountTable
          ratesWithheld={area.ratesWithheld}
          title={words.filters.names.kind}
          items={area.counts.kinds}
          labels={kindLabels}
        />
        <AreaCountTable
          ratesWithheld={area.ratesWithheld}
          title={words.filters.names.filing}
          items={area.counts.filings}
          labels={words.terms.filings}
        />
        <AreaCountTable
          ratesWithheld={area.ratesWithheld}
          title={words.filters.names.service}
          items={area.counts.services}
          labels={words.terms.services}
        />
        {area.population === null && <p className="help">{words.area.rateUnknown}</p>}
        {area.counts.withoutPosition > 0 && (
          <p className="help">{words.area.noPosition(formatCount(area.counts.withoutPosition))}</p>
        )}
      </section>
      <AreaPopulation area={area} />
      <AreaLinks title={words.area.members} areas={area.members} toAreaHref={props.toAreaHref} />
      <AreaLinks
        title={words.area.neighbours}
        areas={area.neighbours}
        toAreaHref={props.toAreaHref}
      />
      <section>
        <h3>{words.area.dataDates}</h3>
        <ul>
          {area.dataDates.map((source) => (
            <li key={source.source}>
              {toSourceLabel(source.source)}
              {words.site.bracket(formatDate(source.newest))}
            </li>
          ))}
        </ul>
      </section>
      <ReportLink area={{ layer: area.layer, code: area.code }} />
    </article>
  );
}

function AreaHeading({
  area,
  toAreaHref,
}: {
  area: AreaAnswer;
  toAreaHref: AreaPanelProps['toAreaHref'];
}) {
  const hasFurigana = useFurigana();
  const term = findGlossaryId(area.layer);
  return (
    <header className="card-heading">
      {area.parents.length > 0 && (
        <nav aria-label={words.area.breadcrumb}>
          <ol className="breadcrumb">
            {area.parents.map((parent) => (
              <li key={`${parent.layer}:${parent.code}`}>
                <Link to={toAreaHref(parent.layer, parent.code)}>
                  <Name name={parent.name} />
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <p className="layer-name term">
        {area.layerLabel ?? toLayerLabel({ id: area.layer, name: area.layer })}
        {term && <TermHelp id={term} />}
      </p>
      {area.kana && !hasFurigana && (
        <p className="kana">
          <Japanese>{area.kana}</Japanese>
        </p>
      )}
      <h2>
        <Name name={area.name} kana={area.kana} />
      </h2>
    </header>
  );
}

const mostLinks = 24;

function AreaLinks({
  title,
  areas,
  toAreaHref,
}: {
  title: string;
  areas: readonly NamedArea[];
  toAreaHref: AreaPanelProps['toAreaHref'];
}) {
  if (areas.length === 0) return null;
  const link = (area: NamedArea) => (
    <li key={`${area.layer}:${area.code}`}>
      <Link to={toAreaHref(area.layer, area.code)}>
        <Name name={area.name} />
      </Link>
    </li>
  );
  const rest = areas.slice(mostLinks);
  return (
    <section>
      <h3>{title}</h3>
      <ul className="link-list">{areas.slice(0, mostLinks).map(link)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.area.moreMembers(formatCount(rest.length))}</summary>
          <ul className="link-list">{rest.map(link)}</ul>
        </details>
      )}
    </section>
  );
}
