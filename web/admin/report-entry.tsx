import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportItem } from '../../geo/desk/report.ts';
import { formatDate, formatDay } from '../words/format.ts';
import { words } from '../words/words.ts';
import { removeReport, settleReport } from './desk-api.ts';

const text = words.desk.reports;

export interface ReportEntryProps {
  readonly report: ReportItem;
  /** Called with what was done, as a sentence. */
  readonly onDone: (sentence: string) => void;
}

/** One report: what is said to be wrong of what, and what staff did about it. */
export function ReportEntry({ report, onDone }: ReportEntryProps) {
  return (
    <li className="report-entry">
      <h2>
        <Subject report={report} />
      </h2>
      <p className="report-dates">
        <span className="tag">{report.number}</span>
        <span>{text.received(formatDay(report.receivedAt))}</span>
        {report.closedAt && <span>{text.closedOn(formatDay(report.closedAt))}</span>}
        {report.overdue && <span className="warning-mark">{text.overdue}</span>}
        <span>{text.deletedOn(formatDate(report.deletedOn))}</span>
      </p>
      <dl>
        <div className="field">
          <dt>{text.field}</dt>
          <dd>{words.report.fields[report.field]}</dd>
        </div>
        <div className="field">
          <dt>{text.text}</dt>
          <dd>
            <bdi className="lines">{report.text}</bdi>
          </dd>
        </div>
        {report.state === 'closed' && report.answer && (
          <div className="field">
            <dt>{text.answer}</dt>
            <dd>
              <bdi className="lines">{report.answer}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <ReportActions report={report} onDone={onDone} />
    </li>
  );
}

function Subject({ report: { facility, area } }: { readonly report: ReportItem }) {
  if (facility)
    return facility.onMap ? (
      <Link to={`/?facility=${encodeURIComponent(facility.id)}`}>
        <bdi>{facility.name}</bdi>
      </Link>
    ) : (
      <>
        <bdi>{facility.name}</bdi> <small>{text.gone}</small>
      </>
    );
  if (area)
    return (
      <Link to={`/?${new URLSearchParams({ layer: area.layer, area: area.code })}`}>
        {area.name}
      </Link>
    );
  return <>{text.whole}</>;
}

function ReportActions({ report, onDone }: ReportEntryProps) {
  const client = useQueryClient();
  const [answer, write] = useState(report.answer ?? '');
  const [asksToRemove, askToRemove] = useState(false);
  const done = async (sentence: string) => {
    await client.invalidateQueries({ queryKey: ['desk'] });
    onDone(sentence);
  };
  const close = useMutation({
    mutationFn: () => settleReport(report.number, { state: 'closed', answer }),
    onSuccess: () => done(text.done(report.number)),
  });
  const reopen = useMutation({
    mutationFn: () => settleReport(report.number, { state: 'open' }),
    onSuccess: () => done(text.reopened(report.number)),
  });
  const remove = useMutation({
    mutationFn: () => removeReport(report.number),
    onSuccess: () => done(text.removed(report.number)),
  });
  const error = close.error ?? reopen.error ?? remove.error;
  const isBusy = close.isPending || reopen.isPending || remove.isPending;
  return (
    <>
      {report.state === 'open' && (
        <label className="answer">
          {text.answerLabel}
          <textarea
            rows={2}
            maxLength={1000}
            value={answer}
            onChange={(event) => write(event.target.value)}
          />
        </label>
      )}
      <div className="button-row">
        {report.state === 'open' ? (
          <button
            type="button"
            className="button button-primary"
            disabled={isBusy}
            onClick={() => close.mutate()}
          >
            {text.close}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => reopen.mutate()}
          >
            {text.reopen}
          </button>
        )}
        {!asksToRemove && (
          <button type="button" className="button" onClick={() => askToRemove(true)}>
            {text.remove}
          </button>
        )}
      </div>
      {asksToRemove && (
        <div className="note" role="alert">
          <p>{text.removeSure}</p>
          <div className="button-row">
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => remove.mutate()}
            >
              {text.removeYes}
            </button>
            <button type="button" className="button" onClick={() => askToRemove(false)}>
              {text.removeNo}
            </button>
          </div>
        </div>
      )}
      {error && (
        <p className="field-error lines" role="alert">
          {error.message}
        </p>
      )}
    </>
  );
}
