import type { AreaCoverage } from '../coverage/coverage.ts';
import type { Designation, Holder } from '../coverage/designation.ts';
import { type Coverage, judgeOn } from '../coverage/judge.ts';
import { type LegalUnits, openLegalUnits } from '../coverage/legal-units.ts';
import type { AreaVerdicts } from './area-tiles.ts';
import type { Atlas } from './atlas.ts';
import type { PlacedFacility } from './facility-index.ts';
import { homeSupportRing } from './filing-marks.ts';

/** The verdicts of every area as of a day, `YYYY-MM-DD`; judged once per day asked for. */
export function coverageAsOf(atlas: Atlas, asOf: string): Coverage {
  return atlas.coverages.getOr(asOf, () => {
    const rows = atlas.designations.filter((record) => !record.vanished);
    return judgeOn(legalUnitsOf(atlas), {
      asOf,
      designations: rows.flatMap(({ key, edition, body }): Designation[] =>
        body.type === 'designation'
          ? [{ recordKey: key, edition, body, holder: findHolder(atlas, key) }]
          : [],
      ),
      sets: rows.flatMap(({ key, body }) =>
        body.type === 'designation-set' ? [{ recordKey: key, body }] : [],
      ),
      loaded: {
        filings: new Set(atlas.loaded.filings),
        registry: new Set(atlas.loaded.registry),
      },
    });
  });
}

const legalUnits = new WeakMap<Atlas, LegalUnits>();

/** The areas the legal finding is made on; prepared once. */
export function legalUnitsOf(atlas: Atlas): LegalUnits {
  const known = legalUnits.get(atlas);
  if (known) return known;
  const fresh = openLegalUnits(atlas.areas.layers.flatMap((layer) => atlas.areas.list(layer)));
  legalUnits.set(atlas, fresh);
  return fresh;
}

const verdictIds = new WeakMap<readonly AreaCoverage[], ReadonlyMap<string, AreaVerdicts>>();

/** The verdicts of a layer by area code, for its tiles; put together once. */
export function verdictIdsOf(
  atlas: Atlas,
  layer: string,
  asOf: string,
): ReadonlyMap<string, AreaVerdicts> {
  const judged = coverageAsOf(atlas, asOf).listLayer(layer);
  const known = verdictIds.get(judged);
  if (known) return known;
  const fresh = new Map(
    judged.map(({ code, roles }): [string, AreaVerdicts] => [
      code,
      { active: roles.active.verdict, hub: roles.hub.verdict },
    ]),
  );
  verdictIds.set(judged, fresh);
  return fresh;
}

/** The facility that folds the designation's record. */
function findHolder(atlas: Atlas, recordKey: string): Holder | null {
  const [doc] = atlas.facilities.postings.designation.docsOf(recordKey);
  return doc === undefined ? null : toHolder(atlas.facilities.read(doc));
}

/** A facility as one who may hold a role. */
export function toHolder(facility: PlacedFacility): Holder {
  const others = facility.records.filter((record) => record.source !== 'designation');
  return {
    facilityId: facility.id,
    name: facility.name,
    kinds: facility.kinds,
    prefecture: facility.prefecture,
    memberships: facility.areas,
    phone: facility.phone,
    hasHomeSupportFiling: homeSupportRing(facility) > 0,
    hasFilingRecord: others.some((record) => record.source === 'todokede'),
    inRegistry: others.length > 0,
    closed: others.length > 0 && others.every((record) => record.vanished),
  };
}
