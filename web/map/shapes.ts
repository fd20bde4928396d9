import type { KindId } from '../../geo/terms/kind.ts';

/** The outline of a kind's symbol in a box of 24 × 24, drawn alike on the map and on the page. */
export interface Shape {
  /** SVG path data. */
  readonly path: string;
  readonly letterX: number;
  readonly letterY: number;
  readonly letterSize: number;
}

const centred = (path: string): Shape => ({ path, letterX: 12, letterY: 12, letterSize: 12 });

function toPolygon(corners: number, radius: number, inner = radius): string {
  const points = Array.from({ length: inner === radius ? corners : corners * 2 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / (inner === radius ? corners : corners * 2) - Math.PI / 2;
    const reach = i % 2 === 1 && inner !== radius ? inner : radius;
    return `${(12 + reach * Math.cos(angle)).toFixed(2)} ${(12 + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

export const flagPath = 'M4 1H23L19.5 8L23 15H7V23H4Z';
export const starPath = toPolygon(5, 12, 5);

export const shapes: Readonly<Record<KindId, Shape>> = {
  hospital: centred('M3 3H21V21H3Z'),
  clinic: centred('M12 2A10 10 0 1 1 11.99 2Z'),
  dental: {
    ...centred('M16.2 21.06L12 16.8L7.8 21.06A10 10 0 1 1 16.2 21.06Z'),
    letterY: 10.5,
    letterSize: 11,
  },
  midwife: centred('M3 21V12A9 9 0 0 1 21 12V21Z'),
  pharmacy: { ...centred('M12 0L24 12L12 24L0 12Z'), letterSize: 11 },
  'visiting-nurse': { ...centred('M12 0L24 22H0Z'), letterY: 15.5, letterSize: 10.5 },
  'home-care': centred('M6.5 2.5H17.5L23.5 12L17.5 21.5H6.5L0.5 12Z'),
  residential: { ...centred('M12 1L22 9V22H2V9Z'), letterY: 14 },
  'care-manager': { ...centred(toPolygon(5, 12)), letterY: 12.5 },
  'support-center': { ...centred(toPolygon(5, 13, 8)), letterY: 12.5, letterSize: 10.5 },
  organisation: { ...centred(flagPath), letterX: 12.5, letterY: 8, letterSize: 10.5 },
};
