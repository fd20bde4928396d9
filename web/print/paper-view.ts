import type { Bbox, Camera } from '../map/map-values.ts';
import { type Box, pixelsPerMillimetre } from './paper.ts';

/** A map drawn into a box of fixed millimetres: web Mercator, north up. */
export interface PaperView {
  readonly camera: Camera;
  readonly box: Box;
}

type Position = readonly [number, number];

/** Point on paper, in millimetres from the upper left corner of the map's box. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Nearer than this a map of outlines says nothing more. */
const closestZoom = 16;

/** The view that shows the whole of `bbox`, with a white edge of `paddingMillimetres` around it. */
export function fitView(bbox: Bbox, box: Box, paddingMillimetres = 8): PaperView {
  const [left, top] = toWorld([bbox[0], bbox[3]]);
  const [right, bottom] = toWorld([bbox[2], bbox[1]]);
  const widthPixels = (box.width - 2 * paddingMillimetres) * pixelsPerMillimetre;
  const heightPixels = (box.height - 2 * paddingMillimetres) * pixelsPerMillimetre;
  const zoomOf = (pixels: number, span: number) => Math.log2(pixels / (worldPixels * span));
  const zoom = Math.min(
    closestZoom,
    right > left ? zoomOf(widthPixels, right - left) : closestZoom,
    bottom > top ? zoomOf(heightPixels, bottom - top) : closestZoom,
  );
  return { camera: { centre: fromWorld([(left + right) / 2, (top + bottom) / 2]), zoom }, box };
}

/** Pixels of a window that a camera without a window is taken to have been seen in. */
const usualWindowPixels = { width: 1000, height: 820 };

/** The view that shows what a camera showed on the screen. */
export function toCameraView(camera: Camera, box: Box): PaperView {
  const share = Math.min(
    (box.width * pixelsPerMillimetre) / usualWindowPixels.width,
    (box.height * pixelsPerMillimetre) / usualWindowPixels.height,
  );
  return { camera: { ...camera, zoom: camera.zoom + Math.log2(share) }, box };
}

/** Where a position stands on the paper; it may be outside the box. */
export function toSpot(view: PaperView, position: Position): Spot {
  const scale = worldPixels * 2 ** view.camera.zoom;
  const [x, y] = toWorld(position);
  const [centreX, centreY] = toWorld(view.camera.centre);
  return {
    x: view.box.width / 2 + ((x - centreX) * scale) / pixelsPerMillimetre,
    y: view.box.height / 2 + ((y - centreY) * scale) / pixelsPerMillimetre,
  };
}

export function holdsSpot({ width, height }: Box, { x, y }: Spot): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** What the box shows, in degrees. */
export function toViewBbox({ camera, box }: PaperView): Bbox {
  const scale = (worldPixels * 2 ** camera.zoom) / pixelsPerMillimetre;
  const [x, y] = toWorld(camera.centre);
  const [west, north] = fromWorld([x - box.width / 2 / scale, y - box.height / 2 / scale]);
  const [east, south] = fromWorld([x + box.width / 2 / scale, y + box.height / 2 / scale]);
  return [west, south, east, north];
}

/**
 * Metres on the ground that one millimetre in the middle of the map stands for: on the GRS 80
 * ellipsoid, the mean of east–west and north–south, which differ by less than 0.7 %.
 */
export function metresPerMillimetre({ camera }: PaperView): number {
  const latitude = (camera.centre[1] * Math.PI) / 180;
  const flattened = 1 - eccentricitySquared * Math.sin(latitude) ** 2;
  const eastWest = equatorMetres / Math.sqrt(flattened);
  const northSouth = (equatorMetres * (1 - eccentricitySquared)) / flattened ** 1.5;
  const perPixel =
    (Math.sqrt(eastWest * northSouth) * Math.cos(latitude) * 2 * Math.PI) /
    (worldPixels * 2 ** camera.zoom);
  return perPixel * pixelsPerMillimetre;
}

export interface ScaleBar {
  readonly metres: number;
  readonly millimetres: number;
}

/** The longest round distance whose bar is no longer than `mostMillimetres`. */
export function toScaleBar(view: PaperView, mostMillimetres = 40): ScaleBar {
  const perMillimetre = metresPerMillimetre(view);
  const most = perMillimetre * mostMillimetres;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((digit) => digit * power <= most) ?? 1;
  return { metres: step * power, millimetres: (step * power) / perMillimetre };
}

/** Side of the world in CSS pixels at zoom 0, as MapLibre draws it. */
const worldPixels = 512;
const equatorMetres = 6_378_137;
const eccentricitySquared = 0.006_694_380_022_9;

/** Web Mercator on a square of side 1, north at the top. */
function toWorld([lng, lat]: Position): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function fromWorld([x, y]: readonly [number, number]): [number, number] {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [x * 360 - 180, lat];
}
