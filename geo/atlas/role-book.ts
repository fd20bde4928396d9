import { standingAsOf } from '../coverage/designation.ts';
import { openSetPeriods } from '../coverage/set-period.ts';
import type { CurrentRecord, DesignationBody } from '../registry/source-record.ts';
import { type RoleId, roles } from '../terms/role.ts';
import { addTo, type DocSet, emptySet, has } from './doc-set.ts';
import type { FacilityIndex } from './facility-index.ts';
import { keepRecent } from './recent.ts';

/** Who holds which role of the 医療計画 on a given day: by designations in force, never by filings. */
export interface RoleBook {
  /** Nobody for a role that does not exist. */
  readonly holders: (role: string, asOf: string) => DocSet;
  readonly rolesOf: (doc: number, asOf: string) => readonly RoleId[];
  readonly designationsOf: (doc: number, asOf: string) => readonly DesignationBody[];
}

interface Day {
  readonly holders: ReadonlyMap<string, DocSet>;
  readonly byDoc: ReadonlyMap<number, readonly DesignationBody[]>;
}

/** A facility holds what the designation records folded into it say. */
export function openRoleBook(
  records: readonly CurrentRecord[],
  facilities: Pick<FacilityIndex, 'size' | 'postings'>,
): RoleBook {
  const inPeriod = openSetPeriods(
    records.flatMap(({ body, vanished }) =>
      body.type === 'designation-set' && !vanished ? body : [],
    ),
  );
  const rows = records.flatMap(({ key, body, vanished }) =>
    body.type === 'designation' && body.status === 'designated' && !vanished
      ? [{ body: inPeriod(body), docs: facilities.postings.designation.docsOf(key) }]
      : [],
  );
  const nobody = emptySet(facilities.size);
  const days = keepRecent<Day>(4);
  const dayOf = (asOf: string): Day =>
    days.getOr(asOf, () => {
      const holders = new Map(roles.map(({ id }) => [id, emptySet(facilities.size)]));
      const byDoc = new Map<number, DesignationBody[]>();
      for (const { body, docs } of rows) {
        if (standingAsOf(body, asOf) !== 'in-force') continue;
        addTo(holders.get(body.role)!, docs);
        for (const doc of docs) byDoc.set(doc, [...(byDoc.get(doc) ?? []), body]);
      }
      return { holders, byDoc };
    });
  const holders = (role: string, asOf: string) => dayOf(asOf).holders.get(role) ?? nobody;
  return {
    holders,
    rolesOf: (doc, asOf) =>
      roles.map((role) => role.id).filter((id) => has(holders(id, asOf), doc)),
    designationsOf: (doc, asOf) => dayOf(asOf).byDoc.get(doc) ?? [],
  };
}
