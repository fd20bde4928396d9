import type { AreaAnswer } from '../../geo/atlas/answers.ts';
import { roles } from '../../geo/terms/role.ts';
import { Japanese } from '../parts/japanese.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { words } from '../words/words.ts';

/** An area's two verdicts in words, with who holds the roles. */
export function AreaSummary({ area }: { area: AreaAnswer }) {
  return (
    <ul className="paper-verdicts">
      {roles.map((role) => {
        const { verdict, remark, evidence } = area.coverage[role.id];
        const holders = evidence.map(({ holder, phone }) => [holder, phone].filter(Boolean));
        return (
          <li key={role.id}>
            <span>
              {words.terms.roles[role.id].shortLabel}
              {words.site.colon}
            </span>
            <VerdictMark verdict={verdict} />
            {remark && <span>{remark}</span>}
            {holders.length > 0 && (
              <bdi>
                <Japanese>
                  {holders.map((its) => its.join(' ')).join(words.site.listSeparator)}
                </Japanese>
              </bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}
