import { Link } from 'react-router';
import type { DataDate } from '../../geo/atlas/answers.ts';
import { formatDate } from '../words/format.ts';
import { toSourceTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';

export interface SiteFooterProps {
  readonly dataDates: readonly DataDate[];
  readonly known: boolean;
}

export function SiteFooter({ dataDates, known }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <h2>{words.footer.sources}</h2>
      {known && dataDates.length === 0 && <p>{words.footer.noSources}</p>}
      <ul className="source-list">
        {dataDates.map((source) => (
          <li key={source.source}>{toSourceLine(source)}</li>
        ))}
      </ul>
      <p>{words.footer.processing}</p>
      <p>{words.footer.contact}</p>
      <p className="footer-links">
        <Link to="/guide">{words.guide.title}</Link>
        <Link to="/about#accessibility">{words.footer.accessibility}</Link>
      </p>
    </footer>
  );
}

/** A source in one line: how it is called, whose it is, under which licence, of which day. */
export function toSourceLine(source: DataDate): string {
  const { label, publisher, licence } = toSourceTerm(source);
  const details = [publisher, licence, formatDate(source.newest)];
  return label + words.site.bracket(details.join(words.site.listSeparator));
}
