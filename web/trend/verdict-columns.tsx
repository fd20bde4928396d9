import { useId } from 'react';
import { type RoleId, verdicts } from '../../geo/terms/role.ts';
import type { TrendAnswer } from '../../geo/trend/answers-trend.ts';
import { patternBox, patterns } from '../map/verdict-patterns.ts';
import { words } from '../words/words.ts';
import { toShortDay } from './moment-label.ts';

const [step, column, height, foot] = [88, 56, 180, 30];

/** How the areas divided among the verdicts on each day; the table beside tells the same. */
export function VerdictColumns({ trend, role }: { trend: TrendAnswer; role: RoleId }) {
  const id = useId();
  const days = trend.summary[role];
  const most = Math.max(1, ...days.map((day) => (day ? toTotal(day) : 0)));
  return (
    <svg
      className="trend-chart"
      viewBox={`0 0 ${days.length * step} ${height + foot + 20}`}
      style={{ maxWidth: `${days.length * step}px` }}
      role="img"
      aria-label={words.trend.columns(words.terms.roles[role].shortLabel)}
    >
      {verdicts.map((verdict) => {
        const pattern = patterns[verdict.id];
        return (
          pattern && (
            <pattern
              key={verdict.id}
              id={`${id}${verdict.id}`}
              width={patternBox}
              height={patternBox}
              patternUnits="userSpaceOnUse"
            >
              <path
                d={pattern.path}
                fill="none"
                stroke={`var(--verdict-${verdict.id}-mark)`}
                strokeWidth={pattern.width}
                strokeLinecap="round"
              />
            </pattern>
          )
        );
      })}
      {days.map((day, i) => {
        const moment = trend.moments[i]!;
        const middle = i * step + step / 2;
        return (
          <g key={moment.id ?? 'now'}>
            {day === null ? (
              <text x={middle} y={height + 10} textAnchor="middle">
                {words.site.unknown}
              </text>
            ) : (
              stack(day, most).map(({ verdict, y, tall }) => (
                <g key={verdict}>
                  {[`var(--verdict-${verdict}-fill)`, patterns[verdict] && `url(#${id}${verdict})`]
                    .filter((fill) => fill)
                    .map((fill) => (
                      <rect
                        key={fill}
                        x={middle - column / 2}
                        y={y}
                        width={column}
                        height={tall}
                        fill={fill || 'none'}
                        stroke={`var(--verdict-${verdict}-mark)`}
                      />
                    ))}
                </g>
              ))
            )}
            <text x={middle} y={height + foot + 8} textAnchor="middle">
              {toShortDay(moment)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

type Day = NonNullable<TrendAnswer['summary'][RoleId][number]>;

const toTotal = (day: Day) => verdicts.reduce((sum, { id }) => sum + day[id], 0);

/** From the ground up, the fulfilled below. */
function stack(day: Day, most: number) {
  let top = height + 10;
  return verdicts.flatMap(({ id }) => {
    const tall = (day[id] / most) * height;
    top -= tall;
    return tall === 0 ? [] : [{ verdict: id, y: top, tall }];
  });
}
