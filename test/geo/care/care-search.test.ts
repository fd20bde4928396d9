import { describe, expect, it } from 'vitest';
import type { CareAnswer } from '../../../geo/atlas/answers-care.ts';
import { searchCare } from '../../../geo/atlas/answers-care-search.ts';
import { type Atlas, openAtlas } from '../../../geo/atlas/atlas.ts';
import { type CareQuery, everyProvider } from '../../../geo/atlas/care-query.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import { type CareFunctionId, careFunctions } from '../../../geo/care/care-function.ts';
import { homeAt } from '../../../geo/care/home.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import type { SupplementClaim } from '../../../geo/registry/facility-claim.ts';
import { inventInput, island, seeded } from '../atlas/invented-facilities.ts';
import { type SlowHub, slowFunctions, slowSearch } from './slow-care.ts';

const asOf = '2026-11-22';

/** Facilities of which some say where they go, how far, or both. */
function inventProviders(count: number, seed: number) {
  const input = inventInput(count, seed);
  const random = seeded(seed * 7919);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)]!;
  const survey = (): SupplementClaim | null => {
    if (random() < 0.5) return null;
    const areas: SupplementClaim[] = [
      { servesLayer: 'municipality', servesCodes: ['91101', '91212'] },
      { servesLayer: 'secondary', servesCodes: ['9121'] },
      { servesLayer: 'city', servesCodes: ['91100'] },
      {},
      {},
    ];
    return {
      ...pick(areas),
      ...(random() < 0.3 ? { maxVisitKilometres: pick([3, 8, 20]) } : {}),
      ...(random() < 0.2 ? { serviceAreaText: '見本市の全域' } : {}),
    };
  };
  const facilities: Facility[] = input.facilities.map((facility) => ({
    ...facility,
    services: facility.services.map((service) =>
      random() < 0.7 ? { ...service, capacity: 1 + Math.floor(random() * 40) } : service,
    ),
    supplement: survey(),
    municipality: random() < 0.05 ? null : facility.municipality,
  }));
  return { ...input, facilities };
}

const listHubs = ({ designations }: ReturnType<typeof inventProviders>): SlowHub[] =>
  designations.flatMap(({ key, body, vanished }) =>
    body.type === 'designation' &&
    body.role === 'hub' &&
    body.status === 'designated' &&
    !vanished &&
    (body.validFrom ?? '') <= asOf &&
    (body.validTo ?? '9999') >= asOf
      ? [{ key, areas: body.areas }]
      : [],
  );

const search = (
  atlas: Atlas,
  position: readonly [number, number],
  more: Partial<CareQuery> = {},
): CareAnswer => {
  const home = homeAt(position, atlas.places());
  const outcome = searchCare(atlas, home, { ...everyProvider, limit: 5000, ...more }, asOf);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.answer;
};

/** The areas of the island, told from its squares. */
function slowAreas([lng, lat]: readonly [number, number]): Record<string, string> {
  const column = Math.floor((lng - island.west) / island.step);
  const row = Math.floor((lat - island.south) / island.step);
  const code = row === 0 ? `91${101 + column}` : `91${200 + row * 10 + column}`;
  return {
    prefecture: '91',
    secondary: row < 2 ? '9111' : '9121',
    city: row === 0 ? '91100' : code,
    municipality: code,
  };
}

/** The first row of municipalities are the wards of one city. */
const slowCity = (code: string) => (code < '91200' ? '91100' : code);

describe('who can serve a home', () => {
  const input = inventProviders(1500, 5);
  const atlas = openAtlas(buildSnapshot(input));
  const random = seeded(11);
  const homes = Array.from({ length: 12 }, (): [number, number] => [
    island.west + 0.01 + random() * 0.38,
    island.south + 0.01 + random() * 0.38,
  ]);

  it('knows the functions that the slow computation knows', () => {
    expect([...slowFunctions].sort()).toEqual(careFunctions.map(({ id }) => id).sort());
  });

  it.each(slowFunctions)('answers and orders %s as the slow computation does', (name) => {
    const hubs = listHubs(input);
    for (const position of homes) {
      const expected = slowSearch(
        name,
        input.facilities,
        { position, areas: slowAreas(position), cityOf: slowCity },
        hubs,
      );
      const answer = search(atlas, position, { functions: [name as CareFunctionId] });
      expect(answer.items.map(({ id, serves }) => [id, serves.answer])).toEqual(
        expected.map(({ id, answer: own }) => [id, own]),
      );
      expect(answer.total).toBe(expected.length);
      for (const [i, { distanceMetres }] of answer.items.entries()) {
        const metres = expected[i]?.metres ?? null;
        if (metres === null) expect(distanceMetres).toBeUndefined();
        else expect(Math.abs((distanceMetres ?? Number.NaN) - metres)).toBeLessThan(0.6);
      }
    }
  });

  it('meets every answer somewhere, so that the comparison says something', () => {
    const met = new Set(
      homes.flatMap((home) => search(atlas, home).items.map((i) => i.serves.answer)),
    );
    expect([...met].sort()).toEqual(['declared', 'outside', 'unknown', 'within-16km']);
  });

  it('counts by function what asking for it finds, and names the nearest that may serve', () => {
    const position = homes[0]!;
    for (const own of search(atlas, position).functions) {
      const asked = search(atlas, position, { functions: [own.id] });
      expect(own.total).toBe(asked.total);
      const open = asked.items.filter(({ serves }) => serves.answer !== 'outside');
      const promise = ['declared', 'within-16km', 'unknown'];
      const best = promise.find((each) => open.some(({ serves }) => serves.answer === each));
      expect(own.nearest?.id).toBe(open.find(({ serves }) => serves.answer === best)?.id);
    }
  });

  it('pages through the same order, without the home in the cursor', () => {
    const position = homes[1]!;
    const whole = search(atlas, position).items.map(({ id }) => id);
    const paged: string[] = [];
    let query: CareQuery = { ...everyProvider, limit: 170 };
    const home = homeAt(position, atlas.places());
    for (;;) {
      const outcome = searchCare(atlas, home, query, asOf);
      if (!outcome.ok) throw new Error(outcome.reason);
      paged.push(...outcome.answer.items.map(({ id }) => id));
      if (outcome.answer.next === null) break;
      expect(outcome.answer.next).not.toContain(String(position[0]));
      const [offset, after, question, dataVersion] = outcome.answer.next
        .split('~')
        .map(decodeURIComponent);
      const cursor = {
        offset: Number.parseInt(offset!, 36),
        after: after!,
        question: question!,
        dataVersion: dataVersion!,
      };
      query = { ...query, cursor };
    }
    expect(paged).toEqual(whole);
  });

  it('separates yes, no and not known, with counts that add up', () => {
    const accepting = openAtlas(buildSnapshot(inventInput(800, 9)));
    const all = search(accepting, homes[2]!);
    const count = all.options.accepts.ventilator!;
    expect(count.yes + count.no + count.unknown).toBe(all.total);
    for (const state of ['yes', 'no', 'unknown'] as const) {
      const asked = search(accepting, homes[2]!, { accepts: { ventilator: [state] } });
      expect(asked.total).toBe(count[state]);
      // The option's own filter does not change the counts beside it.
      expect(asked.options.accepts.ventilator).toEqual(count);
    }
    expect(Math.min(count.yes, count.no, count.unknown)).toBeGreaterThan(0);
  });

  it('counts beside each area what asking for it finds', () => {
    const position = homes[4]!;
    const code = '91212';
    const query = (asked: string): Partial<CareQuery> => ({
      functions: ['day-care'],
      base: { ...everyProvider.base, area: [{ layer: 'municipality', code: asked }] },
    });
    const { areas } = search(atlas, position, {
      ...query(code),
      areaLayer: 'municipality',
    }).options;
    expect(areas?.length).toBeGreaterThan(5);
    for (const area of areas ?? [])
      expect(search(atlas, position, query(area.code)).total).toBe(area.count);
    expect(search(atlas, position, query(code)).options.areas).toBeNull();
  });

  it('says which filter keeps everything away', () => {
    const serves: CareQuery['serves'] = ['within-16km'];
    const accepts = { ventilator: ['yes' as const] };
    const answer = search(atlas, homes[0]!, { withinMetres: 1, accepts, serves });
    expect(answer.total).toBe(0);
    expect(answer.loosen.map(({ filter }) => filter)).not.toContain('within');
    const near = search(atlas, homes[0]!, { withinMetres: 1, serves });
    expect(near.total).toBe(0);
    const loosened = Object.fromEntries(near.loosen.map(({ filter, total }) => [filter, total]));
    expect(loosened.within).toBe(search(atlas, homes[0]!, { serves }).total);
  });

  it.each(['home-visit', 'day-care', 'hub'] as const)(
    'within a distance keeps of %s the near ones, and of those without a place who serves the home',
    (name) => {
      const hubs = listHubs(input);
      for (const position of homes) {
        const expected = slowSearch(
          name,
          input.facilities,
          { position, areas: slowAreas(position), cityOf: slowCity },
          hubs,
        ).filter(({ metres, answer }) =>
          metres === null ? answer === 'declared' : metres <= 9000,
        );
        const found = search(atlas, position, { functions: [name], withinMetres: 9000 });
        expect(found.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }
    },
  );

  it('asks for a 定員 of the function asked for, and keeps what is not published apart', () => {
    const position = homes[3]!;
    const dayCare = ['150', '155', '160', '720', '780'];
    const byId = new Map(input.facilities.map((facility) => [facility.id, facility]));
    const capacityOf = (id: string) =>
      Math.max(
        0,
        ...byId
          .get(id)!
          .services.filter(({ code }) => dayCare.includes(code))
          .map(({ capacity }) => capacity ?? 0),
      );
    const functions: CareFunctionId[] = ['day-care'];
    const all = search(atlas, position, { functions });
    const least = 20;
    const expected = {
      yes: all.items.filter(({ id }) => capacityOf(id) >= least),
      no: all.items.filter(({ id }) => capacityOf(id) > 0 && capacityOf(id) < least),
      unknown: all.items.filter(({ id }) => capacityOf(id) === 0),
    };
    for (const state of ['yes', 'no', 'unknown'] as const) {
      const found = search(atlas, position, { functions, capacity: { least, states: [state] } });
      expect(found.items).toEqual(expected[state]);
      expect(found.items.length).toBeGreaterThan(0);
      expect(found.options.capacity).toEqual({
        yes: expected.yes.length,
        no: expected.no.length,
        unknown: expected.unknown.length,
      });
    }
    for (const item of all.items) expect(item.capacity ?? 0).toBe(capacityOf(item.id));
  });
});
