import '../styles/paper.css';
import '../styles/booklet.css';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { BookletDocument } from '../booklet/booklet-document.tsx';
import { useBooklet } from '../booklet/use-booklet.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { toPaperChoice, toSheet } from '../print/paper.ts';
import { PaperStage } from '../print/paper-stage.tsx';
import { PaperToolbar } from '../print/paper-toolbar.tsx';
import { mostPrinted } from '../print/use-printed-facilities.ts';
import { toSearchParams, toViewState } from '../view-state.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

/** A municipality's booklet: cover, a spread per 日常生活圏域, index by kana. */
export function BookletPage() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => toViewState(new URLSearchParams(text)), [text]);
  const { paper } = toPaperChoice(params);
  const sheet = useMemo(() => toSheet({ paper, orientation: 'portrait' }), [paper]);
  const { booklet, tooMany, error, retry } = useBooklet(state);
  const [ready, setReady] = useState<{ readonly key: string; readonly pages: number } | null>(null);
  const key = `${text} ${booklet?.health.dataVersion ?? ''}`;
  const onReady = useCallback((pages: number) => setReady({ key, pages }), [key]);
  const pages = ready?.key === key ? ready.pages : null;
  return (
    <main id="main" className="paper-page">
      <title>
        {words.site.pageTitle(
          booklet ? words.booklet.title(booklet.area.name) : words.booklet.make,
        )}
      </title>
      <PaperToolbar
        choice={{ paper }}
        onChange={(patch) =>
          setParams(
            (before) => {
              const next = new URLSearchParams(before);
              if (patch.paper) next.set('paper', patch.paper);
              return next;
            },
            { replace: true },
          )
        }
        pages={pages}
        backHref={`/?${toSearchParams(state)}`}
      />
      {!booklet && <h1 className="visually-hidden">{words.booklet.make}</h1>}
      {state.area === null && (
        <EmptyNote title={words.booklet.noArea} help={words.booklet.noAreaHelp} />
      )}
      {tooMany !== null && (
        <EmptyNote
          title={words.booklet.tooMany}
          help={words.paper.tooMany(formatCount(tooMany), formatCount(mostPrinted))}
        />
      )}
      {error && <ErrorNote error={error} retry={retry} />}
      <PaperStage sheet={sheet} isReady={pages !== null}>
        {booklet && <BookletDocument key={key} {...{ booklet, paper, sheet, onReady }} />}
      </PaperStage>
    </main>
  );
}
