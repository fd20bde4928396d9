import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../../web/map/map-values.ts';
import { toPageCss, toPaperChoice, toSheet } from '../../../web/print/paper.ts';
import {
  fitView,
  holdsSpot,
  metresPerMillimetre,
  toCameraView,
  toScaleBar,
  toSpot,
  toViewBbox,
} from '../../../web/print/paper-view.ts';

const box = { width: 186, height: 140 };
const places: readonly (readonly [string, Bbox])[] = [
  ['a town', [150.3438, 29.81283, 150.68644, 29.96939]],
  ['the north', [141.2, 42.9, 141.6, 43.2]],
  ['the south', [127.6, 26.1, 127.8, 26.3]],
  ['a point', [138.4, 35, 138.4, 35]],
];

describe('the paper', () => {
  it('has its millimetres in both orientations', () => {
    expect(toSheet({ paper: 'a4', orientation: 'portrait' })).toEqual({ width: 210, height: 297 });
    expect(toSheet({ paper: 'a3', orientation: 'landscape' })).toEqual({ width: 420, height: 297 });
    expect(toPageCss({ width: 210, height: 297 })).toBe('@page{size:210mm 297mm;margin:0}');
  });

  it('is read from a link, A4 upright where the link does not say', () => {
    expect(toPaperChoice(new URLSearchParams('paper=a3&orientation=landscape'))).toEqual({
      paper: 'a3',
      orientation: 'landscape',
    });
    expect(toPaperChoice(new URLSearchParams('paper=b5'))).toEqual({
      paper: 'a4',
      orientation: 'portrait',
    });
  });
});

describe('a map on paper', () => {
  it.each(places)('holds the whole of what it shall show: %s', (_, bbox) => {
    const view = fitView(bbox, box);
    for (const corner of [
      [bbox[0], bbox[1]],
      [bbox[2], bbox[3]],
    ] as const) {
      const spot = toSpot(view, corner);
      expect(holdsSpot(box, spot)).toBe(true);
      expect(Math.min(spot.x, box.width - spot.x)).toBeGreaterThanOrEqual(8 - 1e-9);
      expect(Math.min(spot.y, box.height - spot.y)).toBeGreaterThanOrEqual(8 - 1e-9);
    }
    const shown = toViewBbox(view);
    expect(toSpot(view, [shown[0], shown[3]]).x).toBeCloseTo(0, 6);
    expect(toSpot(view, [shown[0], shown[3]]).y).toBeCloseTo(0, 6);
  });

  it.each(places)('has a scale bar that is as long as it says, within 0.5 %%: %s', (_, bbox) => {
    const view = fitView(bbox, box);
    const { metres, millimetres } = toScaleBar(view);
    expect(millimetres).toBeLessThanOrEqual(40);
    expect(millimetres).toBeGreaterThan(15);
    const shown = toViewBbox(view);
    const [lng, lat] = view.camera.centre;
    for (const [from, to, length] of [
      [[shown[0], lat], [shown[2], lat], box.width],
      [[lng, shown[1]], [lng, shown[3]], box.height],
    ] as const) {
      const line = geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
      const ground = ((line.s12 ?? 0) * millimetres) / length;
      expect(Math.abs(ground / metres - 1)).toBeLessThan(0.005);
    }
    expect(metresPerMillimetre(view) * millimetres).toBeCloseTo(metres, 6);
  });

  it('shows as much as the screen did', () => {
    const view = toCameraView({ centre: [138.4, 35], zoom: 12 }, box);
    const [west, , east] = toViewBbox(view);
    const screenDegrees = (1000 / (512 * 2 ** 12)) * 360;
    expect(east - west).toBeGreaterThanOrEqual(screenDegrees - 1e-9);
  });
});
