import '../styles/paper.css';
import '../styles/shortlist-paper.css';
import { useCallback, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { MapValues } from '../map/map-values.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { toSheet } from '../print/paper.ts';
import { PaperStage } from '../print/paper-stage.tsx';
import { useHealth } from '../queries.ts';
import { toShareUrl } from '../share/share-link.ts';
import { toHandout } from '../shortlist/handout.ts';
import { toEntries } from '../shortlist/shortlist.ts';
import { findLinkedIds, toShortlistPath } from '../shortlist/shortlist-link.ts';
import { ShortlistPaper } from '../shortlist/shortlist-paper.tsx';
import { useCandidates } from '../shortlist/use-candidates.ts';
import { useShortlist } from '../shortlist/use-shortlist.ts';
import { todayInJapan } from '../today.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMapValues } from '../use-map-values.ts';
import { defaultViewState } from '../view-state.ts';
import { words } from '../words/words.ts';

const sheet = toSheet({ paper: 'a4', orientation: 'portrait' });

/** The shortlist on one A4 sheet: what is printed is what is seen here. */
export function ShortlistPrintPage() {
  const [params] = useSearchParams();
  const own = useShortlist().items;
  const linked = findLinkedIds(params);
  const entries = linked === null ? own : toEntries(linked);
  const { candidates, retry } = useCandidates(entries);
  const health = useHealth();
  const place = useLayerAreas('daily');
  const shown = useMapValues({
    state: defaultViewState,
    place,
    coverage: undefined,
    facilities: { from: 'nothing' },
    raised: null,
  });
  // Paper is white, whatever the reader's screen is.
  const values = useMemo((): MapValues => ({ ...shown, theme: 'light' }), [shown]);
  const [ready, setReady] = useState<{ readonly key: string; readonly pages: number } | null>(null);
  const failure =
    health.error ??
    place.error ??
    (candidates.some(({ is }) => is === 'failed') ? new Error(words.errors.network) : null);
  const isComplete =
    failure === null &&
    health.data !== undefined &&
    place.home !== null &&
    candidates.length > 0 &&
    candidates.every(({ is }) => is !== 'loading');
  const key = JSON.stringify([entries, health.data?.dataVersion]);
  const onReady = useCallback((count: number) => setReady({ key, pages: count }), [key]);
  const pages = ready?.key === key ? ready.pages : null;
  const url = toShareUrl(toShortlistPath(entries.map(({ id }) => id)), window.location.origin);
  const text = words.shortlist;
  return (
    <main id="main" className="paper-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <section className="paper-toolbar no-print" aria-label={words.paper.toolbar}>
        <Link className="button" to={linked === null ? '/shortlist' : toShortlistPath(linked)}>
          {words.paper.backToScreen}
        </Link>
        <button
          type="button"
          className="button button-primary"
          disabled={pages === null}
          onClick={() => window.print()}
        >
          {words.paper.printNow}
        </button>
        {entries.length > 0 && (
          <p role="status">
            {pages === null ? words.paper.preparing : words.paper.ready(String(pages))}
          </p>
        )}
        <p className="help">{words.paper.saveHelp}</p>
      </section>
      {failure && (
        <ErrorNote
          error={failure}
          retry={() => {
            retry();
            if (health.isError) void health.refetch();
            if (place.error) place.retry();
          }}
        />
      )}
      {entries.length === 0 && (
        <>
          <h1>{text.title}</h1>
          <EmptyNote title={text.empty} help={text.emptyHelp} />
        </>
      )}
      <PaperStage sheet={sheet} isReady={pages !== null}>
        {isComplete && (
          <ShortlistPaper
            key={key}
            sheet={sheet}
            handout={toHandout(candidates, {
              today: todayInJapan(),
              isDemo: health.data?.demo ?? false,
              url,
            })}
            values={values}
            home={place.home ?? [0, 0, 0, 0]}
            onReady={onReady}
          />
        )}
      </PaperStage>
    </main>
  );
}
