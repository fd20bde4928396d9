import { reorganisations as builtIn, type Reorganisation } from '../terms/reorganisation.ts';
import { cityOf } from './city.ts';

/** What reorganisations say that matters for codes; built-in ones and imported ones alike. */
export type CodeChange = Pick<Reorganisation, 'oldCode' | 'newCode'>;

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
  /** The codes a known municipality became, and those that became it. */
  readonly successors: (code: string) => readonly string[];
  readonly predecessors: (code: string) => readonly string[];
}

/** `known`: the codes of the areas of layer `municipality`. */
export function openMunicipalityCodes(
  known: Iterable<string>,
  imported: readonly CodeChange[] = [],
): MunicipalityCodes {
  const all = new Set(known);
  const wards = new Map<string, string[]>();
  for (const code of [...all].sort()) {
    const city = cityOf(code);
    if (city !== code) wards.set(city, [...(wards.get(city) ?? []), code]);
  }
  const forward = new Map<string, Set<string>>();
  const backward = new Map<string, Set<string>>();
  for (const { oldCode, newCode } of [...builtIn, ...imported]) {
    link(forward, oldCode, newCode);
    link(backward, newCode, oldCode);
  }
  const successors = (code: string) => [...(forward.get(code) ?? [])].sort();
  const predecessors = (code: string) => [...(backward.get(code) ?? [])].sort();

  const standsFor = (code: string): readonly string[] => {
    if (all.has(code)) return [code];
    const own = wards.get(code);
    if (own) return own;
    for (const links of [forward, backward]) {
      const related = [...reach(links, code)].filter((other) => all.has(other)).sort();
      if (related.length > 0) return related;
    }
    return [];
  };

  return { standsFor, wardsOf: (city) => wards.get(city) ?? [], successors, predecessors };
}

function link(links: Map<string, Set<string>>, from: string, to: string): void {
  const targets = links.get(from) ?? new Set();
  targets.add(to);
  links.set(from, targets);
}

/** Every code that follows from one, over several reorganisations. */
function reach(links: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const next of links.get(code) ?? []) {
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
    }
  }
  return reached;
}
