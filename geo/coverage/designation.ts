import type { Area, Memberships } from '../areas/area.ts';
import type { AreaRef, DesignationBody, DesignationSetBody } from '../registry/source-record.ts';
import type { KindId } from '../terms/kind.ts';
import type { RoleId } from '../terms/role.ts';
import { type AreaBook, refKey } from './extent.ts';

/** A designation row as the judge reads it: the record, and who its holder turned out to be. */
export interface Designation {
  readonly recordKey: string;
  readonly edition: string | null;
  readonly body: DesignationBody;
  /** Null where the row names nobody, or somebody the registry does not hold. */
  readonly holder: Holder | null;
}

/** The facility a designation's holder is certainly linked to. */
export interface Holder {
  readonly facilityId: string;
  readonly name: string;
  readonly kinds: readonly KindId[];
  readonly prefecture: string | null;
  readonly memberships: Memberships;
  readonly phone: string | null;
  /** Carries a 在支診 or 在支病 filing in force. */
  readonly hasHomeSupportFiling: boolean;
  /** Is in a 届出受理医療機関名簿 at all. */
  readonly hasFilingRecord: boolean;
  /** Known from a source other than the designation itself. */
  readonly inRegistry: boolean;
  /** Every such source no longer lists it. */
  readonly closed: boolean;
}

export interface DesignationSet {
  readonly recordKey: string;
  readonly body: DesignationSetBody;
}

export type Standing = 'in-force' | 'expired' | 'not-yet';

/** Finds the rows that name an area, or one that contains it, without asking every row. */
export function indexDesignations(
  rows: readonly Designation[],
  book: AreaBook,
): (area: Area, role: RoleId) => readonly Designation[] {
  const byRef = new Map<string, { readonly ref: AreaRef; readonly rows: Designation[] }>();
  for (const row of rows)
    for (const ref of row.body.areas) {
      const entry = byRef.get(refKey(ref)) ?? { ref, rows: [] };
      entry.rows.push(row);
      byRef.set(refKey(ref), entry);
    }
  // Several named areas may make up another one: all municipalities of a 在宅医療圏 are that 圏域.
  const joint = rows.filter((row) => row.body.areas.length > 1);
  return (area, role) => {
    const found = new Set<Designation>();
    for (const { ref, rows: naming } of byRef.values()) {
      if (!book.contains(ref, area)) continue;
      for (const row of naming) if (row.body.role === role) found.add(row);
    }
    for (const row of joint)
      if (row.body.role === role && book.containsTogether(row.body.areas, area)) found.add(row);
    return [...found].sort((a, b) => (a.recordKey < b.recordKey ? -1 : 1));
  };
}

/** Both days of a period belong to it; a missing day leaves that side open. */
export function standingAsOf(
  period: { readonly validFrom: string | null; readonly validTo: string | null },
  asOf: string,
): Standing {
  if (period.validTo !== null && period.validTo < asOf) return 'expired';
  if (period.validFrom !== null && period.validFrom > asOf) return 'not-yet';
  return 'in-force';
}

/**
 * Whether some set of this prefecture and role lets the absence of a name be read as `lacking`:
 * loaded, in force, declared complete (全件 はい), and naming no area that is not loaded.
 * A set without dates of its own begins on its 基準日 and ends with the last of its rows.
 * Source: domain handbook §2.
 */
export function hasCompleteSet(
  sets: readonly DesignationSet[],
  rows: readonly Designation[],
  book: AreaBook,
  asked: { readonly prefecture: string; readonly role: RoleId; readonly asOf: string },
): boolean {
  return sets.some(({ body }) => {
    if (body.prefecture !== asked.prefecture || body.role !== asked.role || !body.complete)
      return false;
    const own = rows.filter(
      (row) =>
        row.body.prefecture === body.prefecture &&
        row.body.role === body.role &&
        row.body.plan === body.plan,
    );
    const period = {
      validFrom: body.validFrom ?? body.asOf,
      validTo: body.validTo ?? lastDay(own.map((row) => row.body.validTo)),
    };
    if (standingAsOf(period, asked.asOf) !== 'in-force') return false;
    const current = own.filter((row) => standingAsOf(row.body, asked.asOf) === 'in-force');
    return current.every((row) =>
      namedAreas(row.body).every((ref) => book.find(ref) !== undefined),
    );
  });
}

function namedAreas(body: DesignationBody): readonly AreaRef[] {
  return [...body.areas, ...body.serviceAreas];
}

/** Null (open) as soon as one row is open, or when there are none. */
function lastDay(days: readonly (string | null)[]): string | null {
  let last: string | null = null;
  for (const day of days) {
    if (day === null) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}
