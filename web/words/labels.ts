import type { DataDate, LayerItem } from '../../geo/atlas/answers.ts';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import type { SourceId } from '../../geo/terms/source.ts';
import { words } from './words.ts';

/** An answer's own label stands wherever the row is none of ours (a layer a prefecture added …). */
export function toLayerLabel({ id, name }: Pick<LayerItem, 'id' | 'name'>): string {
  return words.terms.layers[id]?.label ?? name;
}

export function toSourceLabel(source: string): string {
  return findSourceTerm(source)?.label ?? source;
}

/** How a source is called, who publishes it, and under which licence. */
export function toSourceTerm(
  source: Pick<DataDate, 'source' | 'label' | 'publisher' | 'licence'>,
): SourceTerm {
  return findSourceTerm(source.source) ?? source;
}

type SourceTerm = (typeof words.terms.sources)[SourceId];

function findSourceTerm(source: string): SourceTerm | undefined {
  const terms: Readonly<Record<string, SourceTerm>> = words.terms.sources;
  return terms[source];
}

/** 支援診1 and the like stand behind the words, for they are what officials write. */
export function toFilingLabel(symbol: string, name = symbol): string {
  const label = words.terms.filings[symbol] ?? name;
  return symbol === '' || label === symbol ? label : label + words.site.bracket(symbol);
}

/** How an indicator is called and what it does not say; an imported one by its publisher's own words. */
export function toIndicatorTerm({
  id,
  name,
  caveat,
}: Pick<IndicatorItem, 'id' | 'name' | 'caveat'>): {
  readonly label: string;
  readonly caveat: string;
} {
  const terms: Readonly<Record<string, { readonly label: string; readonly caveat: string }>> =
    words.terms.indicators;
  return terms[id] ?? { label: name, caveat };
}
