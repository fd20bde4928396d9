import type { ReasonId } from '../format.ts';

/**
 * What a cell says. `value` is absent when the cell says nothing or cannot be read; `doubts` tell
 * what was put right or left out, each a sentence in Japanese.
 */
export interface Parsed<T> {
  readonly value?: T;
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly reason: ReasonId;
  readonly message: string;
}

const noDoubts: readonly Doubt[] = [];

/** The cell says nothing. */
export const absent: Parsed<never> = { doubts: noDoubts };

export function certain<T>(value: T): Parsed<T> {
  return { value, doubts: noDoubts };
}

export function doubtful<T>(value: T, reason: ReasonId, message: string): Parsed<T> {
  return { value, doubts: [{ reason, message }] };
}

export function unreadable(reason: ReasonId, message: string): Parsed<never> {
  return { doubts: [{ reason, message }] };
}
