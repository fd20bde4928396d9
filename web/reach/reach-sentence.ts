import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { ReachRow } from './reach-rows.ts';

const text = words.reach;

/** What the page finds, in one sentence; a second for what is not known. */
export function toReachSentence(rows: readonly ReachRow[], target: string): string {
  const known = rows.filter(({ share }) => share !== null);
  if (known.length === 0) return text.notKnown(target);
  const beyond = known.filter(({ people, reached }) => (people ?? 0) > (reached ?? 0));
  const people = beyond.reduce((sum, row) => sum + (row.people ?? 0) - (row.reached ?? 0), 0);
  const total = formatCount(known.length);
  return beyond.length === 0
    ? text.allReached(total, target)
    : text.someBeyond(total, formatCount(beyond.length), formatCount(people), target);
}
