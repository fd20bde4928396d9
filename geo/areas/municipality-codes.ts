import { buildLineage, type ReorganisationEntry } from '../registry/lineage.ts';
import { cityOf } from './city.ts';

/**
 * Codes named by addresses and tables against the codes the boundaries hold: the two differ for
 * years after every reorganisation, in either direction.
 */
export interface MunicipalityCodes {
  /**
   * The known municipalities a code may mean, sorted: itself; the wards of a 政令市; what it was
   * divided into or put together from. Empty when nothing is known of it.
   */
  readonly standsFor: (code: string) => readonly string[];
  /** Known wards of a 政令市, sorted; empty for any other code. */
  readonly wardsOf: (city: string) => readonly string[];
  /** What a municipality has become by now, and what it first was, without itself. */
  readonly becameLast: (code: string) => readonly string[];
  readonly cameFrom: (code: string) => readonly string[];
  /** All other codes, older and newer, under which a municipality or parts of it went. */
  readonly relatives: (code: string) => readonly string[];
}

/**
 * @param known the codes of the areas of layer `municipality`.
 * @param imported reorganisations beside the built-in ones.
 */
export function openMunicipalityCodes(
  known: Iterable<string>,
  imported: readonly ReorganisationEntry[] = [],
): MunicipalityCodes {
  const all = new Set(known);
  const wards = new Map<string, string[]>();
  for (const code of [...all].sort()) {
    const city = cityOf(code);
    if (city !== code) wards.set(city, [...(wards.get(city) ?? []), code]);
  }
  const { successors, predecessors } = buildLineage(imported, new Map());

  const standsFor = (code: string): readonly string[] => {
    if (all.has(code)) return [code];
    const own = wards.get(code);
    if (own) return own;
    const later = successors(code).filter((other) => all.has(other));
    return later.length > 0 ? later : predecessors(code).filter((other) => all.has(other));
  };

  return {
    standsFor,
    wardsOf: (city) => wards.get(city) ?? [],
    becameLast: (code) => successors(code).filter((other) => successors(other).length === 0),
    cameFrom: (code) => predecessors(code).filter((other) => predecessors(other).length === 0),
    relatives: (code) => [...predecessors(code), ...successors(code)],
  };
}
