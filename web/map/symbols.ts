import { type KindId, kinds } from '../../geo/terms/kind.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import type { Palette } from './palette.ts';
import { flagPath, shapes, starPath } from './shapes.ts';

/** What one pin says: shape, letter and colour by kind; rings by filing; badges by role. */
export interface Pin {
  readonly kind: KindId;
  /** 0 none, 1 在支診・在支病, 2 機能強化型. */
  readonly ring: 0 | 1 | 2;
  readonly roles: readonly RoleId[];
  /** False: the position is less exact than a building, and the pin is hollow. */
  readonly exact: boolean;
}

const letters = new Map(kinds.map((kind) => [kind.id, kind.letter]));
const kindIds = new Set<string>(letters.keys());
const roleIds = ['active', 'hub'] as const;

/** Image names carry all that is drawn, so that an image can be made whenever it is asked for. */
export function toPinImage(pin: Pin): string {
  return `pin/${pin.kind}/${pin.ring}/${pin.roles.join(',')}/${pin.exact ? 1 : 0}`;
}

export function findPin(image: string): Pin | undefined {
  const [prefix, kind, ring, roles, exact] = image.split('/');
  if (prefix !== 'pin' || kind === undefined || !kindIds.has(kind)) return undefined;
  return {
    kind: kind as KindId,
    ring: ring === '2' ? 2 : ring === '1' ? 1 : 0,
    roles: roleIds.filter((role) => (roles ?? '').split(',').includes(role)),
    exact: exact !== '0' && exact !== 'false',
  };
}

/** Box of a pin's image in CSS pixels; the shape's 24 × 24 stands in its middle. */
export const pinBox = 44;

/** Draws a pin into a square of `pinBox` units. */
export function drawPin(context: CanvasRenderingContext2D, pin: Pin, palette: Palette): void {
  const colour = palette.kinds[pin.kind];
  const shape = shapes[pin.kind];
  const path = new Path2D(shape.path);
  const centre = pinBox / 2;
  for (let ring = 0; ring < pin.ring; ring++) {
    context.beginPath();
    context.arc(centre, centre, 15.5 + ring * 3.5, 0, 2 * Math.PI);
    context.lineWidth = 3.2;
    context.strokeStyle = palette.map['symbol-edge'];
    context.stroke();
    context.lineWidth = 1.8;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.save();
  context.translate(centre - 12, centre - 12);
  context.lineJoin = 'round';
  context.lineWidth = pin.exact ? 3 : 5;
  context.strokeStyle = palette.map['symbol-edge'];
  context.stroke(path);
  context.fillStyle = pin.exact ? colour : palette.map['symbol-hollow'];
  context.fill(path);
  if (!pin.exact) {
    context.lineWidth = 2;
    context.strokeStyle = colour;
    context.stroke(path);
  }
  context.fillStyle = pin.exact ? palette.map.letter : colour;
  context.font = `700 ${shape.letterSize}px "Noto Sans JP Variable", "Noto Sans CJK JP", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const letter = letters.get(pin.kind) ?? '';
  const box = context.measureText(letter);
  const middle = (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2;
  context.fillText(letter, shape.letterX, shape.letterY + middle);
  context.restore();
  if (pin.roles.includes('active')) drawBadge(context, starPath, centre + 7, 2, palette);
  if (pin.roles.includes('hub')) drawBadge(context, flagPath, centre + 8, centre + 6, palette);
}

function drawBadge(
  context: CanvasRenderingContext2D,
  path: string,
  x: number,
  y: number,
  palette: Palette,
): void {
  context.save();
  context.translate(x, y);
  context.scale(0.56, 0.56);
  context.lineJoin = 'round';
  context.lineWidth = 5;
  context.strokeStyle = palette.map['symbol-edge'];
  context.stroke(new Path2D(path));
  context.fillStyle = palette.map.badge;
  context.fill(new Path2D(path));
  context.restore();
}
