import { kinds } from '../../geo/terms/kind.ts';
import { type VerdictId, verdicts } from '../../geo/terms/role.ts';
import type { Colouring } from '../map/map-values.ts';
import { flagPath, starPath } from '../map/shapes.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { KindSymbol } from './kind-symbol.tsx';
import { TermHelp } from './term.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export interface MapLegendProps {
  readonly colouring: Colouring | null;
  readonly hasAreas: boolean;
  readonly hasFacilities: boolean;
}

/** What colours, patterns and symbols mean, with the state for which there is no data. */
export function MapLegend({ colouring, hasAreas, hasFacilities }: MapLegendProps) {
  return (
    <div className="legend">
      {colouring && (
        <section aria-label={words.map.legend}>
          <p className="legend-title">{words.terms.roles[colouring.role].shortLabel}</p>
          <ul>
            {verdicts.map((verdict) => (
              <li key={verdict.id}>
                <VerdictMark verdict={verdict.id} />
                <span className="legend-count">
                  {formatCount(countVerdict(colouring, verdict.id))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!hasAreas && <p>{words.map.noAreaLayer}</p>}
      {hasAreas && colouring === null && <p>{words.map.noColour}</p>}
      {hasFacilities &&
        (colouring === null ? (
          <SymbolLegend />
        ) : (
          <details>
            <summary>{words.map.symbols}</summary>
            <p>{words.map.zoomForFacilities}</p>
            <SymbolLegend />
          </details>
        ))}
    </div>
  );
}

/** The symbols of kinds, rings and badges, each with its words. */
export function SymbolLegend() {
  return (
    <section aria-label={words.map.symbols}>
      <ul className="symbol-legend">
        {kinds.map((kind) => (
          <li key={kind.id}>
            <KindSymbol kind={kind.id} />
            {words.terms.kinds[kind.id].label}
          </li>
        ))}
        <li>
          <RingMark rings={1} />
          {words.map.ringOne}
          <TermHelp id="home-support-clinic" />
        </li>
        <li>
          <RingMark rings={2} />
          {words.map.ringTwo}
          <TermHelp id="enhanced" />
        </li>
        <li>
          <BadgeMark path={starPath} />
          {words.map.activeBadge}
          <TermHelp id="active" />
        </li>
        <li>
          <BadgeMark path={flagPath} />
          {words.map.hubBadge}
          <TermHelp id="hub" />
        </li>
        <li>
          <KindSymbol kind="clinic" hollow />
          {words.map.hollow}
        </li>
        <li>{words.map.cluster}</li>
      </ul>
    </section>
  );
}

function RingMark({ rings }: { rings: 1 | 2 }) {
  return (
    <svg className="kind-symbol" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="5" fill="var(--text-muted)" />
      {[9, 13].slice(0, rings).map((radius) => (
        <circle
          key={radius}
          cx="14"
          cy="14"
          r={radius}
          fill="none"
          stroke="var(--text-muted)"
          strokeWidth="1.8"
        />
      ))}
    </svg>
  );
}

function BadgeMark({ path }: { path: string }) {
  return (
    <svg className="kind-symbol" viewBox="-2 -2 28 28" aria-hidden="true">
      <path d={path} fill="var(--map-badge)" />
    </svg>
  );
}

function countVerdict(colouring: Colouring, verdict: VerdictId): number {
  return [...colouring.verdicts.values()].filter((its) => its === verdict).length;
}
