import { foldWriting } from '../terms/kanji-variant.ts';
import { reorganisations as known, type Reorganisation } from '../terms/reorganisation.ts';

export type ReorganisationEntry = Pick<
  Reorganisation,
  'oldCode' | 'newCode' | 'effectiveFrom' | 'towns'
>;

/** How municipality codes follow one another in time, and wards their city. Codes have 5 digits. */
export interface Lineage {
  /** Codes that replaced this one, however many steps later; without itself. */
  readonly successors: (code: string) => readonly string[];
  /** Codes this one replaced, without itself. */
  readonly predecessors: (code: string) => readonly string[];
  /** Same municipality, one the successor of the other, or one a ward of the other. */
  readonly sameOrSuccessor: (a: string, b: string) => boolean;
  /** Itself, successors, predecessors, and for a 政令市 its wards, old and new. */
  readonly relatives: (code: string) => readonly string[];
  /** One key for all wards, old and new, of one city; otherwise for all codes one municipality had. */
  readonly cityKey: (code: string) => string;
  /** The code in force after all reorganisations; unchanged where a divided one cannot be told by town. */
  readonly currentCode: (code: string, town: string | null) => string;
}

/**
 * @param reorganisations added to the built-in table.
 * @param cityOfWard the 政令市 of each ward.
 */
export function buildLineage(
  reorganisations: readonly ReorganisationEntry[],
  cityOfWard: ReadonlyMap<string, string>,
): Lineage {
  const steps = [...known, ...reorganisations].filter((step) => step.oldCode !== step.newCode);
  const next = new Map<string, Set<string>>();
  const previous = new Map<string, Set<string>>();
  const wards = new Map<string, Set<string>>();
  for (const { oldCode, newCode } of steps) {
    addTo(next, oldCode, newCode);
    addTo(previous, newCode, oldCode);
  }
  for (const [ward, city] of cityOfWard) addTo(wards, city, ward);

  const successors = remember((code) => reach(code, next));
  const predecessors = remember((code) => reach(code, previous));
  const relatives = remember((code) => [
    ...new Set([code, ...successors(code), ...predecessors(code), ...(wards.get(code) ?? [])]),
  ]);
  const cityKey = remember((code) => {
    const connected = [code, ...reach(code, next, previous)];
    return connected.map((each) => cityOfWard.get(each) ?? each).sort()[0] as string;
  });

  const currentCode = (code: string, town: string | null, seen: readonly string[] = []): string => {
    const rows = steps.filter((step) => step.oldCode === code);
    const folded = town === null ? '' : foldWriting(town);
    const listed = rows.find((step) =>
      step.towns.some((each) => folded !== '' && folded.startsWith(foldWriting(each))),
    );
    const rest = rows.filter((step) => step.towns.length === 0);
    const undivided = new Set(rows.map((step) => step.newCode)).size === 1;
    const restKnown = rest.length === 1 && (rest.length === rows.length || folded !== '');
    const target =
      listed?.newCode ?? (undivided || restKnown ? (rest[0] ?? rows[0])?.newCode : undefined);
    if (target === undefined || seen.includes(target)) return code;
    return currentCode(target, town, [...seen, code]);
  };

  return {
    successors,
    predecessors,
    sameOrSuccessor: (a, b) => a === b || relatives(a).includes(b) || relatives(b).includes(a),
    relatives,
    cityKey,
    currentCode,
  };
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function reach(from: string, ...graphs: readonly Graph[]): readonly string[] {
  const seen = new Set<string>([from]);
  for (const code of seen)
    for (const graph of graphs) for (const other of graph.get(code) ?? []) seen.add(other);
  seen.delete(from);
  return [...seen].sort();
}

function addTo(graph: Map<string, Set<string>>, from: string, to: string): void {
  const found = graph.get(from);
  if (found) found.add(to);
  else graph.set(from, new Set([to]));
}

function remember<T>(compute: (code: string) => T): (code: string) => T {
  const cache = new Map<string, T>();
  return (code) => {
    const found = cache.get(code);
    if (found !== undefined) return found;
    const computed = compute(code);
    cache.set(code, computed);
    return computed;
  };
}
