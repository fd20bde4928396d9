/** A stream of chance that gives the same numbers every time. */
export interface Random {
  /** 0 up to but not 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, each as likely as its weight. */
  readonly weighted: <T>(list: readonly T[], weightOf: (item: T) => number) => T;
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/**
 * Opens the stream of one part of the demo. Each part has a stream of its own, so that more of one
 * thing does not change all the others.
 * @param part its name; the seed.
 */
export function openRandom(part: string): Random {
  let state = hashText(part);
  // mulberry32: integer arithmetic only, the same on every machine.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]) => at(list, int(0, list.length - 1));
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (list, weightOf) => {
      let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0);
      for (const item of list) {
        left -= weightOf(item);
        if (left < 0) return item;
      }
      return at(list, list.length - 1);
    },
    shuffle: (list) => {
      const shuffled = [...list];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = int(0, i);
        [shuffled[i], shuffled[j]] = [at(shuffled, j), at(shuffled, i)];
      }
      return shuffled;
    },
  };
}

/** 0 up to but not 1, from whole numbers: chance that belongs to a place instead of a sequence. */
export function hashNumbers(...numbers: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  }
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** @throws when the list is shorter: a mistake in a table of the demo. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`No item ${index} in a list of ${list.length}.`);
  return item;
}
