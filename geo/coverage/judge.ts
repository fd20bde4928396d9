import type { Area } from '../areas/area.ts';
import type { AreaRef } from '../registry/source-record.ts';
import { layers } from '../terms/layer.ts';
import { type RoleId, roles, verdicts, verdictsWorstFirst } from '../terms/role.ts';
import type { AreaCoverage, RoleVerdict } from './coverage.ts';
import { type Designation, indexDesignations } from './designation.ts';
import { type AreaBook, refKey } from './extent.ts';
import { type JudgeInput, judgeUnit, toEvidence, type UnitVerdict } from './judge-unit.ts';
import { type LegalUnits, openLegalUnits } from './legal-units.ts';
import { remarks } from './remark.ts';
import { findPartial, reachOfHub } from './service-area.ts';
import { openSetPeriods } from './set-period.ts';

/** Verdicts of every layer as of one date; layers are judged when first asked for. */
export interface Coverage {
  readonly asOf: string;
  readonly listLayer: (layer: string) => readonly AreaCoverage[];
  readonly find: (ref: AreaRef) => AreaCoverage | undefined;
  /** Prefectures that set no 在宅医療圏: there 二次医療圏 stands in. */
  readonly standIn: readonly string[];
  /** What the verdicts were taken from: a scenario is judged beside it. */
  readonly basis: CoverageBasis;
}

export interface CoverageBasis {
  readonly legal: LegalUnits;
  readonly input: JudgeInput;
  /** The rows that name an area or one that contains it, ascending by key. */
  readonly rowsNaming: (area: Area, role: RoleId) => readonly Designation[];
  readonly unitVerdict: (unit: Area, role: RoleId) => UnitVerdict;
}

/**
 * Judges every area for both roles. The legal finding exists on 在宅医療圏 only (二次医療圏 per
 * prefecture that set none); coarser or overlapping areas take the worst of their units, finer ones
 * inherit from the unit that contains them. Source: domain handbook §2.
 */
export function judgeCoverage(areas: readonly Area[], given: JudgeInput): Coverage {
  return judgeOn(openLegalUnits(areas), given);
}

/** The same on areas prepared before. */
export function judgeOn(legal: LegalUnits, given: JudgeInput): Coverage {
  const inPeriod = openSetPeriods(given.sets.map((set) => set.body));
  const input: JudgeInput = {
    ...given,
    designations: given.designations.map((row) => ({ ...row, body: inPeriod(row.body) })),
  };
  const { book, standIn } = legal;
  const rowsNaming = indexDesignations(input.designations, book);
  const unitVerdicts = new Map<string, UnitVerdict>();
  const unitVerdict = (unit: Area, role: RoleId): UnitVerdict => {
    const key = `${refKey(unit)}|${role}`;
    const known = unitVerdicts.get(key) ?? judgeUnit(unit, role, input, book, rowsNaming);
    unitVerdicts.set(key, known);
    return known;
  };
  const judgeArea = (area: Area): AreaCoverage => ({
    layer: area.layer,
    code: area.code,
    roles: Object.fromEntries(
      roles.map(({ id }) => [id, judgeRole(area, id, legal, unitVerdict)]),
    ) as Record<RoleId, RoleVerdict>,
  });

  const judged = new Map<string, readonly AreaCoverage[]>();
  const listLayer = (layer: string) => {
    const known = judged.get(layer) ?? book.listLayer(layer).map(judgeArea);
    judged.set(layer, known);
    return known;
  };
  return {
    asOf: input.asOf,
    listLayer,
    find: (ref) => listLayer(ref.layer).find((area) => area.code === ref.code),
    standIn,
    basis: { legal, input, rowsNaming, unitVerdict },
  };
}

/** The verdict on any area, from those on the units it overlaps. */
export function judgeRole(
  area: Area,
  role: RoleId,
  { book, under }: LegalUnits,
  unitVerdict: CoverageBasis['unitVerdict'],
): RoleVerdict {
  const overlapping = under(area);
  const [only] = overlapping;
  if (!only) return { ...nothing, verdict: 'unknown', remark: remarks['no-unit'] };
  if (overlapping.length === 1 && refKey(only) === refKey(area))
    return withoutServing(unitVerdict(area, role));
  if (overlapping.length === 1 && rankOf(area) > rankOf(only) && book.contains(only, area))
    return inherit(area, only, unitVerdict(only, role), role, book);
  return worstOf(overlapping.map((unit) => unitVerdict(unit, role)));
}

const nothing = {
  remark: '',
  units: null,
  partial: null,
  wide: false,
  evidence: [],
  findings: [],
} as const;

/** Coarse 0 … fine; layers that a user added stand between the legal ones and the municipalities. */
const rankOf = (area: Area): number => layers.find((layer) => layer.id === area.layer)?.rank ?? 2.5;

function withoutServing({ serving: _, ...verdict }: UnitVerdict): RoleVerdict {
  return verdict;
}

const isFulfilled = (verdict: RoleVerdict): boolean =>
  verdicts.some((v) => v.id === verdict.verdict && v.fulfilled);

/** A coarser or overlapping area: n of m units, and the worst of them. */
function worstOf(units: readonly UnitVerdict[]): RoleVerdict {
  const verdict =
    verdictsWorstFirst.find((id) => units.some((unit) => unit.verdict === id)) ?? 'unknown';
  return {
    ...nothing,
    verdict,
    units: { fulfilled: units.filter(isFulfilled).length, total: units.length },
    wide: units.filter(isFulfilled).length > 0 && units.filter(isFulfilled).every((u) => u.wide),
    evidence: [...new Map(units.flatMap((u) => u.evidence).map((e) => [e.recordKey, e])).values()],
  };
}

/** A finer area takes what its unit has, if it reaches here. */
function inherit(
  area: Area,
  unit: Area,
  verdict: UnitVerdict,
  role: RoleId,
  book: AreaBook,
): RoleVerdict {
  if (verdict.verdict === 'unknown') return { ...nothing, verdict: 'unknown' };
  const lackingHere = unit.layer === 'homecare' ? 'lacking-in-homecare' : 'lacking-in-secondary';
  if (verdict.verdict === 'lacking')
    return { ...nothing, verdict: 'lacking', remark: remarks[lackingHere] };
  const reaches = verdict.serving.map((row) => ({
    row,
    reach: role === 'hub' ? reachOfHub(row, area, book) : 'whole',
  }));
  const serving = reaches
    .filter(({ reach }) => reach === 'whole' || reach === 'part')
    .map(({ row }) => row);
  if (serving.length === 0)
    return reaches.some(({ reach }) => reach === 'unknown')
      ? { ...nothing, verdict: 'unknown', remark: remarks['service-area-unknown'] }
      : { ...nothing, verdict: 'lacking', remark: remarks['outside-service-area'] };
  const evidence = serving.map((row) => {
    const here = toEvidence(row, area, book);
    const atUnit = verdict.evidence.find((e) => e.recordKey === row.recordKey);
    return { ...here, wide: atUnit?.wide ?? here.wide };
  });
  const inside = evidence.some((e) => e.inside);
  return {
    ...nothing,
    verdict: inside ? 'located' : 'assigned',
    remark: inside ? '' : `${evidence.map((e) => e.holder).join('、')}が担当`,
    partial: role === 'hub' ? findPartial(serving, area, book) : null,
    wide: verdict.wide,
    evidence,
  };
}
