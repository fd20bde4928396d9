import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import type { ShortlistEntry } from './shortlist.ts';

/** A place of the shortlist with what is known of the facility now. */
export type Candidate = FoundCandidate | AbsentCandidate;

export interface FoundCandidate {
  readonly is: 'found';
  /** Its place in the list, from 1: the same on the screen, on paper and in files. */
  readonly number: number;
  readonly entry: ShortlistEntry;
  readonly facility: FacilityAnswer;
}

export interface AbsentCandidate {
  /** `vanished`: the data no longer has it; `failed`: it could not be asked for. */
  readonly is: 'loading' | 'vanished' | 'failed';
  readonly number: number;
  readonly entry: ShortlistEntry;
}

export function listFound(candidates: readonly Candidate[]): FoundCandidate[] {
  return candidates.filter((each) => each.is === 'found');
}
