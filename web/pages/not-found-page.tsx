import { Link } from 'react-router';
import { words } from '../words/words.ts';

export function NotFoundPage() {
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(words.site.notFound)}</title>
      <h1>{words.site.notFound}</h1>
      <p>{words.site.notFoundHelp}</p>
      <p>
        <Link to="/">{words.site.mapPage}</Link>
      </p>
    </main>
  );
}
