import type { Area, Memberships } from '../../../geo/areas/area.ts';
import type { Designation, DesignationSet, Holder } from '../../../geo/coverage/designation.ts';
import type { AreaRef, DesignationBody } from '../../../geo/registry/source-record.ts';
import type { RoleId } from '../../../geo/terms/role.ts';

/** Builders for an invented prefecture 98, so that each test states only what it is about. */
export function area(
  layer: string,
  code: string,
  rest: Partial<Area> & { over75?: number } = {},
): Area {
  const { over75, ...given } = rest;
  return {
    layer,
    code,
    name: `${layer}-${code}`,
    kana: null,
    layerLabel: null,
    prefecture: '98',
    parents: [],
    municipalities: layer === 'municipality' ? [code] : [],
    partMunicipalities: [],
    towns: [],
    geometry: null,
    bbox: null,
    labelPoint: null,
    population:
      over75 === undefined
        ? null
        : {
            definition: 'resident-register',
            year: 2025,
            date: null,
            total: null,
            over65: null,
            over75,
            over85: null,
          },
    membersWithoutShape: [],
    populationMissing: [],
    populations: [],
    ...given,
  };
}

export function holder(name: string, memberships: Memberships, rest: Partial<Holder> = {}): Holder {
  return {
    facilityId: `f-${name}`,
    name,
    kinds: ['clinic'],
    prefecture: '98',
    memberships,
    phone: null,
    hasHomeSupportFiling: true,
    hasFilingRecord: true,
    inRegistry: true,
    closed: false,
    ...rest,
  };
}

export function designation(
  role: RoleId,
  areas: readonly AreaRef[],
  who: Holder | null,
  rest: Partial<DesignationBody> = {},
): Designation {
  const body: DesignationBody = {
    type: 'designation',
    prefecture: '98',
    role,
    status: 'designated',
    claim: who ? { name: who.name, kinds: who.kinds, identifiers: [] } : null,
    holderKind: '診療所',
    consultees: 'professionals',
    areas,
    serviceAreas: [],
    plan: '第1次見本県保健医療計画',
    validFrom: '2024-04-01',
    validTo: '2030-03-31',
    evidence: '別表1',
    ...rest,
  };
  return {
    recordKey: `${role}|${who?.name ?? body.status}|${areas.map((a) => a.code).join('+')}|${body.validFrom}`,
    edition: '2025-10-01',
    body,
    holder: who,
  };
}

export function completeSet(
  role: RoleId,
  rest: Partial<DesignationSet['body']> = {},
): DesignationSet {
  return {
    recordKey: `set|${role}`,
    body: {
      type: 'designation-set',
      prefecture: '98',
      role,
      plan: '第1次見本県保健医療計画',
      asOf: '2025-10-01',
      validFrom: '2024-04-01',
      validTo: null,
      complete: true,
      ...rest,
    },
  };
}

export const homecare = (code: string): AreaRef => ({ layer: 'homecare', code });
export const municipality = (code: string): AreaRef => ({ layer: 'municipality', code });
export const daily = (code: string): AreaRef => ({ layer: 'daily', code });
