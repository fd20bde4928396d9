import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { findQrModules, quietModules } from '../../../web/share/qr-modules.ts';

const url = 'http://127.0.0.1:8787/shortlist?ids=000000000001,000000000002';

/** The dark modules of a path, drawn as a browser would. */
function draw({ size, path }: NonNullable<ReturnType<typeof findQrModules>>): boolean[][] {
  const side = size + 2 * quietModules;
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    context.fillRect(Number(x), Number(y), Number(width), 1);
  const { data } = context.getImageData(0, 0, side, side);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, col) => (data[(row * side + col) * 4 + 3] ?? 0) > 0),
  );
}

describe('a QR code', () => {
  it('has its three finders, its timing and white all around', () => {
    const modules = findQrModules(url);
    if (!modules) throw new Error('no code');
    const { size } = modules;
    const drawn = draw(modules);
    const dark = (row: number, col: number) => drawn[row + quietModules]?.[col + quietModules];
    expect((size - 17) % 4).toBe(0);
    for (const [row, col] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const)
      for (let i = 0; i < 7; i++)
        for (let j = 0; j < 7; j++) {
          const ring = Math.max(Math.abs(i - 3), Math.abs(j - 3));
          expect(dark(row + i, col + j)).toBe(ring !== 2);
        }
    for (let i = 8; i < size - 8; i++) expect(dark(6, i)).toBe(i % 2 === 0);
    for (const row of [...drawn.slice(0, quietModules), ...drawn.slice(-quietModules)])
      expect(row.some(Boolean)).toBe(false);
    expect(drawn.every((row) => !row.slice(0, quietModules).some(Boolean))).toBe(true);
  });

  it('holds the longest link of a shortlist, and tells when a text is too long', () => {
    const ids = Array.from({ length: 50 }, (_, i) => String(i).padStart(12, '0')).join(',');
    expect(findQrModules(`https://map.example/shortlist?ids=${ids}`)).toBeDefined();
    expect(findQrModules('x'.repeat(3000))).toBeUndefined();
  });
});
