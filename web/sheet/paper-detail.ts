/** How much of what may be long stands on the one sheet of paper; the screen names all of it. */
export interface PaperDetail {
  readonly members: number;
  readonly neighbours: number;
  /** Bodies of one role. */
  readonly bodies: number;
  /** Findings of one role. */
  readonly findings: number;
  /** Longest text of one of them, in characters. */
  readonly nameLength: number;
  /** Whether an indicator of two scenes stands under both. */
  readonly repeats: boolean;
  /** Size of the letters, 1 as designed. */
  readonly size: number;
}

/** From everything down to what always fits: the first that fits is printed. */
export const paperDetails: readonly PaperDetail[] = [
  detail(40, 12, 6, 8, 60, true, 1),
  detail(24, 10, 4, 5, 44, false, 1),
  detail(24, 10, 4, 5, 44, false, 0.94),
  detail(16, 8, 3, 4, 40, false, 0.9),
  detail(12, 6, 2, 3, 30, false, 0.88),
  detail(8, 5, 2, 2, 26, false, 0.82),
  detail(5, 4, 1, 1, 24, false, 0.74),
];

function detail(
  members: number,
  neighbours: number,
  bodies: number,
  findings: number,
  nameLength: number,
  repeats: boolean,
  size: number,
): PaperDetail {
  return { members, neighbours, bodies, findings, nameLength, repeats, size };
}

/** A name that has room; the rest of a longer one is an ellipsis. */
export function shorten(name: string, most: number): string {
  const letters = [...name];
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}

/** The first of a list, and how many are left out. */
export function splitList<Item>(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly rest: number } {
  return { shown: items.slice(0, most), rest: Math.max(0, items.length - most) };
}
