import { useQueries } from '@tanstack/react-query';
import { ApiError } from '../api.ts';
import { facilityQuery } from '../queries.ts';
import type { Candidate } from './candidate.ts';
import type { Shortlist } from './shortlist.ts';

export interface AskedCandidates {
  readonly candidates: readonly Candidate[];
  /** Asks again for those that could not be asked for. */
  readonly retry: () => void;
}

/** The facilities of a list as the data has them today, in the order of the list. */
export function useCandidates(list: Shortlist): AskedCandidates {
  const answers = useQueries({ queries: list.map(({ id }) => facilityQuery(id)) });
  const candidates = list.map((entry, i): Candidate => {
    const answer = answers[i];
    const number = i + 1;
    if (answer?.data) return { is: 'found', number, entry, facility: answer.data };
    if (!answer?.error) return { is: 'loading', number, entry };
    const isGone = answer.error instanceof ApiError && answer.error.status === 404;
    return { is: isGone ? 'vanished' : 'failed', number, entry };
  });
  const retry = () => {
    for (const answer of answers) if (answer.isError) void answer.refetch();
  };
  return { candidates, retry };
}
