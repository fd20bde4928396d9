import { Link } from 'react-router';
import type { HandoverAnswer } from '../../geo/desk/handover.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.desk.handover;

/** What is to be done next, the first thing a successor wants to know. */
export function NextThings({ handover }: { readonly handover: HandoverAnswer }) {
  const { sources, reports, designations } = handover;
  const due = sources.filter((source) => source.due === 'due' || source.due === 'soon');
  const nothing = due.length === 0 && reports.open === 0 && designations.ending.length === 0;
  return (
    <section>
      <h2>{text.dueTitle}</h2>
      {nothing && <p>{text.dueNone}</p>}
      <ul className="text-list">
        {due.map((source) => (
          <li key={source.source}>
            {text.dueItem(toSourceLabel(source.source), formatDate(source.nextOn))}
          </li>
        ))}
        {reports.open > 0 && (
          <li>
            <Link to="/admin/reports">{text.reportsItem(formatCount(reports.open))}</Link>
          </li>
        )}
        {designations.ending.length > 0 && (
          <li>{text.endingItem(formatCount(designations.ending.length))}</li>
        )}
      </ul>
    </section>
  );
}
