import { kinds } from '../../geo/terms/kind.ts';
import { shapes } from '../map/shapes.ts';
import { toLeaderEnd } from './fan-out.ts';
import type { ArrangedPin, LabelSize } from './numbered-pins.ts';

export interface NumberPlateProps {
  readonly arranged: ArrangedPin;
  readonly size: LabelSize;
}

const letters = new Map(kinds.map((kind) => [kind.id, kind.letter]));

/** Symbol and number of one pin, in millimetres of the map's box. */
export function NumberPlate({ arranged: { pin, label }, size }: NumberPlateProps) {
  const { width, height } = size.label;
  const font = (size.fontPoints * 25.4) / 72;
  const scale = (size.symbol * 0.82) / 24;
  const shape = pin.kind === null ? null : shapes[pin.kind];
  const colour = `var(--kind-${pin.kind})`;
  return (
    <g transform={`translate(${label.x.toFixed(2)} ${label.y.toFixed(2)})`}>
      <rect className="paper-plate" width={width} height={height} rx={height * 0.25} />
      {shape && (
        <g transform={`translate(${size.symbol * 0.12} ${size.symbol * 0.09}) scale(${scale})`}>
          <path
            d={shape.path}
            fill={pin.exact ? colour : 'var(--map-symbol-hollow)'}
            stroke={colour}
            strokeWidth={2}
          />
          <text
            x={shape.letterX}
            y={shape.letterY + shape.letterSize * 0.36}
            fontSize={shape.letterSize}
            fontWeight={700}
            textAnchor="middle"
            fill={pin.exact ? 'var(--map-letter)' : colour}
          >
            {pin.kind && letters.get(pin.kind)}
          </text>
        </g>
      )}
      <text
        className="paper-plate-number"
        x={size.symbol + (width - size.symbol) / 2}
        y={height / 2 + font * 0.36}
        fontSize={font}
      >
        {pin.number}
      </text>
    </g>
  );
}

/** From a pin's true place to the plate that had to move away from it. */
export function LeaderLine({ arranged: { spot, label }, size }: NumberPlateProps) {
  if (!label.isMoved) return null;
  const end = toLeaderEnd(label, size.label, spot);
  const line = { x1: spot.x, y1: spot.y, x2: end.x, y2: end.y };
  return (
    <>
      <line className="paper-leader-halo" {...line} />
      <line className="paper-leader" {...line} />
      <circle className="paper-dot" cx={spot.x} cy={spot.y} r={0.55} />
    </>
  );
}
