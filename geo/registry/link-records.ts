import type { Gazetteer } from './gazetteer.ts';
import { metresBetween } from './position.ts';
import type { PreparedRecord } from './prepare-record.ts';
import type { LikelyLink, Link, LinkEvidence, RecordId } from './registry.ts';
import { UnionFind } from './union-find.ts';

/** Equal names this near are one place. */
export const linkMetres = 100;

export interface Linkage {
  /** Indices into the records given, each group ascending, groups by their first. */
  readonly groups: readonly (readonly number[])[];
  readonly links: readonly Link[];
  readonly likely: readonly LikelyLink[];
  /** Equal codes in different municipalities, kept apart: how many parts too many. */
  readonly codesAcrossMunicipalities: number;
}

/**
 * Decides which records are certainly one facility:
 * 1. equal institution codes (care office, medical code, 医療情報ネット ID);
 * 2. equal normalised name and equal normalised address;
 * 3. equal normalised name and trusted positions within 100 m;
 * always within one municipality (reorganisations applied), never by name alone.
 *
 * A list's own municipality number (`local`) repeats between lists, so it links only records of
 * equal name, or one without a name. Two rows of one official list under different codes at one
 * address and of one name are one place with two codes (医科 and 歯科 of a hospital, a care office
 * with a number per service): users look for places. Two rows that one municipal list numbers apart
 * at different addresses are two places, however near.
 *
 * @param records in a fixed order (by source rank, then key), on which nothing else depends.
 */
export function linkRecords(
  records: readonly PreparedRecord[],
  gazetteer: Pick<Gazetteer, 'cityKey' | 'sameOrSuccessor'>,
): Linkage {
  const union = new UnionFind(records.length);
  const municipalities = records.map(({ municipality }) =>
    municipality === null ? [] : [municipality],
  );
  const links: Link[] = [];
  let codesAcrossMunicipalities = 0;

  /** A group holds one municipality throughout: a record that states none must not bridge two. */
  const compatible = (a: number, b: number) => {
    const [some, others] = [
      municipalities[union.find(a)] ?? [],
      municipalities[union.find(b)] ?? [],
    ];
    return some.every((one) => others.every((other) => gazetteer.sameOrSuccessor(one, other)));
  };
  const link = (a: number, b: number, evidence: LinkEvidence): boolean => {
    const [rootA, rootB] = [union.find(a), union.find(b)];
    if (rootA === rootB) return true;
    if (!compatible(a, b)) return false;
    const merged = [
      ...new Set([...(municipalities[rootA] ?? []), ...(municipalities[rootB] ?? [])]),
    ];
    municipalities[union.join(rootA, rootB)] = merged;
    links.push(describeLink(records, a, b, evidence));
    return true;
  };

  for (const [key, members] of bucketsOf(records, (record) => record.linkKeys)) {
    const fits = key.startsWith('local:') ? mayShareLocal : () => true;
    const apart = linkAll(records, members, fits, (one, other) => link(one, other, 'code'));
    if (!key.startsWith('local:')) codesAcrossMunicipalities += apart - 1;
  }
  for (const members of bucketsOf(records, listPlaceKeys).values())
    linkAll(records, members, sameHamlet, (one, other) => link(one, other, 'address'));
  const names = bucketsOf(records, (record) => listNameKeys(record, gazetteer));
  for (const members of names.values())
    for (const [a, b] of listNear(records, members)) link(a, b, 'position');

  return {
    groups: union.groups(),
    links,
    likely: listLikely(records, union, names, bucketsOf(records, listAddressKeys)),
    codesAcrossMunicipalities,
  };
}

/**
 * Links every member of a bucket to the first before it that fits and lies in its municipality.
 * @returns how many parts the bucket falls into.
 */
function linkAll(
  records: readonly PreparedRecord[],
  members: readonly number[],
  fits: (a: PreparedRecord, b: PreparedRecord) => boolean,
  link: (a: number, b: number) => boolean,
): number {
  const heads: number[] = [];
  for (const member of members) {
    const linked = heads.some(
      (head) =>
        fits(records[head] as PreparedRecord, records[member] as PreparedRecord) &&
        link(head, member),
    );
    if (!linked) heads.push(member);
  }
  return heads.length;
}

/** Lots may be counted anew in each 字: two that both name one must name the same. */
function sameHamlet(a: PreparedRecord, b: PreparedRecord): boolean {
  const [one = '', other = ''] = [a.address?.hamlet, b.address?.hamlet];
  return one === '' || other === '' || one === other;
}

function numberedApart(a: PreparedRecord, b: PreparedRecord): boolean {
  const [one, other] = [listLocal(a), listLocal(b)];
  const numbered = one.length > 0 && other.length > 0 && !one.some((key) => other.includes(key));
  const placed = listAddressKeys(a).length > 0 && listAddressKeys(b).length > 0;
  return numbered && placed && a.record.source === b.record.source && !sameAddress(a, b);
}

const listLocal = ({ linkKeys }: PreparedRecord) =>
  linkKeys.filter((key) => key.startsWith('local:'));

const mayShareLocal = (a: PreparedRecord, b: PreparedRecord) =>
  !a.name || !b.name || sameName(a, b);

const listAddressKeys = ({ address }: PreparedRecord): readonly string[] => [
  ...new Set([address?.key, address?.plainKey].filter((key) => typeof key === 'string')),
];

const listPlaceKeys = (record: PreparedRecord) =>
  listAddressKeys(record).flatMap(
    (key) => record.name?.variants.map((variant) => `${key}\n${variant}`) ?? [],
  );

const listNameKeys = (
  { name, municipality }: PreparedRecord,
  gazetteer: Pick<Gazetteer, 'cityKey'>,
) =>
  name === null || municipality === null
    ? []
    : name.variants.map((variant) => `${gazetteer.cityKey(municipality)}\n${variant}`);

type Buckets = ReadonlyMap<string, readonly number[]>;

/** Buckets of two or more records, ordered by key. */
function bucketsOf(
  records: readonly PreparedRecord[],
  keysOf: (record: PreparedRecord) => readonly string[],
): Buckets {
  const buckets = new Map<string, number[]>();
  records.forEach((record, index) => {
    for (const key of new Set(keysOf(record))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  });
  const shared = [...buckets].filter(([, members]) => members.length > 1);
  return new Map(shared.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* listNear(
  records: readonly PreparedRecord[],
  members: readonly number[],
): Generator<readonly [number, number]> {
  const placed = members.filter((index) => records[index]?.position?.verdict === 'ok');
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) {
      const [one, other] = [records[a]?.position, records[b]?.position];
      if (!one || !other || metresBetween(one.position, other.position) > linkMetres) continue;
      if (!numberedApart(records[a] as PreparedRecord, records[b] as PreparedRecord)) yield [a, b];
    }
}

/**
 * So many at one address or of one name in a city are a fault of a list (the town hall's address
 * for everybody), and no sign that any two are the same. In real files no address is shared by ten.
 */
const crowd = 200;

/**
 * Every two groups that share a name in one city and a town or a phone; or one address, one kind,
 * and a name of which the other is a part.
 */
function listLikely(
  records: readonly PreparedRecord[],
  union: UnionFind,
  names: Buckets,
  addresses: Buckets,
): LikelyLink[] {
  const likely = new Map<string, LikelyLink>();
  const compare = (members: readonly number[], findReason: typeof findNameReason) => {
    if (members.length > crowd) return;
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) {
        const [rootA, rootB] = [union.find(a), union.find(b)];
        const pair = `${Math.min(rootA, rootB)} ${Math.max(rootA, rootB)}`;
        if (rootA === rootB || likely.has(pair)) continue;
        const [one, other] = [records[a] as PreparedRecord, records[b] as PreparedRecord];
        const reason = findReason(one, other);
        if (reason) likely.set(pair, { a: idOf(one), b: idOf(other), reason });
      }
  };
  for (const members of names.values()) compare(members, findNameReason);
  for (const members of addresses.values()) compare(members, findAddressReason);
  return [...likely.values()];
}

function findNameReason(a: PreparedRecord, b: PreparedRecord): LikelyLink['reason'] | undefined {
  if (a.phone && a.phone === b.phone) return 'same-name-same-phone';
  if (a.address?.town && a.address.town === b.address?.town) return 'same-name-same-town';
  return undefined;
}

function findAddressReason(a: PreparedRecord, b: PreparedRecord): LikelyLink['reason'] | undefined {
  const [one, other] = [a.name?.full ?? '', b.name?.full ?? ''];
  const sameKind = a.claim.kinds.some((kind) => b.claim.kinds.includes(kind));
  const within = one !== '' && other !== '' && (one.includes(other) || other.includes(one));
  return sameKind && within ? 'same-address-similar-name' : undefined;
}

function describeLink(
  records: readonly PreparedRecord[],
  a: number,
  b: number,
  evidence: LinkEvidence,
): Link {
  const [one, other] = [records[a] as PreparedRecord, records[b] as PreparedRecord];
  return {
    a: idOf(one),
    b: idOf(other),
    evidence,
    sameName: sameName(one, other),
    sameAddress: sameAddress(one, other),
  };
}

function sameName(a: PreparedRecord, b: PreparedRecord): boolean {
  return a.name?.variants.some((variant) => b.name?.variants.includes(variant)) ?? false;
}

function sameAddress(a: PreparedRecord, b: PreparedRecord): boolean {
  const keys = listAddressKeys(b);
  return sameHamlet(a, b) && listAddressKeys(a).some((key) => keys.includes(key));
}

function idOf(prepared: PreparedRecord | undefined): RecordId {
  const { source, key } = (prepared as PreparedRecord).record;
  return { source, key };
}
