import { type KindId, kinds } from '../../geo/terms/kind.ts';
import { shapes } from '../map/shapes.ts';

const letters = new Map(kinds.map((kind) => [kind.id, kind.letter]));

/** The same shape, letter and colour as on the map; words stand beside it, so it is decoration. */
export function KindSymbol({ kind, hollow = false }: { kind: KindId; hollow?: boolean }) {
  const shape = shapes[kind];
  const colour = `var(--kind-${kind})`;
  return (
    <svg className="kind-symbol" viewBox="-2 -2 28 28" aria-hidden="true">
      <path
        d={shape.path}
        fill={hollow ? 'var(--map-symbol-hollow)' : colour}
        stroke={colour}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <text
        x={shape.letterX}
        y={shape.letterY + shape.letterSize * 0.36}
        fontSize={shape.letterSize}
        fontWeight={700}
        textAnchor="middle"
        fill={hollow ? colour : 'var(--map-letter)'}
      >
        {letters.get(kind)}
      </text>
    </svg>
  );
}
