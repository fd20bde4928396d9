import type { TrendAnswer, TrendArea } from '../../geo/trend/answers-trend.ts';
import { formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toShortDay } from './moment-label.ts';

const [step, height, left, foot] = [110, 180, 24, 40];

/**
 * One area's figure from day to day. The line breaks where nothing is known, and where the area was
 * redrawn: what stands on both sides are two areas.
 */
export function FigureLine({ trend, area, name, unit }: FigureLineProps) {
  const most = Math.max(...area.figures.map(({ value }) => value ?? 0)) || 1;
  const points = area.figures.map(({ value }, i) =>
    value === null
      ? null
      : { x: left + i * step + step / 2, y: 24 + (1 - value / most) * height, value },
  );
  const width = left * 2 + points.length * step;
  return (
    <svg
      className="trend-chart"
      viewBox={`0 0 ${width} ${height + foot + 24}`}
      style={{ maxWidth: `${width}px` }}
      role="img"
      aria-label={words.trend.line(area.name, name)}
    >
      <line className="axis" x1={0} x2={width} y1={height + 24} y2={height + 24} />
      {points.map((point, i) => {
        const before = points[i - 1];
        const joins = point && before && area.outlines[i] === area.outlines[i - 1];
        const moment = trend.moments[i]!;
        const x = left + i * step + step / 2;
        return (
          <g key={moment.id ?? 'now'}>
            {joins && (
              <line className="path" x1={before.x} y1={before.y} x2={point.x} y2={point.y} />
            )}
            {point ? (
              <>
                <circle className="point" cx={point.x} cy={point.y} r={5} />
                <text x={point.x} y={point.y - 10} textAnchor="middle">
                  {formatIndicator(point.value, unit)}
                </text>
              </>
            ) : (
              <text x={x} y={height + 16} textAnchor="middle">
                {words.site.unknown}
              </text>
            )}
            <text x={x} y={height + foot + 12} textAnchor="middle">
              {toShortDay(moment)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export interface FigureLineProps {
  readonly trend: TrendAnswer;
  readonly area: TrendArea;
  readonly name: string;
  readonly unit: 'per100k' | 'share';
}
