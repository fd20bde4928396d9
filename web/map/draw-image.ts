import { changeMarkBox, drawChangeMark, findChangeMark } from './change-marks.ts';
import { clusterBox, drawCluster, findClusterShares } from './cluster-ring.ts';
import { drawHome, homeBox, homeImage } from './home-mark.ts';
import type { Palette } from './palette.ts';
import { drawPin, findPin, pinBox } from './symbols.ts';
import { drawPattern, findPattern, patternBox } from './verdict-patterns.ts';

/**
 * Draws the image a style layer asks for by name, at `pixelRatio` device pixels a CSS pixel.
 * Undefined when the name is none of ours.
 */
export function findImage(
  name: string,
  palette: Palette,
  pixelRatio: number,
): ImageData | undefined {
  const pin = findPin(name);
  if (pin) return draw(pinBox, pixelRatio, (context) => drawPin(context, pin, palette));
  if (name === homeImage) return draw(homeBox, pixelRatio, (context) => drawHome(context, palette));
  const shares = findClusterShares(name);
  if (shares)
    return draw(clusterBox, pixelRatio, (context) => drawCluster(context, shares, palette));
  const verdict = findPattern(name);
  if (verdict)
    return draw(patternBox, pixelRatio, (context) => drawPattern(context, verdict, palette));
  const mark = findChangeMark(name);
  if (mark)
    return draw(changeMarkBox, pixelRatio, (context) => drawChangeMark(context, mark, palette));
  return undefined;
}

function draw(
  box: number,
  pixelRatio: number,
  paint: (context: CanvasRenderingContext2D) => void,
): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = box * pixelRatio;
  canvas.height = box * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas.');
  context.scale(pixelRatio, pixelRatio);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
