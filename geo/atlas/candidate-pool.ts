import type { Area } from '../areas/area.ts';
import {
  type CandidateRules,
  type CandidateTierId,
  candidateTiers,
} from '../coverage/candidate.ts';
import type { Position } from '../registry/position.ts';
import type { Atlas } from './atlas.ts';
import { areaKey } from './facility-index.ts';
import { listReachedPoints, type PeoplePoints, peoplePointsOf } from './people-points.ts';
import type { ShiftedFacility } from './scenario.ts';
import { boxAround } from './sphere.ts';
import { readTiers } from './tiers.ts';

/** A facility of a kind that may be considered, wherever it stands. */
export interface PoolMember {
  readonly doc: number;
  readonly position: Position | null;
  readonly tier: CandidateTierId | null;
}

/** One that may be considered for a certain area. */
export interface AreaMatch {
  readonly member: PoolMember;
  readonly inside: boolean;
  /** Points of the area's people within the distance, as numbers. */
  readonly reached: readonly number[];
  /** People of 75+ at those points; null where the facility has no place or nobody is known. */
  readonly reached75: number | null;
}

export interface CandidatePool {
  readonly matchesFor: (area: Area) => readonly AreaMatch[];
}

/**
 * Prepares who may be considered by the rules, with what a scenario closes left out and what it
 * moves standing where it would. Outside an area only where the people are known by cell: at the
 * middles of municipalities a share of half means little.
 */
export function openCandidatePool(
  atlas: Atlas,
  layer: string,
  rules: CandidateRules,
  shifted: readonly ShiftedFacility[],
): CandidatePool {
  const { facilities } = atlas;
  const shifts = new Map(shifted.map((shift) => [shift.doc, shift]));
  const members = new Map<number, PoolMember>();
  for (const [doc, tier] of rules.role === 'active'
    ? listByTier(atlas, rules)
    : listByKind(atlas, rules)) {
    const shift = shifts.get(doc);
    if (shift?.to === null || isGone(atlas, doc)) continue;
    members.set(doc, { doc, tier, position: shift?.to?.position ?? facilities.positionOf(doc) });
  }
  const placed = [...members.values()].flatMap((member) =>
    member.position ? [{ member, position: member.position }] : [],
  );
  const insideOf = ({ code }: Area): ReadonlySet<number> => {
    const docs = facilities.postings.area.docsOf(areaKey(layer, code));
    const own = new Set([...docs].filter((doc) => !shifts.has(doc) && members.has(doc)));
    for (const { doc, to } of shifted)
      if (to?.areas[layer] === code && members.has(doc)) own.add(doc);
    return own;
  };
  const placeless = listPlaceless(atlas, layer, members);
  const mayReach = rules.role === 'active';
  return {
    matchesFor: (area) => {
      const points = peoplePointsOf(atlas, area);
      const inside = insideOf(area);
      const elsewhere = (area.prefecture && placeless.get(area.prefecture)) || [];
      const own = [
        ...[...inside].map((doc) => toMatch(members.get(doc)!, true, points, rules)),
        ...elsewhere.map((member) => toMatch(member, false, points, rules)),
      ];
      if (!mayReach || points.source !== 'cells' || points.total === 0) return own;
      const box = boxOf(points, rules.radiusMetres);
      const others = placed.flatMap(({ member, position: [lng, lat] }) => {
        if (lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3]) return [];
        if (inside.has(member.doc)) return [];
        const match = toMatch(member, false, points, rules);
        return (match.reached75 ?? 0) >= rules.share * points.total ? [match] : [];
      });
      return [...own, ...others];
    },
  };
}

function toMatch(
  member: PoolMember,
  inside: boolean,
  points: PeoplePoints,
  { radiusMetres }: CandidateRules,
): AreaMatch {
  const reached = member.position ? listReachedPoints(points, member.position, radiusMetres) : [];
  const known = member.position !== null && points.total > 0;
  return {
    member,
    inside,
    reached,
    reached75: known ? reached.reduce((sum, point) => sum + points.over75[point]!, 0) : null,
  };
}

function listByTier(
  atlas: Atlas,
  { tiers }: CandidateRules,
): readonly (readonly [number, CandidateTierId | null])[] {
  const own = readTiers(atlas);
  const { kind } = atlas.facilities.postings;
  return candidateTiers
    .filter(({ id }) => tiers.includes(id))
    .flatMap(({ id, kind: of, tier }) =>
      [...kind.docsOf(of)].flatMap((doc) => (own[doc] === tier ? [[doc, id] as const] : [])),
    );
}

function listByKind(
  atlas: Atlas,
  { kinds }: CandidateRules,
): readonly (readonly [number, CandidateTierId | null])[] {
  const { kind, service } = atlas.facilities.postings;
  const own = readTiers(atlas);
  const hospitals = new Set(kind.docsOf('hospital'));
  return kinds
    .flatMap((id) => [
      ...kind.docsOf(id),
      ...(id === 'visiting-nurse' ? service.docsOf('130') : []),
    ])
    .map((doc) => {
      const of = hospitals.has(doc) ? 'hospital' : 'clinic';
      const tier = candidateTiers.find((row) => row.kind === of && row.tier === own[doc]);
      return [doc, tier?.id ?? null] as const;
    });
}

/**
 * Organisations without a known place, by the prefectures whose plans name them: a 県医師会 may take on
 * another 圏域 too.
 */
function listPlaceless(
  atlas: Atlas,
  layer: string,
  members: ReadonlyMap<number, PoolMember>,
): ReadonlyMap<string, readonly PoolMember[]> {
  const { kind, designation } = atlas.facilities.postings;
  const organisations = new Set(kind.docsOf('organisation'));
  const found = new Map<string, PoolMember[]>();
  for (const { key, body } of atlas.designations) {
    if (body.type !== 'designation') continue;
    for (const doc of designation.docsOf(key)) {
      const member = members.get(doc);
      if (!member || !organisations.has(doc)) continue;
      if (atlas.facilities.readHead(doc).areas[layer] !== undefined) continue;
      const own = found.get(body.prefecture) ?? [];
      if (!own.includes(member)) own.push(member);
      found.set(body.prefecture, own);
    }
  }
  return found;
}

/** No source but the designations lists it any more. */
function isGone(atlas: Atlas, doc: number): boolean {
  const others = atlas.facilities
    .read(doc)
    .records.filter(({ source }) => source !== 'designation');
  return others.length > 0 && others.every(({ vanished }) => vanished);
}

function boxOf({ positions }: PeoplePoints, metres: number) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const position of positions) {
    const box = boxAround(position, metres);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north] as const;
}
