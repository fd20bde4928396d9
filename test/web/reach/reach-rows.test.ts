import { describe, expect, it } from 'vitest';
import { reachTargets } from '../../../geo/coverage/reach-target.ts';
import {
  leastReachedFirst,
  type ReachRow,
  sortReach,
  toTargetLabel,
} from '../../../web/reach/reach-rows.ts';
import { toReachSentence } from '../../../web/reach/reach-sentence.ts';
import { toReachParams, toReachState } from '../../../web/reach/reach-state.ts';
import { words } from '../../../web/words/words.ts';

const row = (name: string, share: number | null, people = 100): ReachRow => ({
  code: name,
  name,
  status: share === null ? 'not-loaded' : 'known',
  people,
  reached: share === null ? null : share * people,
  share,
  byOne: null,
  byTwo: null,
  mean: null,
  median: null,
  far: null,
  access: null,
});

describe('the table of reach', () => {
  it('puts the least reached first and the unknown last, either way round', () => {
    const rows = [row('a', 1), row('b', null), row('c', 0.2), row('d', 0)];
    const names = (descending: boolean) =>
      sortReach(rows, { ...leastReachedFirst, descending }).map(({ name }) => name);
    expect(names(false)).toEqual(['d', 'c', 'a', 'b']);
    expect(names(true)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('says nothing of what is not known, and everything of what is', () => {
    expect(toReachSentence([row('a', null)], '訪問診療')).toBe(words.reach.notKnown('訪問診療'));
    expect(toReachSentence([row('a', 1), row('b', null)], '訪問診療')).toBe(
      words.reach.allReached('1', '訪問診療'),
    );
    expect(toReachSentence([row('a', 0.5), row('b', 1)], '訪問診療')).toBe(
      words.reach.someBeyond('2', '1', '50', '訪問診療'),
    );
  });

  it('names every target, each by its own name', () => {
    const labels = reachTargets.map(({ id }) => toTargetLabel(id));
    expect(new Set(labels).size).toBe(reachTargets.length);
  });
});

describe('the address of the page of reach', () => {
  it('keeps what is chosen and refuses what is no target', () => {
    const query = 'layer=city&area=98201&target=support-clinic-1&asOf=2026-01-01';
    expect(toReachParams(toReachState(new URLSearchParams(query))).toString()).toBe(query);
    expect(toReachState(new URLSearchParams('target=castle')).target).toBe('home-visit');
  });
});
