import { useState } from 'react';
import type { ReportState } from '../../geo/desk/report.ts';
import { useReports } from '../admin/desk-queries.ts';
import { ReportEntry } from '../admin/report-entry.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.desk.reports;
const states: readonly ReportState[] = ['open', 'closed'];

/** 住民からの報告: read what residents found wrong, and close it with a note. */
export function ReportDeskPage() {
  const [state, choose] = useState<ReportState>('open');
  const [told, tell] = useState('');
  const reports = useReports(state);
  const { counts, items, warning, keeping } = reports.data ?? {};
  return (
    <main id="main" className="text-page desk-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {warning && (
        <div className="note note-warning">
          <p className="note-title">{text.warningTitle}</p>
          <p>{warning}</p>
        </div>
      )}
      <fieldset className="segmented">
        <legend className="visually-hidden">{text.state}</legend>
        {states.map((its) => (
          <label key={its}>
            <input type="radio" name="state" checked={its === state} onChange={() => choose(its)} />
            <span>
              {counts ? text.choice(text.states[its], formatCount(counts[its])) : text.states[its]}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{told}</p>
      {state === 'open' && counts !== undefined && counts.overdue > 0 && (
        <p className="warning-text">{text.overdueCount(formatCount(counts.overdue))}</p>
      )}
      {reports.error && !reports.data && (
        <ErrorNote error={reports.error} retry={reports.refetch} />
      )}
      {reports.isPending && <LoadingSkeleton lines={8} />}
      {items?.length === 0 && <EmptyNote title={text.none[state]} help={text.noneHelp[state]} />}
      <ul className="report-list">
        {items?.map((report) => (
          <ReportEntry key={report.number} report={report} onDone={tell} />
        ))}
      </ul>
      {keeping && <p className="help">{keeping.sentence}</p>}
    </main>
  );
}
