import { Link } from 'react-router';
import type { TrendAnswer, TrendFigure } from '../../geo/trend/answers-trend.ts';
import { formatCount, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toMomentLabel } from './moment-label.ts';
import { WideTable } from './wide-table.tsx';

const text = words.trend;

export interface AreaFiguresProps {
  readonly trend: TrendAnswer;
  readonly name: string;
  readonly unit: 'per100k' | 'share';
  readonly toAreaHref: (code: string) => string;
}

/** One indicator of every area, day by day, with both parts; why there is none where there is none. */
export function AreaFigures({ trend, name, unit, toAreaHref }: AreaFiguresProps) {
  return (
    <WideTable caption={text.figuresOf(name)}>
      <thead>
        <tr>
          <th scope="col">{text.area}</th>
          {trend.moments.map((moment) => (
            <th key={moment.id ?? 'now'} scope="col" className="number">
              {toMomentLabel(moment)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trend.areas.map((area) => (
          <tr key={area.code}>
            <th scope="row">
              <Link to={toAreaHref(area.code)}>{area.name}</Link>
            </th>
            {area.figures.map((figure, i) => (
              <td key={trend.moments[i]?.id ?? 'now'} className="number">
                <strong>{formatIndicator(figure.value, unit)}</strong>
                <small>{toRemark(figure)}</small>
                {wasRedrawn(area.outlines, i) && <small>{text.redrawn}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function toRemark({ missing, numerator, denominator }: TrendFigure): string {
  return missing === null
    ? text.parts(formatCount(numerator), formatCount(denominator))
    : text.missing[missing];
}

/** Not the same area as on the day before. */
function wasRedrawn(outlines: readonly (number | null)[], i: number): boolean {
  const [before, here] = [outlines[i - 1] ?? null, outlines[i] ?? null];
  return before !== null && here !== null && before !== here;
}
