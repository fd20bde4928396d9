import { words } from '../words/words.ts';

/** Shown in place of a page that failed while drawing itself. */
export function BrokenPage() {
  return (
    <main id="main" className="text-page">
      <h1>{words.errors.broken}</h1>
      <p>{words.errors.brokenHelp}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {words.errors.reload}
      </button>
    </main>
  );
}
