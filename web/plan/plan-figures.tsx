import type { PlanResult } from '../../geo/plan/plan-sheet.ts';
import { hasReached } from '../../geo/plan/plan-state.ts';
import { formatCount, formatDate, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.plan;

/** What the indicator was on the kept days and is today, and whether that reaches the target. */
export function PlanFigures({ result, target }: { result: PlanResult; target: string }) {
  const unit = result.unit === 'share' ? 'share' : 'per100k';
  const newest = result.figures.at(-1);
  const reached = newest?.now ? hasReached(target, newest.value, result) : null;
  return (
    <div className="plan-figures">
      <strong>{text.figures}</strong>
      {result.figures.length === 0 && <p>{text.noFigures}</p>}
      <ul>
        {result.figures.map(({ asOf, now, value, numerator, denominator }) => (
          <li key={`${asOf}${now}`}>
            {now ? words.trend.now(formatDate(asOf)) : formatDate(asOf)}
            {words.site.colon}
            {formatIndicator(value, unit)}
            {words.site.bracket(
              words.trend.parts(formatCount(numerator), formatCount(denominator)),
            )}
          </li>
        ))}
      </ul>
      {reached !== null && <p>{reached ? text.reached : text.notReached}</p>}
    </div>
  );
}
