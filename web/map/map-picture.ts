import { markAreas } from './choropleth.ts';
import { createMap } from './map-instance.ts';
import type { Camera, MapValues } from './map-values.ts';
import { toStyle } from './style.ts';

export interface PictureRequest {
  readonly values: MapValues;
  readonly camera: Camera;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel: 3 are 288 to the inch. */
  readonly pixelRatio: number;
}

/** An outside base map may never come: after this long the picture is taken as it is. */
const patienceMilliseconds = 20_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a map out of sight and gives it as a PNG. One at a time, since browsers keep few drawing
 * contexts; undefined when nobody wants it any more once its turn has come. Rejects where the device
 * cannot draw maps.
 */
export function drawMapPicture(
  request: PictureRequest,
  isWanted: () => boolean,
): Promise<Blob | undefined> {
  const drawn = last.then(() => (isWanted() ? draw(request) : undefined));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function draw({ values, camera, width, height, pixelRatio }: PictureRequest): Promise<Blob> {
  const container = document.createElement('div');
  container.style.cssText = `position:fixed;left:-20000px;top:0;width:${width}px;height:${height}px`;
  document.body.append(container);
  try {
    const map = createMap(
      {
        container,
        style: toStyle(values, window.location.origin),
        center: [...camera.centre],
        zoom: camera.zoom,
        interactive: false,
        trackResize: false,
        // Coarse while tiles arrive, since every arrival is drawn; in full only once, at the end.
        pixelRatio: 0.25,
        maxCanvasSize: [8192, 8192],
      },
      pixelRatio,
      () => values.theme,
    );
    map.once('style.load', () => markAreas(map, null, values));
    try {
      await untilIdle(map);
      map.setPixelRatio(pixelRatio);
      await untilIdle(map);
      return await toPng(map.getCanvas());
    } finally {
      map.remove();
    }
  } finally {
    container.remove();
  }
}

function untilIdle(map: ReturnType<typeof createMap>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMilliseconds);
    map.once('idle', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The map gave no picture.'));
    }, 'image/png');
  });
}
