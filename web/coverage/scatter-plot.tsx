import { type PointerEvent, useId, useMemo } from 'react';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import { words } from '../words/words.ts';
import { formatValue, toIndicatorLabel } from './figure-text.ts';
import {
  type Axis,
  findNearest,
  type PointShape,
  type ScatterPoint,
  toAxis,
  toOutline,
} from './scatter.ts';
import { useWidth } from './use-width.ts';

const text = words.indicatorMode;

export interface ScatterPlotProps {
  readonly x: IndicatorItem;
  readonly y: IndicatorItem;
  readonly points: readonly ScatterPoint[];
  /** Lines at the middle of all points. */
  readonly medians: { readonly x: number | null; readonly y: number | null };
  readonly raised: string | null;
  readonly onRaise: (code: string | null) => void;
  readonly onPick: (code: string) => void;
}

const height = 460;
const margin = { left: 72, right: 20, top: 16, bottom: 64 } as const;
const radius = 5;
/** How far from a point the finger may be. */
const reachPixels = 24;
const shapes = ['fulfilled', 'unknown', 'lacking'] as const satisfies readonly PointShape[];

/** Areas as points of two values. Whatever it tells, the table beside it tells too. */
export function ScatterPlot(props: ScatterPlotProps) {
  const { x, y, points, medians, raised, onRaise, onPick } = props;
  const id = useId();
  const [box, width] = useWidth();
  const [across, up] = useMemo(
    () => [
      toAxis(
        points.map((point) => point.x),
        width < 480 ? 4 : 7,
      ),
      toAxis(
        points.map((point) => point.y),
        6,
      ),
    ],
    [points, width],
  );
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const toLeft = (value: number) => scale(across, value, margin.left, right);
  const toTop = (value: number) => scale(up, value, bottom, margin.top);
  const placed = points.map((point) => ({ ...point, left: toLeft(point.x), top: toTop(point.y) }));
  const marked = placed.find(({ code }) => code === raised);
  const title = text.scatterTitle(toIndicatorLabel(y), toIndicatorLabel(x));
  const findUnder = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return findNearest(placed, [event.clientX - left, event.clientY - top], reachPixels)?.code;
  };
  return (
    <div ref={box} className="scatter-box">
      {width > 0 && (
        <svg
          className="scatter"
          role="img"
          aria-labelledby={`${id}t ${id}d`}
          width={width}
          height={height}
          onPointerMove={(event) => onRaise(findUnder(event) ?? null)}
          onPointerLeave={() => onRaise(null)}
          onPointerUp={(event) => {
            const code = findUnder(event);
            if (code !== undefined) onPick(code);
          }}
        >
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{text.scatterHelp}</desc>
          {up.ticks.map((tick) => (
            <g key={tick}>
              <line
                className="scatter-grid"
                x1={margin.left}
                x2={right}
                y1={toTop(tick)}
                y2={toTop(tick)}
              />
              <text x={margin.left - 8} y={toTop(tick) + 5} textAnchor="end">
                {formatValue(y, tick)}
              </text>
            </g>
          ))}
          {across.ticks.map((tick) => (
            <g key={tick}>
              <line
                className="scatter-grid"
                x1={toLeft(tick)}
                x2={toLeft(tick)}
                y1={margin.top}
                y2={bottom}
              />
              <text x={toLeft(tick)} y={bottom + 22} textAnchor="middle">
                {formatValue(x, tick)}
              </text>
            </g>
          ))}
          {medians.x !== null && (
            <line
              className="scatter-median"
              x1={toLeft(medians.x)}
              x2={toLeft(medians.x)}
              y1={margin.top}
              y2={bottom}
            />
          )}
          {medians.y !== null && (
            <line
              className="scatter-median"
              x1={margin.left}
              x2={right}
              y1={toTop(medians.y)}
              y2={toTop(medians.y)}
            />
          )}
          {shapes.map((shape) => (
            <path
              key={shape}
              className={`scatter-points scatter-${shape}`}
              d={placed
                .filter((point) => point.shape === shape)
                .map(({ left, top }) => toOutline(shape, left, top, radius))
                .join('')}
            />
          ))}
          {marked && (
            <>
              <path
                className="scatter-raised"
                d={toOutline(marked.shape, marked.left, marked.top, radius * 2)}
              />
              <text
                className="scatter-label"
                x={marked.left + (marked.left > width / 2 ? -16 : 16)}
                y={Math.max(marked.top - 14, margin.top + 14)}
                textAnchor={marked.left > width / 2 ? 'end' : 'start'}
              >
                {marked.name}
              </text>
            </>
          )}
        </svg>
      )}
    </div>
  );
}

function scale({ least, most }: Axis, value: number, from: number, to: number): number {
  return from + ((value - least) / (most - least)) * (to - from);
}
