import { roles } from '../../geo/terms/role.ts';
import type { TrendAnswer, TrendArea } from '../../geo/trend/answers-trend.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { words } from '../words/words.ts';
import { toMomentLabel } from './moment-label.ts';
import { WideTable } from './wide-table.tsx';

/** What was said of one area on each day. */
export function AreaVerdicts({ trend, area }: { trend: TrendAnswer; area: TrendArea }) {
  return (
    <WideTable caption={words.trend.verdictsOf(area.name)}>
      <thead>
        <tr>
          <th scope="col">{words.trend.moment}</th>
          {roles.map(({ id }) => (
            <th key={id} scope="col">
              {words.terms.roles[id].shortLabel}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trend.moments.map((moment, i) => (
          <tr key={moment.id ?? 'now'}>
            <th scope="row">{toMomentLabel(moment)}</th>
            {roles.map(({ id }) => {
              const verdict = area.verdicts[id][i];
              return (
                <td key={id}>
                  {verdict ? (
                    <VerdictMark verdict={verdict} />
                  ) : (
                    `${words.site.unknown} ${words.trend.missing['no-area']}`
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
