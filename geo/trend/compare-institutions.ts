import type {
  InstitutionChange,
  InstitutionChangeId,
  InstitutionChanges,
  NotKnown,
} from './answers-trend.ts';
import type { KeptInstitutions } from './kept-institutions.ts';
import { pairInstitutions } from './pair-institutions.ts';

interface Side {
  readonly institutions: KeptInstitutions;
}

/** Longer lists are cut; their total stays true. */
const longestList = 1000;

/**
 * Institutions gained, lost, of another tier, in another municipality. One that appears counts as
 * gained only where the earlier day could have shown it: one of its sources listed that kind in its
 * prefecture then. Whatever was loaded on one side only is told as not known.
 */
export function compareInstitutions(
  from: Side,
  to: Side,
  layer: string,
  areaNames: ReadonlyMap<string, string>,
): {
  readonly institutions: Readonly<Record<InstitutionChangeId, InstitutionChanges>>;
  readonly notKnown: readonly NotKnown[];
} {
  const [before, after] = [from.institutions, to.institutions];
  const { pairs, onlyBefore, onlyAfter } = pairInstitutions(before, after);
  const doubts = openDoubts();
  const gained = onlyAfter.filter(doubts.sift(after, listShown(before), 'from'));
  const lost = onlyBefore.filter(doubts.sift(before, listShown(after), 'to'));
  const tiersKnown = (prefecture: string) => {
    const list = `${prefecture}1`;
    const [then, now] = [before, after].map(({ filingLists }) => filingLists.includes(list));
    if (then !== now) doubts.note(prefecture, 'todokede', null, then ? 'to' : 'from');
    return then === true && now === true;
  };
  const tier = pairs.filter(
    ([a, b]) => before.tiers[a] !== after.tiers[b] && tiersKnown(after.prefectures[b]!),
  );
  const moved = pairs.filter(([a, b]) => {
    const [old, fresh] = [before.municipalities[a], after.municipalities[b]];
    return old !== '' && fresh !== '' && old !== fresh;
  });

  const tell = (
    side: KeptInstitutions,
    i: number,
    change: Pick<InstitutionChange, 'from' | 'to'>,
  ): InstitutionChange => {
    const code = side.areas[layer]?.[i] ?? '';
    return {
      id: side.ids[i]!,
      name: side.names[i]!,
      kinds: side.kinds[i]!,
      area: code === '' ? null : { code, name: areaNames.get(code) ?? code },
      ...change,
    };
  };
  const alone = { from: null, to: null };
  return {
    institutions: {
      gained: toList(gained.map((i) => tell(after, i, alone))),
      lost: toList(lost.map((i) => tell(before, i, alone))),
      tier: toList(
        tier.map(([a, b]) => tell(after, b, { from: before.tiers[a]!, to: after.tiers[b]! })),
      ),
      moved: toList(
        moved.map(([a, b]) =>
          tell(after, b, { from: before.municipalities[a]!, to: after.municipalities[b]! }),
        ),
      ),
    },
    notKnown: doubts.list(),
  };
}

function toList(items: readonly InstitutionChange[]): InstitutionChanges {
  const sorted = [...items].sort(
    (a, b) => compare(a.area?.code ?? '~', b.area?.code ?? '~') || compare(a.name, b.name),
  );
  return { total: sorted.length, items: sorted.slice(0, longestList) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Which kinds each source lists in each prefecture. */
function listShown(side: KeptInstitutions): ReadonlySet<string> {
  return new Set(side.ids.flatMap((_, i) => listPlaces(side, i).map(toKey)));
}

interface Shown {
  readonly prefecture: string;
  readonly source: string;
  readonly kind: string;
}

function listPlaces(side: KeptInstitutions, i: number): readonly Shown[] {
  const prefecture = side.prefectures[i]!;
  const kinds = side.kinds[i]!.split(',');
  return side.sources[i]!.split(',').flatMap((source) =>
    kinds.map((kind) => ({ prefecture, source, kind })),
  );
}

const toKey = ({ prefecture, source, kind }: Shown) => `${prefecture}|${source}|${kind}`;

function openDoubts() {
  const doubts = new Map<string, NotKnown>();
  const note = (
    prefecture: string,
    source: string,
    kind: string | null,
    missing: NotKnown['missing'],
  ) => {
    const key = [prefecture, source, kind, missing].join('|');
    const institutions = (doubts.get(key)?.institutions ?? 0) + 1;
    doubts.set(key, { prefecture, source, kind, missing, institutions });
  };
  return {
    note,
    /** Keeps those that the other side could have shown, and notes the others. */
    sift:
      (side: KeptInstitutions, shown: ReadonlySet<string>, missing: NotKnown['missing']) =>
      (i: number): boolean => {
        const places = listPlaces(side, i);
        if (places.some((place) => shown.has(toKey(place)))) return true;
        const [first] = places;
        if (first) note(first.prefecture, first.source, first.kind, missing);
        return false;
      },
    list: (): readonly NotKnown[] => [...doubts.entries()].sort(byKey).map(([, doubt]) => doubt),
  };
}

const byKey = ([a]: [string, NotKnown], [b]: [string, NotKnown]) => compare(a, b);
