import type { CoverageAnswer } from '../../geo/atlas/answers.ts';
import { type RoleId, verdicts } from '../../geo/terms/role.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** How the areas divide among the four verdicts: a bar for the eye, words and numbers for all. */
export function VerdictBar({ coverage, role }: { coverage: CoverageAnswer; role: RoleId }) {
  const summary = coverage.summary[role];
  return (
    <div className="verdict-bar">
      <div className="bar" aria-hidden="true">
        {verdicts
          .filter(({ id }) => summary[id] > 0)
          .map(({ id }) => (
            <span
              key={id}
              style={{ flexGrow: summary[id], background: `var(--verdict-${id}-fill)` }}
            />
          ))}
      </div>
      <ul aria-label={words.coverage.bar}>
        {verdicts.map(({ id }) => (
          <li key={id}>
            <VerdictMark verdict={id} /> <strong>{formatCount(summary[id])}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
