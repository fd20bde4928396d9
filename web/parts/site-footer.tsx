import { Link } from 'react-router';
import type { DataDate } from '../../geo/atlas/answers.ts';
import { words } from '../words/words.ts';
import { SourceList } from './source-list.tsx';

export interface SiteFooterProps {
  readonly dataDates: readonly DataDate[];
  readonly known: boolean;
}

export function SiteFooter({ dataDates, known }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <h2>{words.footer.sources}</h2>
      {known && dataDates.length === 0 && <p>{words.footer.noSources}</p>}
      <SourceList dataDates={dataDates} />
      <p>{words.footer.processing}</p>
      <p>{words.footer.contact}</p>
      <nav className="footer-links" aria-label={words.about.moreTitle}>
        <Link to="/guide">{words.guide.title}</Link>
        {/* Made by the server for those without a script: no page of this router. */}
        <a href="/areas">{words.footer.areaPages}</a>
        <Link to="/embed-builder">{words.embedBuilder.title}</Link>
        <Link to="/sources">{words.about.sourcesTitle}</Link>
        <Link to="/method">{words.method.title}</Link>
        <Link to="/accessibility">{words.footer.accessibility}</Link>
        <Link to="/report">{words.report.title}</Link>
      </nav>
    </footer>
  );
}
