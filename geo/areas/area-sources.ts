import type {
  AreaMemberBody,
  AreaShapeBody,
  CurrentRecord,
  PopulationBody,
  ReorganisationBody,
} from '../registry/source-record.ts';

/** Everything the records say about areas, in an order that does not depend on theirs. */
export interface AreaSources {
  /** By layer, then code. */
  readonly shapes: ReadonlyMap<string, ReadonlyMap<string, AreaShapeBody>>;
  /** By layer, then code: the members valid on the day asked for. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, readonly AreaMemberBody[]>>;
  readonly populations: readonly PopulationBody[];
  readonly reorganisations: readonly ReorganisationBody[];
}

/**
 * Sorts the records of areas out as of a day (`YYYY-MM-DD`). Shapes and members that a newer edition
 * no longer lists do not count; of two shapes for one area the newer edition does. A population stays
 * even then: it carries its year.
 */
export function collectAreaSources(records: readonly CurrentRecord[], asOf: string): AreaSources {
  const shapes = new Map<string, Map<string, AreaShapeBody>>();
  const members = new Map<string, Map<string, AreaMemberBody[]>>();
  const populations: PopulationBody[] = [];
  const reorganisations: ReorganisationBody[] = [];

  for (const { body, vanished } of [...records].sort(byEditionThenKey)) {
    if (body.type === 'population') populations.push(body);
    else if (body.type === 'reorganisation') reorganisations.push(body);
    else if (body.type === 'area-shape' && !vanished) {
      getOrAdd(shapes, body.layer, () => new Map()).set(body.code, body);
    } else if (body.type === 'area-member' && !vanished && isValid(body, asOf)) {
      const layer = getOrAdd(members, body.layer, () => new Map<string, AreaMemberBody[]>());
      getOrAdd(layer, body.code, () => []).push(body);
    }
  }
  return { shapes, members, populations, reorganisations };
}

/** Both days of the period belong to it. */
function isValid({ validFrom, validTo }: AreaMemberBody, asOf: string): boolean {
  return (validFrom === null || validFrom <= asOf) && (validTo === null || asOf <= validTo);
}

function byEditionThenKey(a: CurrentRecord, b: CurrentRecord): number {
  return compare(a.edition ?? '', b.edition ?? '') || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
