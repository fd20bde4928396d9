import { SourceTable } from '../parts/source-table.tsx';
import { words } from '../words/words.ts';

const text = words.about;

/** 出典: every source in use, whose it is, of which days, and that it was processed. */
export function SourcesPage() {
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(text.sourcesTitle)}</title>
      <h1>{text.sourcesTitle}</h1>
      <h2>{text.dataTitle}</h2>
      <SourceTable />
      <p>{words.footer.processing}</p>
      <p>{text.licenceNote}</p>
    </main>
  );
}
