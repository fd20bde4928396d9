import { hash48 } from '../registry/hash.ts';
import type { FacilitiesAnswer, FacilityAnswer, FacilityItem, NamedArea } from './answers.ts';
import type { Atlas } from './atlas.ts';
import { formatCursor } from './cursor.ts';
import type { FacilityHead } from './facility-json.ts';
import type { FacilityQuery } from './query.ts';
import { rankHits } from './ranking.ts';
import { questionOf, selectFacilities } from './selection.ts';
import { greatCircleMetres } from './sphere.ts';

export type SearchOutcome =
  | { readonly ok: true; readonly answer: FacilitiesAnswer }
  /** The cursor belongs to another question. */
  | { readonly ok: false; readonly reason: 'cursor-of-another-question' };

/**
 * One page of the facilities a query asks for. With a cursor of older data the list goes on after
 * the facility last shown, or after as many as were shown, and says `moved`.
 * @param asOf the day on which designations must be in force, `YYYY-MM-DD`.
 */
export function searchFacilities(atlas: Atlas, query: FacilityQuery, asOf: string): SearchOutcome {
  const { cursor, limit } = query;
  const question = hash48(`${questionOf(query)} ${query.sort} ${query.near?.join() ?? ''}`);
  if (cursor && cursor.question !== question)
    return { ok: false, reason: 'cursor-of-another-question' };

  const { hits, total, facets } = selectFacilities(atlas, query, asOf);
  const moved = cursor !== null && cursor.dataVersion !== atlas.dataVersion;
  const known = cursor?.offset ?? 0;
  const ranked = rankHits(atlas, hits, query, moved ? total : known + limit);
  const last = moved ? atlas.facilities.findDoc(cursor.after) : undefined;
  const place = last === undefined ? -1 : ranked.indexOf(last);
  const start = place >= 0 ? place + 1 : known;
  const docs = ranked.subarray(start, start + limit);
  const after = docs.at(-1);
  const end = start + docs.length;
  const next =
    after !== undefined && end < total
      ? formatCursor({
          offset: end,
          after: atlas.facilities.ids[after]!,
          question,
          dataVersion: atlas.dataVersion,
        })
      : null;
  const items = Array.from(docs, (doc) => toNearItem(atlas, doc, query, asOf));
  return { ok: true, answer: { total, items, next, facets, ...(moved ? { moved } : {}) } };
}

function toNearItem(
  atlas: Atlas,
  doc: number,
  { near }: FacilityQuery,
  asOf: string,
): FacilityItem {
  const item = toItem(atlas, doc, atlas.facilities.readHead(doc), asOf);
  if (!near || !item.position) return item;
  return { ...item, distanceMetres: Math.round(greatCircleMetres(near, item.position)) };
}

/** A facility as lists show it. */
export function toItem(
  atlas: Atlas,
  doc: number,
  facility: FacilityHead,
  asOf: string,
): FacilityItem {
  const { id, name, kana, kinds, address, phone, position, positionLevel, areas, dataDate } =
    facility;
  return {
    id,
    name,
    kana,
    kinds,
    services: facility.serviceCodes,
    filings: facility.symbols,
    roles: atlas.roles.rolesOf(doc, asOf),
    address,
    phone,
    position,
    positionLevel,
    areas,
    dataDate,
  };
}

/**
 * Everything the Atlas knows of a facility; the provenance per field is folded from its records by
 * whoever has them. Undefined when no facility has this id (an old one may redirect).
 */
export function findFacility(
  atlas: Atlas,
  id: string,
  asOf: string,
): Omit<FacilityAnswer, 'provenance'> | undefined {
  const doc = atlas.facilities.findDoc(id);
  if (doc === undefined) return undefined;
  const { areas, ...facility } = atlas.facilities.read(doc);
  return {
    ...facility,
    roles: atlas.roles.designationsOf(doc, asOf).map((body) => ({
      role: body.role,
      plan: body.plan,
      areas: body.areas.map((ref) => nameArea(atlas, ref.layer, ref.code)),
    })),
    areas: Object.fromEntries(
      Object.entries(areas).map(([layer, code]) => [layer, nameArea(atlas, layer, code)]),
    ),
  };
}

/** An area that is not loaded is named by its code. */
export function nameArea(atlas: Atlas, layer: string, code: string): NamedArea {
  return { layer, code, name: atlas.areas.find(layer, code)?.name ?? code };
}
