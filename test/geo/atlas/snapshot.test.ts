import { describe, expect, it } from 'vitest';
import { findArea } from '../../../geo/atlas/answers-areas.ts';
import { searchFacilities } from '../../../geo/atlas/answers-facilities.ts';
import { areaTile } from '../../../geo/atlas/area-tiles.ts';
import { openAtlas } from '../../../geo/atlas/atlas.ts';
import { addTo, countOf, emptySet, fullSet, has, listDocs } from '../../../geo/atlas/doc-set.ts';
import { facilityTile } from '../../../geo/atlas/facility-tiles.ts';
import { everyFacility } from '../../../geo/atlas/query.ts';
import { keepRecent } from '../../../geo/atlas/recent.ts';
import {
  type AtlasSnapshot,
  buildSnapshot,
  listTransferables,
} from '../../../geo/atlas/snapshot.ts';
import { boxAround, greatCircleMetres } from '../../../geo/atlas/sphere.ts';
import { inventInput, seeded } from './invented-facilities.ts';
import { slowMetres } from './scan.ts';

const today = '2026-04-01';
const input = inventInput(700, 4);

const answers = (snapshot: AtlasSnapshot) => {
  const atlas = openAtlas(snapshot);
  const tile = { z: 9, x: Math.floor(((143.2 + 180) / 360) * 512), y: 207 };
  return [
    searchFacilities(atlas, { ...everyFacility, q: '見本', sort: 'relevance' }, today),
    searchFacilities(atlas, { ...everyFacility, near: [143.1, 32.1], sort: 'distance' }, today),
    findArea(atlas, 'municipality', '91101'),
    [...facilityTile(atlas, tile, today)],
    [...areaTile(atlas, 'municipality', tile, new Map())],
  ];
};

describe('snapshot', () => {
  it('is the same whatever the order of what it is built from', () => {
    const random = seeded(8);
    const order = input.facilities.map((_, i) => i).sort(() => random() - 0.5);
    const shuffled = buildSnapshot({
      ...input,
      facilities: order.map((i) => input.facilities[i]!),
      memberships: order.map((i) => input.memberships[i]!),
      areas: [...input.areas].reverse(),
      designations: [...input.designations].reverse(),
    });
    expect(shuffled).toEqual(buildSnapshot(input));
  });

  it('answers the same after it was handed to another thread', () => {
    const expected = answers(buildSnapshot(input));
    const snapshot = buildSnapshot(input);
    const transfer = listTransferables(snapshot);
    expect(transfer.length).toBeGreaterThan(20);
    const arrived = structuredClone(snapshot, { transfer });
    expect(snapshot.facilities.lngs.length).toBe(0);
    expect(answers(arrived)).toEqual(expected);
  });

  it('answers when there is nothing to answer with', () => {
    const atlas = openAtlas(
      buildSnapshot({ ...input, facilities: [], memberships: [], areas: [], designations: [] }),
    );
    const near = { near: [143, 32], withinMetres: 1000, sort: 'distance' } as const;
    for (const query of [{}, near, { q: '見本', sort: 'relevance' } as const]) {
      const outcome = searchFacilities(atlas, { ...everyFacility, ...query }, today);
      expect(outcome).toMatchObject({ ok: true, answer: { total: 0, items: [], next: null } });
    }
    expect(facilityTile(atlas, { z: 0, x: 0, y: 0 }, today)).toHaveLength(0);
  });

  it('refuses memberships that do not belong to the facilities', () => {
    expect(() => buildSnapshot({ ...input, memberships: [] })).toThrow('0 memberships for 700');
  });
});

describe('sets of facilities', () => {
  it('agree with a Set, at sizes around a word', () => {
    const random = seeded(2);
    for (const size of [0, 1, 31, 32, 33, 64, 1000]) {
      const members = new Set(
        Array.from({ length: size }, (_, i) => i).filter(() => random() < 0.4),
      );
      const set = addTo(emptySet(size), members);
      expect([...listDocs(set)]).toEqual([...members]);
      expect(countOf(set)).toBe(members.size);
      for (let doc = 0; doc < size; doc++) expect(has(set, doc)).toBe(members.has(doc));
      expect([...listDocs(fullSet(size))]).toEqual(Array.from({ length: size }, (_, i) => i));
    }
  });
});

describe('sphere', () => {
  it('agrees with another formula, and boxes hold their circles', () => {
    const random = seeded(6);
    for (let i = 0; i < 3000; i++) {
      const a = [random() * 360 - 180, random() * 178 - 89] as const;
      const b = [
        a[0] + (random() - 0.5) * 2,
        Math.max(-90, Math.min(90, a[1] + random() - 0.5)),
      ] as const;
      const metres = greatCircleMetres(a, b);
      expect(metres).toBeCloseTo(slowMetres(a, b), 3);
      const [west, south, east, north] = boxAround(a, metres);
      const inside = b[0] >= west && b[0] <= east && b[1] >= south && b[1] <= north;
      expect(inside || b[0] > 180 || b[0] < -180).toBe(true);
    }
  });
});

describe('recent results', () => {
  it('are made once, and the one asked for longest ago goes first', () => {
    const made: string[] = [];
    const recent = keepRecent<string>(2);
    const make = (key: string) => () => {
      made.push(key);
      return key;
    };
    const ask = (key: string) => recent.getOr(key, make(key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
