import type { Map as MapLibre } from 'maplibre-gl';
import type { RaisedPin } from './map-values.ts';
import { type Palette, palettes, type Theme } from './palette.ts';
import { drawPin, findPin, pinBox } from './symbols.ts';

/** Radius of the round ground under it, in CSS pixels: as far a press on it reaches. */
export const raisedReach = 24;
const box = 56;
const enlarged = 1.2;

export interface RaisedMark {
  readonly show: (pin: RaisedPin | null, theme: Theme) => void;
}

/**
 * The pin that is hovered, focused or open, above all others. It lies over the map and not in it:
 * drawing thousands of pins anew for every row the reader passes would hold up the list.
 */
export function openRaisedMark(map: MapLibre): RaisedMark {
  const canvas = document.createElement('canvas');
  canvas.className = 'raised-mark';
  let shown: RaisedPin | null = null;
  const place = () => {
    if (shown === null) return;
    const { x, y } = map.project([...shown.position]);
    canvas.style.transform = `translate(${x - box / 2}px, ${y - box / 2}px)`;
  };
  map.on('move', place);
  map.on('resize', place);
  return {
    show: (pin, theme) => {
      shown = pin;
      canvas.remove();
      if (pin === null) return;
      draw(canvas, pin, palettes[theme]);
      place();
      map.getCanvasContainer().append(canvas);
    },
  };
}

function draw(canvas: HTMLCanvasElement, pin: RaisedPin, palette: Palette): void {
  const ratio = window.devicePixelRatio;
  canvas.width = box * ratio;
  canvas.height = box * ratio;
  const context = canvas.getContext('2d');
  const image = findPin(pin.image);
  if (!context || !image) return;
  context.scale(ratio, ratio);
  context.translate(box / 2, box / 2);
  context.beginPath();
  context.arc(0, 0, raisedReach + 1.5, 0, 2 * Math.PI);
  context.globalAlpha = 0.7;
  context.fillStyle = palette.map['label-halo'];
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 3;
  context.strokeStyle = palette.map.highlight;
  context.stroke();
  context.scale(enlarged, enlarged);
  context.translate(-pinBox / 2, -pinBox / 2);
  drawPin(context, image, palette);
}
