import { describe, expect, it } from 'vitest';
import { listAreaReach } from '../../../geo/coverage/area-reach.ts';
import { openPointRows, orderByRow } from '../../../geo/coverage/point-rows.ts';
import {
  type ReachCells,
  type ReachInstitution,
  reckonReach,
} from '../../../geo/coverage/reach.ts';
import { changeReach } from '../../../geo/coverage/reach-change.ts';
import { seeded } from '../atlas/invented-facilities.ts';

function inventCells(count: number, random: () => number): ReachCells {
  const lngs = Array.from({ length: count }, () => 138 + random() * 1.5);
  const lats = Array.from({ length: count }, () => 34.5 + random() * 1.2);
  const order = orderByRow(lngs, lats);
  const people = () => Float64Array.from({ length: count }, () => Math.floor(random() * 50));
  const over75 = people();
  over75[0] = Number.NaN;
  return {
    points: openPointRows(
      Float64Array.from(order, (i) => lngs[i]!),
      Float64Array.from(order, (i) => lats[i]!),
    ),
    over65: people(),
    over75,
    over85: people(),
  };
}

function inventInstitutions(count: number, random: () => number): ReachInstitution[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${i}`,
    position: [138.1 + random(), 34.6 + random()],
    supply: 1 + Math.floor(random() * 3),
  }));
}

const degrees = Math.PI / 180;
const chord = ([aLng, aLat]: readonly [number, number], [bLng, bLat]: readonly [number, number]) =>
  [
    Math.cos(aLat * degrees) * Math.cos(aLng * degrees) -
      Math.cos(bLat * degrees) * Math.cos(bLng * degrees),
    Math.cos(aLat * degrees) * Math.sin(aLng * degrees) -
      Math.cos(bLat * degrees) * Math.sin(bLng * degrees),
    Math.sin(aLat * degrees) - Math.sin(bLat * degrees),
  ].reduce((sum, part) => sum + part * part, 0);
const metres = (square: number) => 2 * 6_371_008.8 * Math.asin(Math.sqrt(square) / 2);

describe('reach', () => {
  it('counts and measures as a walk over all pairs does', () => {
    const random = seeded(7);
    const cells = inventCells(800, random);
    for (const count of [0, 1, 3, 60]) {
      const institutions = inventInstitutions(count, random);
      const reach = reckonReach(cells, institutions);
      const { lngs, lats, size } = cells.points;
      for (let i = 0; i < size; i++) {
        const squares = institutions.map(({ position }) => chord([lngs[i]!, lats[i]!], position));
        expect(reach.counts[i]).toBe(squares.filter((its) => metres(its) <= 16_000).length);
        const nearest = Math.min(...squares);
        if (count === 0) expect(reach.squaredChords[i]).toBe(Number.POSITIVE_INFINITY);
        else expect(metres(reach.squaredChords[i]!)).toBeCloseTo(metres(nearest), 5);
      }
    }
  });

  it('gives out as much as there is: access times people is the supply', () => {
    const random = seeded(8);
    const cells = inventCells(500, random);
    const institutions = inventInstitutions(20, random);
    const { access } = reckonReach(cells, institutions);
    const given = access.reduce((sum, its, i) => {
      const people = cells.over75[i]!;
      return sum + (Number.isNaN(people) ? 0 : its * people);
    }, 0);
    expect(given).toBeCloseTo(
      institutions.reduce((sum, { supply }) => sum + supply, 0),
      9,
    );
  });

  it('changed by one is what reckoning anew gives, and leaves the former as it was', () => {
    const random = seeded(9);
    const cells = inventCells(600, random);
    const institutions = inventInstitutions(12, random);
    const before = reckonReach(cells, institutions);
    const kept = { counts: before.counts.slice(), access: before.access.slice() };
    const opened: ReachInstitution[] = [{ id: 'new', position: [139.3, 35.5], supply: 2 }];
    const areaOf = Int32Array.from({ length: 600 }, (_, i) => i % 5);
    for (let closing = 0; closing < 12; closing++) {
      const { reach, touched } = changeReach(before, { opened, closed: [`${closing}`] });
      const anew = reckonReach(cells, reach.institutions);
      expect(reach.counts).toEqual(anew.counts);
      expect(reach.squaredChords).toEqual(anew.squaredChords);
      anew.access.forEach((its, i) => {
        expect(Math.abs(reach.access[i]! - its)).toBeLessThanOrEqual(1e-12);
        if (touched[i] === 0) expect(reach.squaredChords[i]).toBe(before.squaredChords[i]);
      });
      expect(listAreaReach(reach, { count: 5, areaOf }).map((area) => area?.reached)).toEqual(
        listAreaReach(anew, { count: 5, areaOf }).map((area) => area?.reached),
      );
    }
    expect(before.counts).toEqual(kept.counts);
    expect(before.access).toEqual(kept.access);
  });
});
