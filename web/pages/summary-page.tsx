import '../styles/paper.css';
import '../styles/summary.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { toSummaryText } from '../../geo/coverage/summary.ts';
import { ModeNav } from '../coverage/mode-nav.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { OnePage } from '../print/one-page.tsx';
import { copyText } from '../share/copy-text.ts';
import { SummaryDocument } from '../summary/summary-document.tsx';
import { useSummary } from '../summary/use-summary.ts';
import { toViewState } from '../view-state.ts';
import { words } from '../words/words.ts';

const text = words.summary;

/** Sizes of the letters on paper, from as designed down to what always fits. */
const sizes = [1.35, 1.25, 1.15, 1.05, 0.95, 0.85, 0.75];

/** One page in plain Japanese that a prefecture can hand on. */
export function SummaryPage() {
  const [params, setParams] = useSearchParams();
  const { asOf } = toViewState(params);
  const [withFindings, setWithFindings] = useState(false);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const answer = useSummary(params.get('prefecture'), asOf, withFindings);
  const { summary, prefecture } = answer;
  return (
    <main id="main" className="summary-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <ModeNav />
      <header className="no-print">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <div className="summary-actions">
          {answer.prefectures.length > 0 && (
            <label className="control">
              {text.prefecture}
              <select
                value={prefecture?.code ?? ''}
                onChange={(event) => {
                  setCopied('no');
                  setParams({ prefecture: event.target.value, ...(asOf && { asOf }) });
                }}
              >
                {answer.prefectures.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <button
            type="button"
            className="button button-primary"
            disabled={summary === null}
            onClick={() => window.print()}
          >
            {text.print}
          </button>
          <button
            type="button"
            className="button"
            disabled={summary === null}
            onClick={async () => {
              if (summary) setCopied((await copyText(toSummaryText(summary))) ? 'yes' : 'failed');
            }}
          >
            {text.copy}
          </button>
          {answer.hasFindings && (
            <label className="switch">
              <input
                type="checkbox"
                checked={withFindings}
                onChange={(event) => setWithFindings(event.target.checked)}
              />
              {text.withFindings}
            </label>
          )}
          <p role="status">
            {copied === 'yes' && text.copied}
            {copied === 'failed' && text.copyFailed}
          </p>
        </div>
      </header>
      {answer.error && <ErrorNote error={answer.error} retry={answer.retry} />}
      {answer.isEmpty && <EmptyNote title={text.choose} help={text.chooseHelp} />}
      {!answer.error && !answer.isEmpty && !summary && <LoadingSkeleton lines={14} />}
      {summary && (
        <>
          <div className="no-print">
            <SummaryDocument summary={summary} isPaper={false} />
          </div>
          <OnePage
            levels={sizes.length}
            sizeOf={(level) => sizes[level] ?? 1}
            isComplete
            content={summary}
          >
            {() => <SummaryDocument summary={summary} isPaper />}
          </OnePage>
        </>
      )}
    </main>
  );
}
