import { Map as MapLibre, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { findImage } from './draw-image.ts';
import { palettes, type Theme } from './palette.ts';

setWorkerUrl(workerUrl);

/** What every map of ours has in common, on the screen and on paper. */
const common = {
  attributionControl: false,
  renderWorldCopies: false,
  canvasContextAttributes: { preserveDrawingBuffer: true },
  fadeDuration: 0,
  localIdeographFontFamily: '"Noto Sans JP Variable", "Noto Sans CJK JP", sans-serif',
} as const satisfies Partial<MapOptions>;

/**
 * A MapLibre map whose symbols and patterns are drawn when the style asks for them, at
 * `imageRatio` device pixels a CSS pixel. Throws where the device cannot draw maps.
 */
export function createMap(options: MapOptions, imageRatio: number, themeOf: () => Theme): MapLibre {
  const map = new MapLibre({ ...common, ...options });
  map.setMissingStyleImageResolver((id) => {
    const image = findImage(id, palettes[themeOf()], imageRatio);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: imageRatio });
  });
  map.on('error', () => {
    // A tile that does not come leaves its place empty; the list says when the server is away,
    // and the outside base map must fail quietly.
  });
  return map;
}
