import { useQueries } from '@tanstack/react-query';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import { getCareAround } from '../api.ts';
import { type Candidate, listFound } from './candidate.ts';
import type { TabHome } from './tab-home.ts';

/** What was answered for a home; undefined until it is. */
export interface AskedServes {
  /** Undefined: not answered yet; null: the facility does not do what it was chosen for. */
  readonly of: (id: string) => CareItem | null | undefined;
  readonly failed: Error | null;
}

/**
 * Does each candidate serve the home of this tab, in the function it was chosen for? The home goes in
 * the bodies of the questions, and the answers are forgotten with the page.
 */
export function useServes(
  candidates: readonly Candidate[],
  home: TabHome | null,
): AskedServes | null {
  const found = listFound(candidates);
  const functions = [...new Set(found.map(({ entry }) => entry.careFunction))];
  const questions = functions.map((careFunction) => ({
    careFunction,
    ids: found
      .filter(({ entry }) => entry.careFunction === careFunction)
      .map(({ facility }) => facility.id),
  }));
  const answers = useQueries({
    queries: questions.map(({ careFunction, ids }) => ({
      queryKey: ['shortlist-serves', home?.position, careFunction, ids],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const asked = { id: ids, limit: ids.length };
        const { items } = await getCareAround(
          home?.position ?? [0, 0],
          careFunction === null ? asked : { ...asked, function: careFunction },
          signal,
        );
        return items;
      },
      enabled: home !== null,
      gcTime: 0,
    })),
  });
  if (home === null) return null;
  const asked = new Map<string, CareItem | null>();
  questions.forEach(({ ids }, i) => {
    const items = answers[i]?.data;
    if (items) for (const id of ids) asked.set(id, items.find((item) => item.id === id) ?? null);
  });
  return {
    of: (id) => asked.get(id),
    failed: answers.find((answer) => answer.error)?.error ?? null,
  };
}
