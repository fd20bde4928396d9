import type { Area } from '../areas/area.ts';
import type { RoleId } from '../terms/role.ts';
import type { Evidence, RoleVerdict } from './coverage.ts';
import {
  type Designation,
  type DesignationSet,
  hasCompleteSet,
  standingAsOf,
} from './designation.ts';
import type { AreaBook } from './extent.ts';
import { type Loaded, listFindings } from './findings.ts';
import { remarks } from './remark.ts';
import { findPartial, reachOfHub } from './service-area.ts';

export interface JudgeInput {
  readonly designations: readonly Designation[];
  readonly sets: readonly DesignationSet[];
  readonly loaded: Loaded;
  readonly asOf: string;
}

/** A legal unit's verdict, with the rows in force behind it for the finer areas to inherit. */
export interface UnitVerdict extends RoleVerdict {
  readonly serving: readonly Designation[];
}

/**
 * The verdict on one legal unit (在宅医療圏, or 二次医療圏 standing in): from designations only,
 * never from filings. Source: 在宅医療の体制構築に係る指針（令和5年3月31日）, domain handbook §2.
 */
export function judgeUnit(
  area: Area,
  role: RoleId,
  input: JudgeInput,
  book: AreaBook,
  rowsNaming: (area: Area, role: RoleId) => readonly Designation[],
): UnitVerdict {
  const named = rowsNaming(area, role).map((row) => ({
    row,
    standing: standingAsOf(row.body, input.asOf),
  }));
  const inForce = named.filter((n) => n.standing === 'in-force').map((n) => n.row);
  const designated = inForce.filter((row) => row.body.status === 'designated');
  const serving = designated.filter((row) => mayServe(row, area, role, book));
  const evidence = serving.map((row) => toEvidence(row, area, book));
  const settled = {
    units: null,
    partial: role === 'hub' ? findPartial(serving, area, book) : null,
    wide: evidence.length > 0 && evidence.every((e) => e.wide),
    evidence,
    findings: listFindings(
      role,
      area,
      named.filter((n) => n.row.body.status === 'designated'),
      input.loaded,
    ),
    serving,
  };
  const pending = inForce.some((row) => row.body.status === 'pending') ? remarks.pending : '';
  if (evidence.some((e) => e.inside)) return { ...settled, verdict: 'located', remark: '' };
  if (evidence.length > 0) return { ...settled, verdict: 'assigned', remark: '' };
  if (inForce.some((row) => row.body.status === 'none'))
    return { ...settled, verdict: 'lacking', remark: remarks['none-stated'] };
  const complete =
    area.prefecture !== null &&
    hasCompleteSet(input.sets, input.designations, book, {
      prefecture: area.prefecture,
      role,
      asOf: input.asOf,
    });
  const outside = complete && designated.length > 0 ? remarks['outside-service-area'] : '';
  return { ...settled, verdict: complete ? 'lacking' : 'unknown', remark: outside || pending };
}

/** A hub for a wider area serves this one only where its 活動対象地域 reaches. */
function mayServe(row: Designation, area: Area, role: RoleId, book: AreaBook): boolean {
  if (role !== 'hub' || namesExactly(row, area, book)) return true;
  return reachOfHub(row, area, book) !== 'none';
}

/** What a designation says for an area; `inside` by the holder's membership in that very layer. */
export function toEvidence(row: Designation, area: Area, book: AreaBook): Evidence {
  const { body, holder } = row;
  return {
    recordKey: row.recordKey,
    holder: body.claim?.name ?? holder?.name ?? '',
    facilityId: holder?.facilityId ?? null,
    holderKind: body.holderKind,
    inside: holder?.memberships[area.layer] === area.code,
    wide: !namesExactly(row, area, book),
    plan: body.plan,
    validFrom: body.validFrom,
    validTo: body.validTo,
    source: body.evidence,
    dataDate: row.edition,
    phone: body.claim?.phone ?? holder?.phone ?? null,
    receptionHours: body.receptionHours ?? null,
    consultees: body.consultees,
  };
}

/** The row names this very area, another of the same extent, or the parts that make it up. */
function namesExactly({ body }: Designation, area: Area, book: AreaBook): boolean {
  const inside = body.areas.filter((ref) => {
    const named = book.find(ref);
    return named !== undefined && book.contains(area, named);
  });
  return inside.length > 0 && book.containsTogether(inside, area);
}
