import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacilitiesAnswer, FacilityItem } from '../../../geo/atlas/answers.ts';
import { searchFacilities } from '../../../geo/atlas/answers-facilities.ts';
import { type Atlas, openAtlas } from '../../../geo/atlas/atlas.ts';
import { parseCursor } from '../../../geo/atlas/cursor.ts';
import { everyFacility, type FacilityQuery } from '../../../geo/atlas/query.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import { acceptances } from '../../../geo/terms/acceptance.ts';
import { filings } from '../../../geo/terms/filing.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import { services } from '../../../geo/terms/service.ts';
import { inventInput, island } from './invented-facilities.ts';
import { slowMetres, slowRoles, slowSearch } from './scan.ts';

const input = inventInput(1100);
const atlas = openAtlas(buildSnapshot(input));
const today = '2026-04-01';

function search(
  query: Partial<FacilityQuery>,
  asOf = today,
  from: Atlas = atlas,
): FacilitiesAnswer {
  const outcome = searchFacilities(from, { ...everyFacility, limit: 500, ...query }, asOf);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.answer;
}

function searchAll(query: Partial<FacilityQuery>, from: Atlas = atlas): FacilityItem[] {
  const items: FacilityItem[] = [];
  let answer = search(query, today, from);
  items.push(...answer.items);
  while (answer.next) {
    answer = search({ ...query, cursor: parseCursor(answer.next)! }, today, from);
    items.push(...answer.items);
  }
  return items;
}

const ids = (facilities: readonly { readonly id: string }[]) => facilities.map((f) => f.id).sort();

const within = <Value>(values: readonly Value[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }) },
  );
const size = island.side * island.step;
const position = fc.tuple(
  fc.double({ min: island.west - 0.1, max: island.west + size + 0.1, noNaN: true }),
  fc.double({ min: island.south - 0.1, max: island.south + size + 0.1, noNaN: true }),
);
const queries = fc.record({
  q: fc.constantFrom(
    '',
    '',
    '',
    '在宅',
    'さくら',
    'サクラ',
    '院',
    '見本 薬局',
    '000-1',
    '浜3',
    'ｸﾘﾆｯｸ',
    'あおい 北',
  ),
  id: fc.oneof(
    { weight: 6, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.subarray(
        input.facilities.map((facility) => facility.id),
        { minLength: 1 },
      ),
    },
  ),
  kind: within(kinds.map((kind) => kind.id as string)),
  service: within(services.map((service) => service.code)),
  filing: within([...filings.map((filing) => filing.symbol), '外感1', '3者選A']),
  role: within(['active', 'hub']),
  accepts: within(acceptances.map((row) => row.id as string)),
  area: within([
    { layer: 'secondary', code: '9111' },
    { layer: 'municipality', code: '91101' },
    { layer: 'municipality', code: '91221' },
    { layer: 'city', code: '91100' },
  ]),
  bbox: fc.option(
    fc
      .tuple(position, position)
      .map(([a, b]): [number, number, number, number] => [
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      ]),
    { freq: 3 },
  ),
  circle: fc.option(fc.tuple(position, fc.integer({ min: 1, max: 40_000 })), { freq: 3 }),
  asOf: fc.constantFrom(
    '2024-03-31',
    '2024-04-01',
    '2025-03-31',
    '2025-04-01',
    '2026-04-01',
    '2027-04-01',
  ),
});

describe('search', () => {
  it('finds exactly what a scan finds, under every combination of filters', () => {
    fc.assert(
      fc.property(queries, ({ circle, asOf, ...query }) => {
        const asked = { ...query, near: circle?.[0] ?? null, withinMetres: circle?.[1] ?? null };
        const expected = slowSearch(input, asked, asOf);
        const answer = search(asked, asOf);
        expect(answer.total).toBe(expected.length);
        if (expected.length <= 500) expect(ids(answer.items)).toEqual(ids(expected));
        const others = slowSearch(input, asked, asOf, 'kind');
        for (const kind of kinds) {
          expect(answer.facets.kind[kind.id]).toBe(
            others.filter((f) => f.kinds.includes(kind.id)).length,
          );
        }
        const withoutFiling = slowSearch(input, asked, asOf, 'filing');
        expect(answer.facets.filing.支援診3).toBe(
          withoutFiling.filter((f) => f.filings.some((row) => row.symbol === '支援診3')).length,
        );
        const withoutService = slowSearch(input, asked, asOf, 'service');
        expect(answer.facets.service['130']).toBe(
          withoutService.filter((f) => f.services.some((row) => row.code === '130')).length,
        );
        const withoutRole = slowSearch(input, asked, asOf, 'role');
        expect(answer.facets.role.hub).toBe(
          withoutRole.filter((f) => slowRoles(input, f, asOf).includes('hub')).length,
        );
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('includes facilities exactly on the edges of a box', () => {
    const placed = input.facilities.filter((f) => f.position).slice(0, 60);
    for (const { id, position: at } of placed) {
      const [lng, lat] = at!;
      for (const bbox of [
        [lng, lat, lng, lat],
        [lng - 1, lat, lng, lat + 1],
        [lng, lat - 1, lng + 1, lat],
      ] as const)
        expect(searchAll({ bbox }).map((f) => f.id)).toContain(id);
    }
  });

  it('goes through every facility once, page by page, whatever the order', () => {
    for (const sort of ['name', 'kana', 'distance', 'relevance'] as const) {
      const q = sort === 'relevance' ? '院' : '';
      const near = sort === 'distance' ? ([143.2, 32.2] as const) : null;
      const pages = searchAll({ sort, q, near, limit: 37 });
      const whole = ids(slowSearch(input, { ...everyFacility, q, near }, today));
      expect(ids(pages)).toEqual(whole);
      expect(pages.map((f) => f.id)).toEqual(searchAll({ sort, q, near }).map((f) => f.id));
    }
  });

  it('sorts by distance like a scan, ties by id, those without a position last', () => {
    const slowly = (near: readonly [number, number], facilities: readonly Facility[]) =>
      [...facilities].sort((a, b) => {
        const [one, two] = [a, b].map((f) => (f.position ? slowMetres(near, f.position) : 9e9));
        // Equal points are equally far; otherwise two formulas agree to a millimetre.
        return Math.abs(one! - two!) > 1e-3 ? one! - two! : a.id < b.id ? -1 : 1;
      });
    fc.assert(
      fc.property(position, fc.boolean(), (near, some) => {
        const kind = some ? ['pharmacy'] : [];
        const expected = slowly(near, slowSearch(input, { ...everyFacility, kind, near }, today));
        const { items } = search({ kind, near, sort: 'distance', limit: 100 });
        expect(items.map((f) => f.id)).toEqual(expected.slice(0, 100).map((f) => f.id));
        for (const item of items)
          if (item.position)
            expect(Math.abs(item.distanceMetres! - slowMetres(near, item.position))).toBeLessThan(
              0.51,
            );
          else expect(item.distanceMetres).toBeUndefined();
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('widens the circle until it holds enough, among more hits than are measured one by one', () => {
    const many = inventInput(6000, 2);
    const big = openAtlas(buildSnapshot(many));
    const centres = [
      [142.5, 31.5],
      [143.2, 32.2],
    ] as const;
    for (const near of centres) {
      const expected = many.facilities
        .filter((f) => f.position)
        .map((f) => ({ id: f.id, metres: slowMetres(near, f.position!) }))
        .sort((a, b) => a.metres - b.metres);
      const { items, total } = search({ near, sort: 'distance', limit: 300 }, today, big);
      expect(total).toBe(6000);
      items.forEach((item, i) => {
        expect(Math.abs(item.distanceMetres! - expected[i]!.metres)).toBeLessThan(0.51);
      });
      const last = searchAll({ near, sort: 'distance', limit: 500 }, big);
      expect(ids(last)).toEqual(ids(many.facilities));
      expect(last.at(-1)!.position).toBeNull();
    }
  });

  it('puts names that begin with the word first, then names, kana, address and phone', () => {
    const base = input.facilities[0]!;
    const named = (
      id: string,
      name: string,
      kana: string | null,
      address: string | null,
    ): Facility => ({
      ...base,
      id: id.padStart(12, '0'),
      name,
      kana,
      address,
    });
    const facilities = [
      named('1', '見本診療所', null, '見本県あおい町1'),
      named('2', '見本診療所', 'アオイシンリョウジョ', null),
      named('3', '医療法人あおい会', null, null),
      named('4', 'アオイ薬局', null, null),
    ];
    const small = openAtlas(
      buildSnapshot({ ...input, facilities, memberships: facilities.map(() => ({})) }),
    );
    const found = search({ q: 'あおい', sort: 'relevance' }, today, small).items;
    expect(found.map((f) => Number(f.id))).toEqual([4, 3, 2, 1]);
  });

  it('lists those without kana after all that have it', () => {
    const kana = searchAll({ sort: 'kana' }).map((f) => f.kana);
    const first = kana.indexOf(null);
    expect(first).toBeGreaterThan(0);
    expect(kana.slice(first).every((k) => k === null)).toBe(true);
    const folded = kana.slice(0, first).map((k) => k!);
    expect(folded).toEqual([...folded].sort());
  });

  it('goes on after the facility last shown when the data moved on, and says so', () => {
    const first = search({ sort: 'name', limit: 10 });
    expect(first.moved).toBeUndefined();
    const cursor = parseCursor(first.next!)!;
    const grown = {
      ...input,
      dataVersion: 'later',
      facilities: input.facilities.slice(0, 1000),
      memberships: input.memberships.slice(0, 1000),
    };
    const later = openAtlas(buildSnapshot(grown));
    const goesOn = search({ sort: 'name', limit: 10, cursor }, today, later);
    expect(goesOn.moved).toBe(true);
    const order = searchAll({ sort: 'name' }, later).map((f) => f.id);
    const place = order.indexOf(cursor.after);
    const start = place >= 0 ? place + 1 : 10;
    expect(goesOn.items.map((f) => f.id)).toEqual(order.slice(start, start + 10));
  });

  it('refuses the cursor of another question', () => {
    const cursor = parseCursor(search({ limit: 10 }).next!)!;
    const outcome = searchFacilities(atlas, { ...everyFacility, kind: ['dental'], cursor }, today);
    expect(outcome).toEqual({ ok: false, reason: 'cursor-of-another-question' });
  });
});
