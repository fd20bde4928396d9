import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePolygons, type RingNotes } from '../../../../server/import/geometry/rings.ts';
import { square } from '../read-layer.ts';

const notesOf = (): RingNotes => ({ joined: 0, degenerate: 0 });

/** Whether a ring runs counter-clockwise, by the turn at its lowest point: not by its area. */
function turnsLeft(ring: readonly (readonly [number, number])[]): boolean {
  const open = ring.slice(0, -1);
  let lowest = 0;
  for (const [i, [x, y]] of open.entries()) {
    const [lx, ly] = open[lowest]!;
    if (y < ly || (y === ly && x < lx)) lowest = i;
  }
  const [ax, ay] = open[(lowest + open.length - 1) % open.length]!;
  const [bx, by] = open[lowest]!;
  const [cx, cy] = open[(lowest + 1) % open.length]!;
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
}

/** Star-shaped rings round a point: never crossing themselves, of any orientation. */
const starRing = fc
  .record({
    radii: fc.array(fc.double({ min: 0.01, max: 0.3, noNaN: true }), {
      minLength: 3,
      maxLength: 24,
    }),
    lng: fc.double({ min: 125, max: 150, noNaN: true }),
    lat: fc.double({ min: 25, max: 45, noNaN: true }),
    clockwise: fc.boolean(),
  })
  .map(({ radii, lng, lat, clockwise }) => {
    const points = radii.map((radius, i): [number, number] => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
    });
    const ring: [number, number][] = [...points, points[0]!];
    return clockwise ? ring.reverse() : ring;
  });

describe('normalisePolygons', () => {
  it('turns outer rings left and holes right, and moves no vertex', () => {
    fc.assert(
      fc.property(starRing, starRing, (outer, hole) => {
        const result = normalisePolygons([[outer, hole]], notesOf());
        if (!result.ok) throw new Error(result.message);
        const [first, second] = result.polygons[0]!;
        expect(turnsLeft(first!)).toBe(true);
        expect(turnsLeft(second!)).toBe(false);
        const sorted = (ring: [number, number][]) => ring.map(String).sort();
        expect(sorted(first!)).toEqual(sorted(outer));
        expect(sorted(second!)).toEqual(sorted(hole));
      }),
    );
  });

  it('keeps a sliver hole of a hundredth of a millimetre', () => {
    const sliver: [number, number][] = [
      [140.1, 36.1],
      [140.2, 36.1],
      [140.15, 36.1 + 1e-10],
      [140.1, 36.1],
    ];
    const notes = notesOf();
    const result = normalisePolygons([[square(140, 36), sliver]], notes);
    expect(result.ok && result.polygons[0]).toHaveLength(2);
    expect(notes).toEqual(notesOf());
  });

  it('joins ends that are one point rounded twice, and says so', () => {
    const ring = square(140, 36);
    ring[4] = [140 + 1e-9, 36];
    const notes = notesOf();
    const result = normalisePolygons([[ring]], notes);
    expect(result).toEqual({ ok: true, polygons: [[square(140, 36)]] });
    expect(notes.joined).toBe(1);
  });

  it('refuses a ring whose ends lie apart, naming both', () => {
    const result = normalisePolygons([[square(140, 36).slice(0, -1)]], notesOf());
    expect(result.ok).toBe(false);
    expect(!result.ok && result.message).toMatch(/閉じていません.*140,36.*140,36\.5/u);
  });

  it('leaves out rings without area, and a polygon whose outer ring is one', () => {
    const flat: [number, number][] = [
      [140, 36],
      [140.1, 36],
      [140, 36],
      [140, 36],
    ];
    const notes = notesOf();
    const result = normalisePolygons([[square(140, 36), flat], [flat]], notes);
    expect(result).toEqual({ ok: true, polygons: [[square(140, 36)]] });
    expect(notes.degenerate).toBe(2);
    expect(normalisePolygons([[flat]], notesOf()).ok).toBe(false);
  });
});
