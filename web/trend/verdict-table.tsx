import { type RoleId, verdicts } from '../../geo/terms/role.ts';
import type { TrendAnswer } from '../../geo/trend/answers-trend.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toMomentLabel } from './moment-label.ts';
import { WideTable } from './wide-table.tsx';

const text = words.trend;

/** The counts of the chart, day by day, and how many areas were redrawn before each. */
export function VerdictTable({ trend, role }: { trend: TrendAnswer; role: RoleId }) {
  const isRedrawn = trend.redrawn.some((count) => count !== null && count > 0);
  return (
    <WideTable caption={text.tableOf(words.terms.roles[role].shortLabel)}>
      <thead>
        <tr>
          <th scope="col">{text.moment}</th>
          {verdicts.map(({ id }) => (
            <th key={id} scope="col" className="number">
              <VerdictMark verdict={id} />
            </th>
          ))}
          {isRedrawn && (
            <th scope="col" className="number">
              {text.redrawnSince}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {trend.moments.map((moment, i) => (
          <tr key={moment.id ?? 'now'}>
            <th scope="row">{toMomentLabel(moment)}</th>
            {verdicts.map(({ id }) => (
              <td key={id} className="number">
                {formatCount(trend.summary[role][i]?.[id])}
              </td>
            ))}
            {isRedrawn && <td className="number">{formatCount(trend.redrawn[i])}</td>}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
