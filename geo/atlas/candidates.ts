import type { Area } from '../areas/area.ts';
import {
  type CandidateRules,
  candidateTiers,
  type HubKindId,
  hubKinds,
  type Reason,
  type ReasonId,
} from '../coverage/candidate.ts';
import { kinds } from '../terms/kind.ts';
import { roles } from '../terms/role.ts';
import type {
  AppliedRules,
  CandidateArea,
  CandidateFacility,
  CandidateItem,
  CandidatesAnswer,
} from './answers-candidates.ts';
import { nameArea } from './answers-facilities.ts';
import type { Atlas } from './atlas.ts';
import { type AreaMatch, openCandidatePool } from './candidate-pool.ts';
import { coverageAsOf, legalUnitsOf } from './coverage.ts';
import { peoplePointsOf } from './people-points.ts';
import { greatCircleMetres } from './sphere.ts';

export const mostCandidatesTold = 200;

/**
 * Who may be considered for a role in the areas of a layer, or in some of them, with what speaks for
 * each. Those who reach most people of 75+ come first; the order is no recommendation.
 * @param codes areas asked for; null for all units of the layer.
 */
export function describeCandidates(
  atlas: Atlas,
  {
    layer,
    rules,
    asOf,
    codes,
  }: {
    readonly layer: string;
    readonly rules: CandidateRules;
    readonly asOf: string;
    readonly codes: readonly string[] | null;
  },
): CandidatesAnswer {
  const units = listUnits(atlas, layer).filter(({ code }) => codes?.includes(code) ?? true);
  const pool = openCandidatePool(atlas, layer, rules, []);
  const coverage = coverageAsOf(atlas, asOf);
  return {
    layer,
    asOf,
    rules: toAppliedRules(atlas, rules),
    areas: units.map((area): CandidateArea => {
      const matches = [...pool.matchesFor(area)].sort(
        (a, b) => (b.reached75 ?? -1) - (a.reached75 ?? -1) || a.member.doc - b.member.doc,
      );
      const own = listMunicipalities(atlas, area, rules);
      const total = matches.length + own.length;
      return {
        code: area.code,
        name: area.name,
        verdict: coverage.basis.unitVerdict(area, rules.role).verdict,
        over75: area.population?.over75 ?? null,
        people: peoplePointsOf(atlas, area).source,
        total,
        candidates: [
          ...own.map((name) => toOrganisation(name)),
          ...matches
            .slice(0, mostCandidatesTold)
            .map((match) => toItem(atlas, area, match, rules, asOf)),
        ],
      };
    }),
  };
}

/** The legal units of a layer: candidates are for them only. */
export function listUnits(atlas: Atlas, layer: string): readonly Area[] {
  return legalUnitsOf(atlas).units.filter((area) => area.layer === layer);
}

export function toAppliedRules(atlas: Atlas, rules: CandidateRules): AppliedRules {
  const people = atlas.cells.size > 0 ? 'cells' : 'municipalities';
  const outside = rules.role === 'active' && people === 'cells';
  return { ...rules, people, outside, distance: 'straight' };
}

/** 市町村 of an area, 政令市 as one: bodies by name, for a city office is no facility. */
export function listMunicipalities(
  atlas: Atlas,
  { municipalities, partMunicipalities }: Area,
  { role, kinds: asked }: CandidateRules,
): readonly string[] {
  const own: HubKindId = 'municipality';
  if (role !== 'hub' || !asked.includes(own)) return [];
  const names = [...municipalities, ...partMunicipalities].map((code) => {
    const member = atlas.areas.find('municipality', code);
    const city = member?.parents.find(({ layer }) => layer === 'city');
    return city ? nameArea(atlas, city.layer, city.code).name : (member?.name ?? code);
  });
  return [...new Set(names)];
}

const reason = (id: ReasonId, text: string): Reason => ({ id, text });

function toOrganisation(name: string): CandidateItem {
  return {
    facility: null,
    organisation: name,
    tier: null,
    beds: null,
    inside: true,
    distanceMetres: null,
    reached75: null,
    reachedShare: null,
    roles: [],
    reasons: [reason('kind', '圏域の市町村')],
  };
}

function toItem(
  atlas: Atlas,
  area: Area,
  { member, inside, reached75 }: AreaMatch,
  rules: CandidateRules,
  asOf: string,
): CandidateItem {
  const { doc, position, tier } = member;
  const points = peoplePointsOf(atlas, area);
  const beds = atlas.facilities.read(doc).beds?.total ?? null;
  const share = reached75 === null ? null : reached75 / points.total;
  const distanceMetres =
    position && points.centre ? greatCircleMetres(position, points.centre) : null;
  const held = atlas.roles.designationsOf(doc, asOf).map(({ role, areas }) => ({
    role,
    areas: areas.map((ref) => nameArea(atlas, ref.layer, ref.code)),
  }));
  const facility = toCandidateFacility(atlas, doc, position);
  return {
    facility,
    organisation: null,
    tier,
    beds,
    inside,
    distanceMetres,
    reached75,
    reachedShare: share,
    roles: held,
    reasons: [
      ...(tier ? [reason('tier', `${tierLabel(tier)}の届出`)] : []),
      ...(rules.role === 'hub' ? [reason('kind', kindLabel(facility.kind))] : []),
      ...(beds ? [reason('beds', `病床${beds}床`)] : []),
      inside ? reason('inside', '圏域の中にある') : reason('outside', '圏域の外にある'),
      ...(distanceMetres === null
        ? []
        : [reason('distance', `75歳以上の人口の中心から直線${toKilometres(distanceMetres)}km`)]),
      ...(reached75 === null || share === null
        ? []
        : [
            reason(
              'reaches',
              `直線${rules.radiusMetres / 1000}km以内に圏域の75歳以上${Math.round(reached75).toLocaleString('ja-JP')}人（${Math.round(share * 100)}%）`,
            ),
          ]),
      ...held.map(({ role, areas }) =>
        reason('holds', `${areas.map(({ name }) => name).join('・')}の${roleLabel(role)}`),
      ),
    ],
  };
}

export function toCandidateFacility(
  atlas: Atlas,
  doc: number,
  position: readonly [number, number] | null,
): CandidateFacility {
  const { id, name, kinds: own, municipality } = atlas.facilities.readHead(doc);
  return { id, name, kind: own[0] ?? null, municipality, position };
}

const tierLabel = (tier: string) => candidateTiers.find(({ id }) => id === tier)?.label ?? tier;
const roleLabel = (role: string) => roles.find(({ id }) => id === role)?.shortLabel ?? role;
const kindLabel = (kind: string | null) =>
  hubKinds.find(({ id }) => id === kind)?.label ??
  kinds.find(({ id }) => id === kind)?.label ??
  '種別不明';
const toKilometres = (metres: number) => (Math.round(metres / 100) / 10).toFixed(1);
