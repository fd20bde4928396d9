import { Link } from 'react-router';
import type { PlansAnswer } from '../../geo/plan/plan-sheet.ts';
import { formatCount, formatDate, formatDay } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.plan;

export interface PlanListProps {
  readonly plans: PlansAnswer;
  readonly toHref: (code: string) => string;
}

/** Which areas have a sheet, and what of it is overdue. */
export function PlanList({ plans, toHref }: PlanListProps) {
  const late = plans.areas.filter(({ overdue }) => overdue.length > 0).length;
  return (
    <section className="no-print">
      <h2>{text.listTitle}</h2>
      {plans.areas.length === 0 ? (
        <p>{text.listEmpty}</p>
      ) : (
        <>
          <p>{text.listLead(formatCount(plans.areas.length), formatCount(late))}</p>
          <ul className="plan-list">
            {plans.areas.map(({ code, name, rows, done, overdue, updatedAt }) => (
              <li key={code}>
                <Link to={toHref(code)}>{name ?? code}</Link>
                <span>
                  {text.progress(formatCount(done), formatCount(rows))}{' '}
                  <small>{text.updated(formatDay(updatedAt))}</small>
                </span>
                {name === null && <span className="warning-text">{text.areaGone}</span>}
                {overdue.length > 0 && (
                  <details>
                    <summary className="warning-text">
                      {text.overdueCount(formatCount(overdue.length))}
                    </summary>
                    <ul>
                      {overdue.map(({ action, due }) => (
                        <li key={`${due} ${action}`}>
                          {text.overdueItem(formatDate(due), action)}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
