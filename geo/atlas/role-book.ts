import { standingAsOf } from '../coverage/designation.ts';
import type { CurrentRecord, DesignationBody } from '../registry/source-record.ts';
import { type RoleId, roles } from '../terms/role.ts';
import type { FacilityIndex } from './facility-index.ts';
import { keepRecent } from './recent.ts';

/** Who holds which role of the 医療計画 on a given day: by designations in force, never by filings. */
export interface RoleBook {
  /** Facility numbers in no order, each once; none for a role that does not exist. */
  readonly holders: (role: string, asOf: string) => Iterable<number>;
  readonly rolesOf: (doc: number, asOf: string) => readonly RoleId[];
  readonly designationsOf: (doc: number, asOf: string) => readonly DesignationBody[];
}

/** A facility holds what the designation records folded into it say. */
export function openRoleBook(
  records: readonly CurrentRecord[],
  facilities: Pick<FacilityIndex, 'postings'>,
): RoleBook {
  const rows = records.flatMap(({ key, body, vanished }) =>
    body.type === 'designation' && body.status === 'designated' && !vanished
      ? [{ body, docs: facilities.postings.designation.docsOf(key) }]
      : [],
  );
  const days = keepRecent<ReadonlyMap<number, readonly DesignationBody[]>>(4);
  const dayOf = (asOf: string) =>
    days.getOr(asOf, () => {
      const byDoc = new Map<number, DesignationBody[]>();
      for (const { body, docs } of rows)
        if (standingAsOf(body, asOf) === 'in-force')
          for (const doc of docs) byDoc.set(doc, [...(byDoc.get(doc) ?? []), body]);
      return byDoc;
    });
  const holds = (bodies: readonly DesignationBody[], role: string) =>
    bodies.some((body) => body.role === role);
  return {
    holders: (role, asOf) =>
      [...dayOf(asOf)].flatMap(([doc, bodies]) => (holds(bodies, role) ? [doc] : [])),
    rolesOf: (doc, asOf) => {
      const bodies = dayOf(asOf).get(doc) ?? [];
      return roles.map((role) => role.id).filter((id) => holds(bodies, id));
    },
    designationsOf: (doc, asOf) => dayOf(asOf).get(doc) ?? [],
  };
}
