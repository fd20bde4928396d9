import tokens from '@digital-go-jp/design-tokens/dist/tokens.js';
import { describe, expect, it } from 'vitest';
import { listRamp } from '../../../web/map/choropleth.ts';
import { palettes, toPaletteCss } from '../../../web/map/palette.ts';

type Rgb = readonly [number, number, number];

function toLinear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const toLuminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2 contrast ratio. */
function toContrast(a: string, b: string): number {
  const [x, y] = [toLuminance(toLinear(a)) + 0.05, toLuminance(toLinear(b)) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

/** Machado, Oliveira & Fernandes 2009, full severity, on linear RGB. */
const visions: Record<string, readonly Rgb[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** CIE 1976 lightness, a* and b* under D65. */
function toLab(rgb: Rgb): Rgb {
  const xyz = [
    (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047,
    toLuminance(rgb),
    (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  const [x = 0, y = 0, z = 0] = xyz;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seeAs(hex: string, matrix: readonly Rgb[]): Rgb {
  const rgb = toLinear(hex);
  const seen = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  );
  return [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0];
}

function listHex(value: unknown): string[] {
  if (typeof value === 'string') return /^#[0-9a-f]{6}$/.test(value) ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(listHex) : [];
}

describe.each(['light', 'dark'] as const)('%s palette', (theme) => {
  const palette = palettes[theme];
  const { page, map } = palette;

  it.each([
    ['text', 'surface'],
    ['text', 'surface-sunken'],
    ['text', 'surface-raised'],
    ['text', 'accent-soft'],
    ['text-muted', 'surface'],
    ['text-muted', 'surface-sunken'],
    ['accent', 'surface'],
    ['accent', 'accent-soft'],
    ['on-accent', 'accent'],
    ['warning', 'surface'],
    ['warning', 'warning-soft'],
    ['error', 'surface'],
    ['on-demo', 'demo'],
  ] as const)('words can be read: %s on %s', (word, ground) => {
    expect(toContrast(page[word], page[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of controls and the focus ring can be seen', () => {
    expect(toContrast(page['control-border'], page.surface)).toBeGreaterThanOrEqual(3);
    expect(toContrast(page.focus, page.surface)).toBeGreaterThanOrEqual(3);
    expect(toContrast(page.focus, page['focus-halo'])).toBeGreaterThanOrEqual(3);
    expect(toContrast(map['area-edge'], map.land)).toBeGreaterThanOrEqual(3);
    expect(toContrast(map['area-selected'], map.land)).toBeGreaterThanOrEqual(3);
    expect(toContrast(map.label, map['label-halo'])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette.kinds))('the symbol of %s can be seen and read', (_, colour) => {
    expect(toContrast(colour, map.land)).toBeGreaterThanOrEqual(3);
    expect(toContrast(map.letter, colour)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(colour, map['symbol-hollow'])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette.hazards))('the edge of a zone of %s can be seen', (_, colour) => {
    expect(toContrast(colour, map.land)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(palette.verdicts))('verdict %s: word and edge', (_, colours) => {
    expect(toContrast(colours.word, page.surface)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(colours.word, page['surface-sunken'])).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(colours.mark, colours.fill)).toBeGreaterThanOrEqual(
      colours === palette.verdicts.located ? 1.1 : 3,
    );
  });

  it.each(Object.entries(visions))('verdicts differ under %s', (_, matrix) => {
    const fills = Object.values(palette.verdicts).map((colours) =>
      toLab(seeAs(colours.fill, matrix)),
    );
    for (const [i, a] of fills.entries())
      for (const b of fills.slice(i + 1))
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(10);
  });

  it.each([3, 4, 5, 6, 7])('%i classes of figures rise step by step for every eye', (classes) => {
    const ramp = listRamp(palette, classes);
    expect(new Set(ramp).size).toBe(classes);
    const lights = ramp.map((colour) => toLuminance(toLinear(colour)));
    const rises = theme === 'dark' ? lights : lights.toReversed();
    expect(rises).toEqual([...rises].sort((a, b) => a - b));
    for (const [i, colour] of ramp.slice(1).entries())
      expect(toContrast(colour, ramp[i] ?? '')).toBeGreaterThanOrEqual(1.3);
    for (const matrix of Object.values(visions)) {
      const seen = ramp.map((colour) => toLab(seeAs(colour, matrix)));
      for (const [i, a] of seen.entries())
        for (const b of seen.slice(i + 1))
          expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(10);
    }
  });

  it('uses primitives of the デジタル庁 tokens only', () => {
    const known = new Set(listHex(tokens));
    for (const colour of listHex(palette)) expect(known).toContain(colour);
  });
});

describe('palette as CSS', () => {
  it('keeps paper light', () => {
    const css = toPaletteCss();
    expect(css).toContain('@media screen and (prefers-color-scheme: dark)');
    expect(css).toContain(`--verdict-lacking-fill:${palettes.light.verdicts.lacking.fill}`);
    expect(css).not.toContain('undefined');
  });
});
