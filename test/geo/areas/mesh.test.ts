import { describe, expect, it } from 'vitest';
import { findMeshCentre } from '../../../geo/areas/mesh.ts';

/** JIS X 0410 read the other way round: the code of the cell that holds a point, by its text. */
function meshOf([lng, lat]: readonly [number, number], length: number): string {
  const p = Math.floor((lat * 60) / 40);
  let a = lat * 60 - p * 40;
  const u = Math.floor(lng - 100);
  let f = lng - 100 - u;
  let code = `${p}${u}`;
  const q = Math.floor(a / 5);
  a -= q * 5;
  const v = Math.floor((f * 60) / 7.5);
  f = f * 60 - v * 7.5;
  if (length > 4) code += `${q}${v}`;
  let b = a * 60;
  const r = Math.floor(b / 30);
  b -= r * 30;
  let g = f * 60;
  const w = Math.floor(g / 45);
  g -= w * 45;
  if (length > 6) code += `${r}${w}`;
  let [heightSeconds, widthSeconds] = [30, 45];
  for (let level = 8; level < length; level++) {
    heightSeconds /= 2;
    widthSeconds /= 2;
    const north = b >= heightSeconds ? 1 : 0;
    const east = g >= widthSeconds ? 1 : 0;
    b -= north * heightSeconds;
    g -= east * widthSeconds;
    code += String(north * 2 + east + 1);
  }
  return code;
}

describe('findMeshCentre', () => {
  it('gives the known corner of the first-order cell 5339 plus half a cell', () => {
    const [lng, lat] = findMeshCentre('5339')!;
    expect(lng).toBeCloseTo(139.5, 10);
    expect(lat).toBeCloseTo(53 / 1.5 + 1 / 3, 10);
  });

  it.each([4, 6, 8, 9, 10, 11])(
    'is undone by reading the standard backwards: %i digits',
    (length) => {
      for (let lng = 123.0123; lng < 150; lng += 1.3711)
        for (let lat = 24.0321; lat < 45.4; lat += 0.7717) {
          const code = meshOf([lng, lat], length);
          const centre = findMeshCentre(code)!;
          expect(meshOf(centre, length)).toBe(code);
          expect(Math.abs(centre[0] - lng)).toBeLessThanOrEqual(0.5 + 1e-9);
          expect(Math.abs(centre[1] - lat)).toBeLessThanOrEqual(1 / 3 + 1e-9);
        }
    },
  );

  it('accepts hyphens between the levels', () => {
    expect(findMeshCentre('5339-45-67')).toEqual(findMeshCentre('53394567'));
  });

  it.each([
    '',
    '533',
    '53394',
    '533985',
    '5339459',
    '533945675',
    '53394567511',
    '5339456711111',
    '市',
  ])('refuses %j', (code) => {
    expect(findMeshCentre(code)).toBeUndefined();
  });
});
