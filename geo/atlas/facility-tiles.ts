import { kinds } from '../terms/kind.ts';
import type { RoleId } from '../terms/role.ts';
import type { Atlas } from './atlas.ts';
import { cellsPerSide, docsInTile, groupByCell } from './cluster.ts';
import { type DocSet, has } from './doc-set.ts';
import type { FacilityIndex } from './facility-index.ts';
import { isTile, placeInTile, type TileAddress } from './mercator.ts';
import { type TileFeature, writeTile } from './write-tile.ts';

/** From this zoom on every facility is a point of its own. */
const pointsFromZoom = 12;
/** Farther out, a tile of so few is not worth clustering. */
const fewInTile = 32;

/**
 * The facilities of a tile as layer `facilities`: each is in exactly one tile of a zoom, as a point
 * or in one cluster, hence the sum of `count` over all tiles is the number of facilities shown.
 *
 * Point: `id, name, kind, kinds, letter, ring, roles, active, hub, exact, stacked, count: 1`.
 * Cluster: `cluster: true, id, count, k_<first kind>, r_active, r_hub, bbox: "west,south,east,north"`.
 * Lists are joined with commas. Feature ids are row numbers of this Atlas plus one.
 *
 * @param hits shows only these; all when left out.
 * @param asOf the day on which designations must be in force, `YYYY-MM-DD`.
 * @returns an empty array for an empty tile, or one that does not exist.
 */
export function facilityTile(
  atlas: Atlas,
  tile: TileAddress,
  asOf: string,
  hits?: DocSet,
): Uint8Array<ArrayBuffer> {
  if (!isTile(tile)) return new Uint8Array(0);
  const { facilities } = atlas;
  const inTile = docsInTile(facilities, tile);
  const docs = hits ? inTile.filter((doc) => has(hits, doc)) : inTile;
  const toPoint = (doc: number) => pointFeature(atlas, tile, doc, asOf);
  if (tile.z >= pointsFromZoom || docs.length <= fewInTile)
    return writeTile({ facilities: Array.from(docs, toPoint) });
  const features = [...groupByCell(facilities, tile, docs)].map(([cell, members]) =>
    members.length === 1 ? toPoint(members[0]!) : clusterFeature(atlas, tile, cell, members, asOf),
  );
  return writeTile({ facilities: features });
}

function pointFeature(
  { facilities, roles }: Atlas,
  tile: TileAddress,
  doc: number,
  asOf: string,
): TileFeature {
  const kind = kinds[facilities.firstKinds[doc]!];
  const held = roles.rolesOf(doc, asOf);
  return {
    id: doc + 1,
    type: 1,
    geometry: [placeInTile(tile, facilities.mercatorXs[doc]!, facilities.mercatorYs[doc]!)!],
    tags: {
      id: facilities.ids[doc]!,
      name: facilities.names[doc]!,
      kind: kind?.id ?? '',
      kinds: facilities.kindLists[doc]!,
      letter: kind?.letter ?? '',
      ring: facilities.rings[doc]!,
      roles: held.join(),
      active: held.includes('active'),
      hub: held.includes('hub'),
      exact: facilities.exact[doc] === 1,
      stacked: facilities.stacked[doc]!,
      count: 1,
    },
  };
}

function clusterFeature(
  atlas: Atlas,
  tile: TileAddress,
  cell: number,
  members: readonly number[],
  asOf: string,
): TileFeature {
  const { facilities } = atlas;
  const mean = (values: Float64Array) => {
    let sum = 0;
    for (const doc of members) sum += values[doc]!;
    return sum / members.length;
  };
  const column = tile.x * cellsPerSide + (cell % cellsPerSide);
  const row = tile.y * cellsPerSide + Math.floor(cell / cellsPerSide);
  const countRole = (role: RoleId) => {
    const holders = atlas.roles.holders(role, asOf);
    return members.reduce((count, doc) => count + Number(has(holders, doc)), 0);
  };
  return {
    id: members[0]! + 1,
    type: 1,
    geometry: [
      placeInTile(tile, mean(facilities.mercatorXs), mean(facilities.mercatorYs)) ??
        placeInTile(
          tile,
          facilities.mercatorXs[members[0]!]!,
          facilities.mercatorYs[members[0]!]!,
        )!,
    ],
    tags: {
      cluster: true,
      id: `${tile.z}/${column}/${row}`,
      count: members.length,
      ...countFirstKinds(facilities, members),
      r_active: countRole('active'),
      r_hub: countRole('hub'),
      bbox: boxOf(facilities, members).join(),
    },
  };
}

/** `k_<kind>` for the kinds that occur. */
function countFirstKinds(
  { firstKinds }: FacilityIndex,
  members: readonly number[],
): Record<string, number> {
  const counts = new Uint32Array(256);
  for (const doc of members) counts[firstKinds[doc]!]!++;
  return Object.fromEntries(
    kinds.flatMap(({ id }, k) => (counts[k]! > 0 ? [[`k_${id}`, counts[k]!]] : [])),
  );
}

function boxOf({ lngs, lats }: FacilityIndex, members: readonly number[]): readonly number[] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const doc of members) {
    west = Math.min(west, lngs[doc]!);
    south = Math.min(south, lats[doc]!);
    east = Math.max(east, lngs[doc]!);
    north = Math.max(north, lats[doc]!);
  }
  return [west, south, east, north];
}
