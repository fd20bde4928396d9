import { useId } from 'react';
import type { VerdictId } from '../../geo/terms/role.ts';
import { patternBox, patterns } from '../map/verdict-patterns.ts';
import { words } from '../words/words.ts';

/** Colour and pattern of a verdict, as the map wears them. */
export function VerdictSwatch({ verdict }: { verdict: VerdictId }) {
  const id = useId();
  const pattern = patterns[verdict];
  return (
    <svg className="verdict-swatch" viewBox="0 0 24 16" aria-hidden="true">
      {pattern && (
        <pattern id={id} width={patternBox} height={patternBox} patternUnits="userSpaceOnUse">
          <path
            d={pattern.path}
            fill="none"
            stroke={`var(--verdict-${verdict}-mark)`}
            strokeWidth={pattern.width}
            strokeLinecap="round"
          />
        </pattern>
      )}
      <rect width="24" height="16" fill={`var(--verdict-${verdict}-fill)`} />
      {pattern && <rect width="24" height="16" fill={`url(#${id})`} />}
      <rect
        x="0.75"
        y="0.75"
        width="22.5"
        height="14.5"
        fill="none"
        stroke={`var(--verdict-${verdict}-mark)`}
        strokeWidth="1.5"
      />
    </svg>
  );
}

/** A verdict in colour, pattern and word. */
export function VerdictMark({ verdict }: { verdict: VerdictId }) {
  return (
    <span className="verdict-mark">
      <VerdictSwatch verdict={verdict} />
      <span className={`verdict-word verdict-word-${verdict}`}>
        {words.terms.verdicts[verdict]}
      </span>
    </span>
  );
}
