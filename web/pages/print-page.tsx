import '../styles/paper.css';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { toPaperChoice, toSheet } from '../print/paper.ts';
import { PaperDocument } from '../print/paper-document.tsx';
import { PaperStage } from '../print/paper-stage.tsx';
import { PaperToolbar } from '../print/paper-toolbar.tsx';
import { findRange, toPrintHref } from '../print/print-link.ts';
import { toPrintedContent } from '../print/printed-content.tsx';
import { usePrintedView } from '../print/use-printed-view.ts';
import { toSearchParams, toViewState } from '../view-state.ts';
import { words } from '../words/words.ts';

/** Any view of the map and its list on paper: what is printed is what is seen here. */
export function PrintPage() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => toViewState(new URLSearchParams(text)), [text]);
  const choice = useMemo(() => toPaperChoice(new URLSearchParams(text)), [text]);
  const sheet = useMemo(() => toSheet(choice), [choice]);
  const range = findRange(params) ?? (state.camera === null ? 'list' : 'screen');
  const [ready, setReady] = useState<{ readonly key: string; readonly pages: number } | null>(null);
  const { view, isEmpty, error, retry } = usePrintedView(state);
  const content = useMemo(() => (view ? toPrintedContent(view, range) : null), [view, range]);
  const key = `${text} ${view?.health.dataVersion ?? ''}`;
  const onReady = useCallback((pages: number) => setReady({ key, pages }), [key]);
  const pages = ready?.key === key ? ready.pages : null;
  const back = state.list === 'areas' && state.coloured ? '/coverage' : '/';
  return (
    <main id="main" className="paper-page">
      <title>{words.site.pageTitle(content?.title ?? words.paper.title)}</title>
      <PaperToolbar
        choice={choice}
        {...(state.camera === null ? {} : { range })}
        onChange={(patch) =>
          setParams(
            new URL(toPrintHref(state, { ...choice, range, ...patch }), location.href).search,
            {
              replace: true,
            },
          )
        }
        pages={pages}
        backHref={`${back}?${toSearchParams(state)}`}
      />
      {error && <ErrorNote error={error} retry={retry} />}
      {isEmpty && <EmptyNote title={words.list.noData} help={words.list.noDataHelp} />}
      <PaperStage sheet={sheet} isReady={pages !== null}>
        {content && !isEmpty && (
          <PaperDocument key={key} sheet={sheet} {...content} onReady={onReady} />
        )}
      </PaperStage>
    </main>
  );
}
