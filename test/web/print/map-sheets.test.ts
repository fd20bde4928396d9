import { describe, expect, it } from 'vitest';
import { toMapSheets } from '../../../web/print/map-sheets.ts';
import type { NumberedPin } from '../../../web/print/numbered-pins.ts';
import { fitView, holdsSpot } from '../../../web/print/paper-view.ts';

const box = { width: 186, height: 150 };
const bbox = [150, 30, 150.2, 30.15] as const;
const view = fitView(bbox, box);

/** Pins of a town: half of them in its middle. */
function makeTown(count: number): NumberedPin[] {
  return Array.from({ length: count }, (_, i) => {
    const turn = i * 2.399963;
    const share = Math.sqrt((i + 1) / count) * (i % 2 === 0 ? 0.15 : 1);
    return {
      id: `f${String(i).padStart(5, '0')}`,
      number: i + 1,
      position: [
        150.1 + Math.cos(turn) * 0.1 * share,
        30.075 + Math.sin(turn) * 0.075 * share,
      ] as const,
      kind: 'clinic' as const,
      exact: true,
    };
  });
}

describe('the maps of a town', () => {
  it('is one map where all numbers find room', () => {
    const { sheets, outside } = toMapSheets(makeTown(120), view, box);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.name).toBe('');
    expect(sheets[0]?.arranged.pins).toHaveLength(120);
    expect(outside).toEqual([]);
  });

  it('writes few numbers larger than many', () => {
    const sizeOf = (count: number) =>
      toMapSheets(makeTown(count), view, box).sheets[0]?.arranged.size.fontPoints ?? 0;
    expect(sizeOf(5)).toBeGreaterThan(sizeOf(200));
  });

  it('is split like an atlas where one map cannot hold them; each pin has its number once', () => {
    const pins = makeTown(1500);
    const { sheets, frames } = toMapSheets(pins, view, box);
    expect(sheets.length).toBeGreaterThan(1);
    expect(frames.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    const numbers = sheets.flatMap(({ arranged }) => arranged.pins.map(({ pin }) => pin.number));
    expect(numbers.sort((a, b) => a - b)).toEqual(pins.map(({ number }) => number));
    for (const sheet of sheets)
      for (const { spot, label } of sheet.arranged.pins) {
        expect(holdsSpot(box, spot)).toBe(true);
        expect(holdsSpot(box, label)).toBe(true);
      }
  });

  it('tells which pins it does not show', () => {
    const far = { ...makeTown(1)[0]!, id: 'far', position: [151, 31] as const };
    const { outside, sheets } = toMapSheets([...makeTown(3), far], view, box);
    expect(outside.map(({ id }) => id)).toEqual(['far']);
    expect(sheets[0]?.arranged.pins).toHaveLength(3);
  });
});
