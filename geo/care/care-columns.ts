import { findKnownFiling, homeSupportRing } from '../atlas/filing-marks.ts';
import { toUnitVector } from '../atlas/sphere.ts';
import type { Facility } from '../registry/facility.ts';
import type { OpeningHours } from '../registry/facility-claim.ts';
import { careFunctions, listFunctions } from './care-function.ts';
import type { OpeningWeek } from './open-now.ts';

/**
 * What the search for providers asks of every facility, row `doc` of each. Sets of functions are
 * numbers whose bit `i` is row `i` of the table of functions. Plain data, transferable.
 */
export interface CareColumns {
  readonly functions: Uint32Array<ArrayBuffer>;
  /** Of these, those of which a part is 地域密着型, and those of which a part is not. */
  readonly communityBased: Uint32Array<ArrayBuffer>;
  readonly ordinary: Uint32Array<ArrayBuffer>;
  /** x, y, z of the place on a sphere of radius 1; NaN without a position. */
  readonly vectors: Float64Array<ArrayBuffer>;
  /** Declared municipality as a number; 0 unknown. */
  readonly municipalities: Uint32Array<ArrayBuffer>;
  /** Declared visiting distance in metres; NaN when none is. */
  readonly maxVisitMetres: Float64Array<ArrayBuffer>;
  /** 機能強化型: 0 unknown, 1 yes, 2 in a list of filings without it. */
  readonly enhanced: Uint8Array<ArrayBuffer>;
  /** Tiers of 在支診 and 在支病 in force: `bitOfTier`. */
  readonly supportTiers: Uint8Array<ArrayBuffer>;
  /** 1 where areas it serves are declared. */
  readonly declaresArea: Uint8Array<ArrayBuffer>;
  /** Two bits a day from 月: 0 unknown, 1 open, 2 closed. */
  readonly openDays: Uint16Array<ArrayBuffer>;
  /** Day, opens, closes, day, opens, closes …; facility `doc` ends at `stretchEnds[doc]`. */
  readonly stretches: Uint16Array<ArrayBuffer>;
  readonly stretchEnds: Uint32Array<ArrayBuffer>;
  /** Row of the table of functions, 定員, row, 定員 …; facility `doc` ends at `capacityEnds[doc]`. */
  readonly capacities: Uint16Array<ArrayBuffer>;
  readonly capacityEnds: Uint32Array<ArrayBuffer>;
}

export function buildCareColumns(facilities: readonly Facility[]): CareColumns {
  const offered = facilities.map(listFunctions);
  const bits = (wanted: (each: (typeof offered)[number][number]) => boolean) =>
    Uint32Array.from(offered, (list) =>
      list.filter(wanted).reduce((set, { id }) => set | bitOfFunction(id), 0),
    );
  const capacities = offered.map((list) => list.filter(({ capacity }) => capacity > 0));
  let end = 0;
  let capacityEnd = 0;
  return {
    functions: bits(() => true),
    communityBased: bits((each) => each.communityBased),
    ordinary: bits((each) => each.ordinary),
    vectors: Float64Array.from(
      facilities.flatMap(({ position }) => (position ? toUnitVector(position) : nowhere)),
    ),
    municipalities: Uint32Array.from(facilities, ({ municipality }) => Number(municipality ?? 0)),
    maxVisitMetres: Float64Array.from(
      facilities,
      ({ supplement }) => (supplement?.maxVisitKilometres ?? Number.NaN) * 1000,
    ),
    enhanced: Uint8Array.from(facilities, (each) =>
      homeSupportRing(each) === 2
        ? 1
        : each.records.some(({ source }) => source === 'todokede')
          ? 2
          : 0,
    ),
    supportTiers: Uint8Array.from(facilities, listSupportTiers),
    declaresArea: Uint8Array.from(facilities, (each) => (each.supplement?.servesCodes ? 1 : 0)),
    openDays: Uint16Array.from(facilities, packOpenDays),
    stretches: Uint16Array.from(
      facilities.flatMap(({ hours }) =>
        hours.flatMap(({ day, opens, closes }) => [day, opens, closes]),
      ),
    ),
    stretchEnds: Uint32Array.from(facilities, ({ hours }) => {
      end += hours.length * 3;
      return end;
    }),
    capacities: Uint16Array.from(
      capacities.flat().flatMap(({ id, capacity }) => [rows.get(id)!, Math.min(capacity, 65_535)]),
    ),
    capacityEnds: Uint32Array.from(capacities, (list) => {
      capacityEnd += list.length * 2;
      return capacityEnd;
    }),
  };
}

/** The bit of a tier: 支援診１ … ３, then 支援病１ … ３. */
export function bitOfTier(group: 'home-support-clinic' | 'home-support-hospital', tier: number) {
  return 1 << (tier - 1 + (group === 'home-support-hospital' ? 3 : 0));
}

function listSupportTiers({ filings }: Facility): number {
  return filings.reduce((bits, filing) => {
    const known = filing.inForce ? findKnownFiling(filing) : undefined;
    if (known?.tier === undefined) return bits;
    const { group, tier } = known;
    if (group !== 'home-support-clinic' && group !== 'home-support-hospital') return bits;
    return bits | bitOfTier(group, tier);
  }, 0);
}

const nowhere = [Number.NaN, Number.NaN, Number.NaN];

const rows = new Map<string, number>(careFunctions.map(({ id }, i) => [id, i]));

export function bitOfFunction(id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`no care function ${id}`);
  return 1 << row;
}

/** 定員 of the largest of a facility's functions among these; 0 where none is published. */
export function findCapacity(columns: CareColumns, doc: number, functions: number): number {
  const { capacities, capacityEnds } = columns;
  let most = 0;
  for (let at = doc === 0 ? 0 : capacityEnds[doc - 1]!; at < capacityEnds[doc]!; at += 2)
    if ((functions & (1 << capacities[at]!)) !== 0) most = Math.max(most, capacities[at + 1]!);
  return most;
}

function packOpenDays({ openDays }: Facility): number {
  return (openDays ?? []).reduce(
    (packed, open, day) => packed | ((open === null ? 0 : open ? 1 : 2) << (day * 2)),
    0,
  );
}

/** Whether times are published, and not days alone. */
export function hasHours({ stretchEnds }: CareColumns, doc: number): boolean {
  return stretchEnds[doc] !== (doc === 0 ? 0 : stretchEnds[doc - 1]);
}

/** The published week of one facility, as far as opening needs it; nothing when none is published. */
export function readWeek(columns: CareColumns, doc: number): OpeningWeek {
  const packed = columns.openDays[doc]!;
  const hours: OpeningHours[] = [];
  const start = doc === 0 ? 0 : columns.stretchEnds[doc - 1]!;
  for (let at = start; at < columns.stretchEnds[doc]!; at += 3)
    hours.push({
      day: columns.stretches[at]!,
      opens: columns.stretches[at + 1]!,
      closes: columns.stretches[at + 2]!,
    });
  const openDays =
    packed === 0
      ? null
      : Array.from({ length: 8 }, (_, day) => {
          const state = (packed >> (day * 2)) & 3;
          return state === 0 ? null : state === 1;
        });
  return { hours, openDays };
}
