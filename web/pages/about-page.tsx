import { verdicts } from '../../geo/terms/role.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { GlossaryList } from '../parts/glossary-list.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { SymbolLegend } from '../parts/map-legend.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useHealth } from '../queries.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toSourceTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.about;

/** このサイトについて: sources with dates, how it is judged, privacy, accessibility, contact. */
export function AboutPage() {
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <section>
        <h2>{text.dataTitle}</h2>
        <SourceTable />
        <p>{words.footer.processing}</p>
        <p>{text.licenceNote}</p>
      </section>
      <section>
        <h2>{text.methodTitle}</h2>
        <ol className="text-list">
          {text.method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <h3>{text.verdictsTitle}</h3>
        <dl className="verdict-help">
          {verdicts.map(({ id }) => (
            <div key={id}>
              <dt>
                <VerdictMark verdict={id} />
              </dt>
              <dd>{words.area.verdictHelp[id]}</dd>
            </div>
          ))}
        </dl>
        <h3>{text.symbolsTitle}</h3>
        <SymbolLegend />
        <h3>{text.positionsTitle}</h3>
        <p>{text.positions}</p>
      </section>
      <section id="glossary">
        <h2>{words.glossary.title}</h2>
        <GlossaryList />
      </section>
      <section>
        <h2>{text.privacyTitle}</h2>
        <p>{text.privacy}</p>
      </section>
      <section id="accessibility">
        <h2>{text.accessibilityTitle}</h2>
        <ul className="text-list">
          {text.accessibility.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{text.contactTitle}</h2>
        <p>{words.footer.contact}</p>
      </section>
    </main>
  );
}

function SourceTable() {
  const health = useHealth();
  if (health.isError) return <ErrorNote error={health.error} retry={health.refetch} />;
  if (!health.data) return <LoadingSkeleton lines={6} />;
  if (health.data.dataDates.length === 0) return <p>{words.footer.noSources}</p>;
  return (
    <div className="table-scroll">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{text.source}</th>
            <th scope="col">{text.publisher}</th>
            <th scope="col">{text.licence}</th>
            <th scope="col">{text.date}</th>
            <th scope="col" className="number">
              {text.records}
            </th>
          </tr>
        </thead>
        <tbody>
          {health.data.dataDates.map((source) => (
            <tr key={source.source}>
              <th scope="row">{toSourceTerm(source).label}</th>
              <td>{toSourceTerm(source).publisher}</td>
              <td>{toSourceTerm(source).licence}</td>
              <td>{formatDate(source.newest)}</td>
              <td className="number">{formatCount(source.records)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
