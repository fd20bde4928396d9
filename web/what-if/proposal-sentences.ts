import type { NamedArea } from '../../geo/atlas/answers.ts';
import type { ProposalAnswer } from '../../geo/atlas/answers-candidates.ts';
import { formatCount, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.candidates.proposal;

/** What was found, how sure that is, and what it leaves open. */
export function listProposalSentences(answer: ProposalAnswer): string[] {
  const { wanted, chosen, uncovered, left, mode, status } = answer;
  if (wanted.length === 0) return [text.noneWanted];
  if (status === 'failed') return [text.failed];
  const covered = wanted.length - uncovered.length - left.length;
  const found =
    mode === 'smallest'
      ? text.smallest(formatCount(chosen.length), formatCount(wanted.length), formatCount(covered))
      : text.best(
          formatCount(chosen.length),
          formatCount(answer.over75),
          formatCount(answer.reached75),
        );
  return [
    ...(chosen.length === 0 ? [] : [found, toProof(answer)]),
    ...(uncovered.length === 0 ? [] : [text.uncovered(toNames(uncovered))]),
    ...(left.length === 0 ? [] : [text.left(toNames(left))]),
    ...(answer.mergedDegrees === null ? [] : [text.merged]),
    text.caveat,
  ];
}

/** That nothing is better is said only where the solver proved it. */
function toProof({ mode, status, gap, bound }: ProposalAnswer): string {
  if (status === 'optimal' && gap === 0)
    return mode === 'smallest' ? text.smallestProved : text.bestProved;
  const limit = formatCount(mode === 'smallest' ? Math.ceil(bound - 1e-6) : bound);
  const open = formatIndicator(gap, 'share');
  return mode === 'smallest' ? text.smallestBound(limit, open) : text.bestBound(limit, open);
}

const toNames = (areas: readonly NamedArea[]) =>
  areas.map(({ name }) => name).join(words.site.listSeparator);
