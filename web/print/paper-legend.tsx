import { type KindId, kinds } from '../../geo/terms/kind.ts';
import { verdicts } from '../../geo/terms/role.ts';
import type { Colouring } from '../map/map-values.ts';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { words } from '../words/words.ts';

export interface PaperLegendProps {
  /** Kinds that the map or the list shows. */
  readonly kinds: ReadonlySet<KindId>;
  readonly hasCoarse: boolean;
  readonly colouring: Colouring | null;
  /** Whether the map has numbers, and what they number. */
  readonly numbered: boolean;
}

/** What symbols, patterns and numbers of this sheet mean; nothing that it does not show. */
export function PaperLegend(props: PaperLegendProps) {
  const role = props.colouring?.role;
  return (
    <div className="paper-legend">
      <p className="paper-legend-title">{words.map.legend}</p>
      <ul>
        {role && (
          <>
            <li>{words.paper.verdictsOf(words.terms.roles[role].shortLabel)}</li>
            {verdicts.map((verdict) => (
              <li key={verdict.id}>
                <VerdictMark verdict={verdict.id} />
              </li>
            ))}
          </>
        )}
        {kinds
          .filter((kind) => props.kinds.has(kind.id))
          .map((kind) => (
            <li key={kind.id}>
              <KindSymbol kind={kind.id} /> {words.terms.kinds[kind.id].label}
            </li>
          ))}
        {props.hasCoarse && (
          <li>
            <KindSymbol kind="clinic" hollow /> {words.map.hollow}
          </li>
        )}
        {props.numbered && <li>{words.paper.numbersHelp}</li>}
      </ul>
    </div>
  );
}
