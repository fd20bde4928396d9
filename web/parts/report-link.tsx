import { Link } from 'react-router';
import { type ReportSubject, toReportHref } from '../report-address.ts';
import { words } from '../words/words.ts';

/** 情報の誤りを知らせる, on everything that may be wrong. */
export function ReportLink(subject: ReportSubject) {
  return (
    <p className="report-link no-print">
      <Link to={toReportHref(subject)}>{words.report.title}</Link>
    </p>
  );
}
