import { Link } from 'react-router';
import { GlossaryList } from '../parts/glossary-list.tsx';
import { ReportLink } from '../parts/report-link.tsx';
import { words } from '../words/words.ts';

const text = words.about;

/** このサイトについて: what it is, how it treats people, and where the rest is said. */
export function AboutPage() {
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <section>
        <h2>{text.moreTitle}</h2>
        <ul className="text-list">
          <li>
            <Link to="/sources">{text.sourcesTitle}</Link>
          </li>
          <li>
            <Link to="/method">{words.method.title}</Link>
          </li>
          <li>
            <Link to="/accessibility">{text.accessibilityTitle}</Link>
          </li>
        </ul>
      </section>
      <section>
        <h2>{text.privacyTitle}</h2>
        <p>{text.privacy}</p>
      </section>
      <section id="glossary">
        <h2>{words.glossary.title}</h2>
        <GlossaryList />
      </section>
      <section>
        <h2>{text.contactTitle}</h2>
        <p>{words.footer.contact}</p>
        <ReportLink />
      </section>
    </main>
  );
}
