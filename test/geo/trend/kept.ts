import type { VerdictId } from '../../../geo/terms/role.ts';
import type { FullMoment } from '../../../geo/trend/describe-changes.ts';
import type { KeptInstitutions } from '../../../geo/trend/kept-institutions.ts';

/** One area as a hand writes it: verdict of `active`, outline, rate (null: not known). */
export interface WrittenArea {
  readonly code: string;
  readonly verdict: VerdictId;
  readonly outline?: string;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly holder?: string;
}

export interface WrittenInstitution {
  readonly id: string;
  readonly kind?: string;
  readonly prefecture?: string;
  readonly municipality?: string;
  readonly tier?: string;
  readonly source?: string;
  readonly number?: string;
  readonly area?: string;
}

export interface WrittenMoment {
  readonly id: number | null;
  readonly asOf: string;
  readonly areas: readonly WrittenArea[];
  readonly formula?: string;
  readonly institutions?: readonly WrittenInstitution[];
  readonly filingLists?: readonly string[];
}

/** A kept day of one layer (`homecare`) with one indicator (`support-clinic`). */
export function writeMoment(written: WrittenMoment): FullMoment {
  const { id, asOf, areas, formula = 'a ÷ b', institutions = [], filingLists = ['981'] } = written;
  const held = areas.filter(({ holder }) => holder !== undefined);
  return {
    id,
    name: id === null ? null : `第${id}回`,
    figures: {
      asOf,
      dataVersion: asOf,
      demo: false,
      dataDates: [],
      indicators: [{ id: 'support-clinic', name: '在支診', unit: 'per100k', formula }],
      holders: held.map(({ code, holder = '' }) => ({
        recordKey: code,
        role: 'active',
        name: holder,
        facilityId: null,
        kind: '診療所',
        plan: '計画',
        validFrom: null,
        validTo: null,
      })),
      layers:
        areas.length === 0
          ? []
          : [
              {
                layer: 'homecare',
                label: '在宅医療圏',
                areas: areas.map(({ code, outline = 'first' }) => ({
                  code,
                  name: `圏域${code}`,
                  prefecture: '98',
                  outline,
                })),
                roles: {
                  active: {
                    verdicts: areas.map(({ verdict }) => verdict),
                    holders: areas.map((area) => (held.includes(area) ? [held.indexOf(area)] : [])),
                  },
                  hub: { verdicts: areas.map(() => 'unknown'), holders: areas.map(() => []) },
                },
                figures: {
                  'support-clinic': {
                    numerators: areas.map(({ numerator = null }) => numerator),
                    denominators: areas.map(({ denominator = null }) => denominator),
                    values: areas.map(({ numerator = null, denominator = null }) =>
                      numerator === null || denominator === null
                        ? null
                        : (numerator / denominator) * 100_000,
                    ),
                  },
                },
              },
            ],
    },
    institutions: writeInstitutions(institutions, filingLists),
  };
}

function writeInstitutions(
  rows: readonly WrittenInstitution[],
  filingLists: readonly string[],
): KeptInstitutions {
  return {
    ids: rows.map(({ id }) => id),
    names: rows.map(({ id }) => `医院${id}`),
    kinds: rows.map(({ kind = 'clinic' }) => kind),
    prefectures: rows.map(({ prefecture = '98' }) => prefecture),
    municipalities: rows.map(({ municipality = '98201' }) => municipality),
    tiers: rows.map(({ tier = '' }) => tier),
    roles: rows.map(() => ''),
    sources: rows.map(({ source = 'todokede' }) => source),
    numbers: rows.map(({ number = '' }) => number),
    areas: { homecare: rows.map(({ area = 'A' }) => area) },
    filingLists,
  };
}
