import KDBush from 'kdbush';
import type { Memberships } from '../areas/area.ts';
import { listAccepted } from '../care/accepted.ts';
import { buildCareColumns, type CareColumns } from '../care/care-columns.ts';
import type { Facility } from '../registry/facility.ts';
import type { Position } from '../registry/position.ts';
import { foldText } from '../registry/text.ts';
import { kinds } from '../terms/kind.ts';
import { positionLevels } from '../terms/position-level.ts';
import { type FacilityHead, joinFacility, readHead, splitFacility } from './facility-json.ts';
import { homeSupportRing, listSymbols } from './filing-marks.ts';
import { toMercatorX, toMercatorY } from './mercator.ts';
import { buildPostings, openPostings, type Postings, type PostingsIndex } from './postings.ts';
import {
  buildTextPostings,
  openTextIndex,
  type TextIndex,
  type TextPostings,
  toSearchLine,
} from './text-index.ts';

/** A facility with the areas it belongs to. */
export type PlacedFacility = Facility & { readonly areas: Memberships };

/**
 * All facilities as columns, ascending by id: facility number `doc` is row `doc` of each.
 * Plain data, transferable.
 */
export interface FacilityColumns {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Each facility as JSON, read only when somebody asks for it: what lists show, and the rest. */
  readonly heads: readonly string[];
  readonly details: readonly string[];
  /** Degrees; NaN without a position. */
  readonly lngs: Float64Array<ArrayBuffer>;
  readonly lats: Float64Array<ArrayBuffer>;
  /** Unit square; NaN without a position. */
  readonly mercatorXs: Float64Array<ArrayBuffer>;
  readonly mercatorYs: Float64Array<ArrayBuffer>;
  /** kdbush over the unit square; its item i is facility `positioned[i]`. */
  readonly tree: ArrayBuffer;
  readonly positioned: Uint32Array<ArrayBuffer>;
  /** Facilities at exactly the same position, this one included; 0 without a position. */
  readonly stacked: Uint32Array<ArrayBuffer>;
  /** First kind as a row of terms/kind; 255 when it has none. */
  readonly firstKinds: Uint8Array<ArrayBuffer>;
  /** All kinds, joined with commas. */
  readonly kindLists: readonly string[];
  /** 0 none, 1 在支診・在支病, 2 機能強化型. */
  readonly rings: Uint8Array<ArrayBuffer>;
  /** 1 when the pin stands on the building or its block. */
  readonly exact: Uint8Array<ArrayBuffer>;
  /** 1 when the position is published for the building itself and nothing speaks against it. */
  readonly onBuilding: Uint8Array<ArrayBuffer>;
  /** Facility numbers in the order of the sort. */
  readonly byName: Uint32Array<ArrayBuffer>;
  readonly byKana: Uint32Array<ArrayBuffer>;
  readonly postings: Readonly<Record<PostingsId, Postings>>;
  readonly text: TextPostings;
  readonly care: CareColumns;
}

const postingsOf = {
  kind: (facility: PlacedFacility): readonly string[] => facility.kinds,
  service: (facility: PlacedFacility) => facility.services.map((service) => service.code),
  filing: listSymbols,
  accepts: (facility: PlacedFacility) =>
    Object.entries(listAccepted(facility)).flatMap(([id, yes]) => (yes ? [id] : [])),
  refuses: (facility: PlacedFacility) =>
    Object.entries(listAccepted(facility)).flatMap(([id, yes]) => (yes ? [] : [id])),
  /** Areas it declares to serve, or is responsible for. */
  serves: ({ supplement }: PlacedFacility) =>
    (supplement?.servesCodes ?? []).map((code) => areaKey(supplement?.servesLayer ?? '', code)),
  area: (facility: PlacedFacility) =>
    Object.entries(facility.areas).map(([layer, code]) => areaKey(layer, code)),
  /** Also under its declared code, which the boundaries may not know yet. */
  declared: (facility: PlacedFacility) => (facility.municipality ? [facility.municipality] : []),
  designation: (facility: PlacedFacility) =>
    facility.records.flatMap((record) => (record.source === 'designation' ? [record.key] : [])),
} as const;

export type PostingsId = keyof typeof postingsOf;

const postingsIds = Object.keys(postingsOf) as PostingsId[];

export const areaKey = (layer: string, code: string): string => `${layer}/${code}`;

/** Levels whose typical error is a building's or a block's: a solid pin; the others are hollow. */
const exactErrorMetres = 100;

/** @param memberships parallel to `facilities`. Ids must be unique. */
export function buildFacilityColumns(
  facilities: readonly Facility[],
  memberships: readonly Memberships[],
): FacilityColumns {
  if (memberships.length !== facilities.length)
    throw new Error(`${memberships.length} memberships for ${facilities.length} facilities`);
  const placed: PlacedFacility[] = facilities
    .map((facility, i) => ({ ...facility, areas: memberships[i]! }))
    .sort((a, b) => compare(a.id, b.id));
  const size = placed.length;
  const fromPosition = (read: (position: Position) => number) =>
    Float64Array.from(placed, ({ position }) => (position ? read(position) : Number.NaN));

  const mercatorXs = fromPosition(([lng]) => toMercatorX(lng));
  const mercatorYs = fromPosition(([, lat]) => toMercatorY(lat));
  const positioned = Uint32Array.from(
    placed.flatMap((facility, doc) => (facility.position ? [doc] : [])),
  );
  const tree = new KDBush(positioned.length);
  for (const doc of positioned) tree.add(mercatorXs[doc]!, mercatorYs[doc]!);
  tree.finish();

  const pieces = placed.map(splitFacility);
  const lines = placed.map(toSearchLine);
  const nameOf = lines.map((line) => line.slice(0, line.indexOf('\n')));
  const kanaOf = placed.map((facility) => foldText(facility.kana ?? ''));
  const inOrder = (order: (a: number, b: number) => number) =>
    Uint32Array.from(placed.keys()).sort((a, b) => order(a, b) || a - b);
  const names = (a: number, b: number) => compare(nameOf[a]!, nameOf[b]!);

  return {
    ids: placed.map((facility) => facility.id),
    names: placed.map((facility) => facility.name),
    heads: pieces.map(({ head }) => head),
    details: pieces.map(({ detail }) => detail),
    lngs: fromPosition(([lng]) => lng),
    lats: fromPosition(([, lat]) => lat),
    mercatorXs,
    mercatorYs,
    tree: tree.data as ArrayBuffer,
    positioned,
    stacked: countStacked(placed),
    firstKinds: Uint8Array.from(placed, ({ kinds: own }) =>
      own[0] === undefined ? 255 : kinds.findIndex((kind) => kind.id === own[0]),
    ),
    kindLists: placed.map((facility) => facility.kinds.join()),
    rings: Uint8Array.from(placed, homeSupportRing),
    exact: Uint8Array.from(placed, ({ positionLevel }) => (isExact(positionLevel) ? 1 : 0)),
    onBuilding: Uint8Array.from(placed, (facility) => (isOnBuilding(facility) ? 1 : 0)),
    byName: inOrder(names),
    // Those without kana come after all that have it.
    byKana: inOrder(
      (a, b) =>
        Number(kanaOf[a] === '') - Number(kanaOf[b] === '') ||
        compare(kanaOf[a]!, kanaOf[b]!) ||
        names(a, b),
    ),
    postings: Object.fromEntries(
      postingsIds.map((id) => [id, buildPostings(size, (doc) => postingsOf[id](placed[doc]!))]),
    ) as Record<PostingsId, Postings>,
    text: buildTextPostings(lines),
    care: buildCareColumns(placed),
  };
}

export function isExact(level: Facility['positionLevel']): boolean {
  const error = positionLevels.find((row) => row.id === level)?.typicalErrorMetres ?? null;
  return error !== null && error <= exactErrorMetres;
}

function isOnBuilding({ positionLevel, positionContradicts }: Facility): boolean {
  return (positionLevel === 'own' || positionLevel === 'linked') && !positionContradicts;
}

function countStacked(placed: readonly PlacedFacility[]): Uint32Array<ArrayBuffer> {
  const keys = placed.map(({ position }) => position?.join());
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Uint32Array.from(keys, (key) => (key === undefined ? 0 : counts.get(key)!));
}

/** By code unit: the same everywhere, unlike a collation. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The columns, ready to be asked. */
export interface FacilityIndex extends Omit<FacilityColumns, 'tree' | 'postings' | 'text'> {
  readonly size: number;
  readonly postings: Readonly<Record<PostingsId, PostingsIndex>>;
  readonly text: TextIndex;
  /** Place of a facility in `byName`. */
  readonly nameRanks: Uint32Array;
  readonly findDoc: (id: string) => number | undefined;
  /** What lists show of a facility; a quarter of the work of reading all of it. */
  readonly readHead: (doc: number) => FacilityHead;
  readonly read: (doc: number) => PlacedFacility;
  readonly positionOf: (doc: number) => Position | null;
  /** Facilities inside a box of the unit square, its edges included; in no order. */
  readonly inSquare: (west: number, north: number, east: number, south: number) => Uint32Array;
}

export function openFacilityIndex(columns: FacilityColumns): FacilityIndex {
  const { ids, heads, details, lngs, lats, byName, positioned } = columns;
  const size = ids.length;
  const tree = KDBush.from(columns.tree);
  const nameRanks = new Uint32Array(size);
  byName.forEach((doc, rank) => {
    nameRanks[doc] = rank;
  });
  return {
    ...columns,
    size,
    nameRanks,
    text: openTextIndex(columns.text),
    postings: Object.fromEntries(
      postingsIds.map((id) => [id, openPostings(columns.postings[id], size)]),
    ) as Record<PostingsId, PostingsIndex>,
    findDoc: (id) => {
      let [low, high] = [0, size - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (ids[middle] === id) return middle;
        if (ids[middle]! < id) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
    readHead: (doc) => readHead(heads[doc]!),
    read: (doc) => joinFacility({ head: heads[doc]!, detail: details[doc]! }),
    positionOf: (doc) => (Number.isNaN(lngs[doc]!) ? null : [lngs[doc]!, lats[doc]!]),
    inSquare: (west, north, east, south) => {
      const items = tree.range(west, north, east, south);
      const docs = new Uint32Array(items.length);
      for (let i = 0; i < docs.length; i++) docs[i] = positioned[items[i]!]!;
      return docs;
    },
  };
}
