import type { PlanAnswer, PlanRow, PlanSheet } from '../../geo/plan/plan-sheet.ts';
import { planThemes } from '../../geo/terms/plan-theme.ts';
import { toIndicatorName } from '../trend/trend-figures.tsx';
import { formatDate, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.plan;

const columns = ['issue', 'action', 'owner', 'due', 'indicator', 'target', 'result'] as const;

/** The sheet on A4 across; on screen the fields say the same. */
export function PlanPaper({ plan, sheet }: { plan: PlanAnswer; sheet: PlanSheet }) {
  return (
    <div className="plan-paper print-only">
      <p>
        {text.fields.vision}
        {words.site.colon}
        {sheet.vision}
      </p>
      <p>
        {text.fields.period}
        {words.site.colon}
        {sheet.period}
      </p>
      <table className="data-table">
        <caption>{text.paperCaption(plan.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.fields.goal}</th>
            {columns.map((id) => (
              <th key={id} scope="col">
                {text.fields[id]}
              </th>
            ))}
          </tr>
        </thead>
        {planThemes.map(({ id }) => {
          const rows = sheet.rows.filter(({ theme }) => theme === id);
          if (rows.length === 0 && sheet.goals[id] === '') return null;
          return (
            <tbody key={id}>
              {Object.entries(rows.length === 0 ? [null] : rows).map(([place, row]) => (
                <tr key={`${id} ${place}`}>
                  {place === '0' && (
                    <th scope="rowgroup" rowSpan={Math.max(1, rows.length)}>
                      {text.themes[id].label}
                      <small>{sheet.goals[id]}</small>
                    </th>
                  )}
                  {columns.map((column) => (
                    <td key={column}>{row && toCell(plan, row, column)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function toCell({ results }: PlanAnswer, row: PlanRow, column: (typeof columns)[number]): string {
  const { indicator } = row;
  const result = indicator.type === 'table' ? results[indicator.id] : undefined;
  if (column === 'due')
    return [row.due && formatDate(row.due), text.states[row.state]].filter(Boolean).join(' ');
  if (column === 'target') return [row.target, row.year].filter(Boolean).join(' ');
  if (column === 'indicator')
    return indicator.type === 'table'
      ? toIndicatorName(indicator.id, result?.name ?? indicator.id)
      : indicator.name;
  if (column !== 'result' || !result) return row[column];
  const unit = result.unit === 'share' ? 'share' : 'per100k';
  const figures = result.figures.map(
    ({ asOf, value }) => `${formatDate(asOf)} ${formatIndicator(value, unit)}`,
  );
  return [...figures, row.result].filter(Boolean).join('\n');
}
