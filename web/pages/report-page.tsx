import '../styles/report.css';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ErrorNote } from '../parts/error-note.tsx';
import { ReportForm } from '../parts/report-form.tsx';
import { useReportSending, useReportSubject } from '../queries.ts';
import { findReportSubject, type ReportSubject } from '../report-address.ts';
import { words } from '../words/words.ts';

const text = words.report;

/** 情報の誤りを知らせる: what is wrong, in a few words, answered with a number. No account, no name. */
export function ReportPage() {
  const [params] = useSearchParams();
  const subject = findReportSubject(params);
  const name = useReportSubject(subject);
  const sending = useReportSending();
  return (
    <main id="main" className="text-page report-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      {sending.data ? (
        <Receipt number={sending.data.number} backHref={toBackHref(subject)} />
      ) : (
        <>
          <p>{text.lead}</p>
          <p className="report-subject">
            <span>{text.about}</span>
            <strong>{name.isPending ? words.site.loading : (name.data ?? text.wholeSite)}</strong>
          </p>
          {name.isError && <ErrorNote error={name.error} retry={name.refetch} />}
          <ReportForm
            busy={sending.isPending}
            onSend={(said) => sending.mutate({ ...subject, ...said })}
          />
          {sending.isError && (
            <div className="note note-error" role="alert">
              <p className="note-title">{text.notSent}</p>
              <p>{sending.error.message}</p>
              <p>{text.notSentHelp}</p>
            </div>
          )}
        </>
      )}
    </main>
  );
}

function Receipt({ number, backHref }: { number: string; backHref: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="report-receipt">
      <h2 ref={heading} tabIndex={-1}>
        {text.received}
      </h2>
      <p>
        {text.number}
        <strong className="report-number">{number}</strong>
      </p>
      <p>{text.receivedHelp}</p>
      <p className="no-print">
        <Link className="button" to={backHref}>
          {text.goBack}
        </Link>
      </p>
    </section>
  );
}

function toBackHref({ facility, area }: ReportSubject): string {
  if (facility !== undefined) return `/?${new URLSearchParams({ facility })}`;
  if (area !== undefined) return `/?${new URLSearchParams({ layer: area.layer, area: area.code })}`;
  return '/';
}
