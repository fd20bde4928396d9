import { describe, expect, it } from 'vitest';
import {
  type FannedPin,
  type FanOutOptions,
  fanOut,
  toLeaderEnd,
} from '../../../web/print/fan-out.ts';

const options: FanOutOptions = {
  box: { width: 186, height: 140 },
  label: { width: 7, height: 3.4 },
  anchor: { x: 1.7, y: 1.7 },
  gap: 0.2,
  dotRadius: 0.5,
  reach: 60,
};

/** The same numbers every time: mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pins scattered evenly, in a few crowds, or all in one place. */
function scatter(count: number, crowds: number, seed: number): FannedPin[] {
  const random = makeRandom(seed);
  const centres = Array.from({ length: crowds }, () => [random() * 186, random() * 140] as const);
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = centres[i % Math.max(1, crowds)] ?? [random() * 186, random() * 140];
    const spread = crowds === 0 ? 0 : 6;
    return {
      id: String(i + 1).padStart(4, '0'),
      x: Math.min(186, Math.max(0, x + (random() - 0.5) * spread)),
      y: Math.min(140, Math.max(0, y + (random() - 0.5) * spread)),
    };
  });
}

const samePlace = Array.from({ length: 60 }, (_, i) => ({ id: `s${100 + i}`, x: 90, y: 70 }));
const inCorner = Array.from({ length: 40 }, (_, i) => ({ id: `c${100 + i}`, x: 0, y: 140 }));

const crowds: readonly (readonly [string, readonly FannedPin[]])[] = [
  ['no pin', []],
  ['one pin', scatter(1, 0, 1)],
  ['300 scattered pins', scatter(300, 0, 2)],
  ['200 pins in four crowds', scatter(200, 4, 3)],
  ['60 pins in one place', samePlace],
  ['40 pins in a corner of the box', inCorner],
  ['crowds upon crowds', [...scatter(200, 3, 4), ...samePlace, ...inCorner]],
];

describe('fanning out', () => {
  it.each(crowds)('gives each its label, none over another, all in the box: %s', (_, pins) => {
    const { labels, unplaced } = fanOut(pins, options);
    expect(unplaced).toEqual([]);
    expect(labels.map(({ id }) => id)).toEqual(pins.map(({ id }) => id).sort());
    for (const { x, y } of labels) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + options.label.width).toBeLessThanOrEqual(options.box.width);
      expect(y + options.label.height).toBeLessThanOrEqual(options.box.height);
    }
    for (const [i, a] of labels.entries())
      for (const b of labels.slice(i + 1)) {
        const apart =
          Math.abs(a.x - b.x) >= options.label.width || Math.abs(a.y - b.y) >= options.label.height;
        expect(apart, `${a.id} over ${b.id}`).toBe(true);
      }
  });

  it('gives the same picture in whatever order the pins come', () => {
    const pins = scatter(250, 5, 9);
    expect(fanOut([...pins].reverse(), options)).toEqual(fanOut(pins, options));
  });

  it('leaves a pin that stands alone where it is', () => {
    const { labels } = fanOut([{ id: 'a', x: 50, y: 50 }], options);
    expect(labels).toEqual([{ id: 'a', x: 48.3, y: 48.3, isMoved: false }]);
  });

  it('moves a label into the box when its pin stands at the edge', () => {
    const { labels } = fanOut([{ id: 'a', x: 186, y: 1 }], options);
    expect(labels[0]?.isMoved).toBe(true);
  });

  it('lets no leader line cross another', () => {
    const pins = scatter(120, 3, 5);
    const places = new Map(pins.map((pin) => [pin.id, pin]));
    const lines = fanOut(pins, options)
      .labels.filter(({ isMoved }) => isMoved)
      .map((label) => {
        const pin = places.get(label.id)!;
        return [pin, { x: label.x + 3.5, y: label.y + 1.7 }] as const;
      });
    const side = (a: Point, b: Point, c: Point) =>
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    const crossing = lines.flatMap(([a, b], i) =>
      lines
        .slice(i + 1)
        .filter(
          ([c, d]) =>
            side(a, b, c) * side(a, b, d) < -1e-6 && side(c, d, a) * side(c, d, b) < -1e-6,
        ),
    );
    expect(crossing).toEqual([]);
  });

  it('says which labels find no room', () => {
    const { labels, unplaced } = fanOut(scatter(2000, 3, 6), options);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(labels.length + unplaced.length).toBe(2000);
  });

  it('ends a leader line at the edge of its label', () => {
    const size = { width: 7, height: 3 };
    expect(toLeaderEnd({ x: 10, y: 10 }, size, { x: 5, y: 11 })).toEqual({ x: 10, y: 11 });
    expect(toLeaderEnd({ x: 10, y: 10 }, size, { x: 30, y: 30 })).toEqual({ x: 17, y: 13 });
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}
