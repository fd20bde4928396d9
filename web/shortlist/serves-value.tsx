import { toReasonText } from '../words/server-sentences.ts';
import { words } from '../words/words.ts';
import type { FoundCandidate } from './candidate.ts';
import type { AskedServes } from './use-serves.ts';

/** Not by colour alone, and not by the words alone either. */
const marks = { declared: '◎', 'within-16km': '○', outside: '×', unknown: '？' } as const;

/** Whether a candidate serves the home of this tab, with the reason. */
export function ServesValue({
  serves,
  candidate,
}: {
  serves: AskedServes;
  candidate: FoundCandidate;
}) {
  const item = serves.of(candidate.facility.id);
  if (serves.failed) return <span className="warning-text">{words.errors.title}</span>;
  if (item === undefined) return <span>{words.shortlist.loading}</span>;
  if (item === null) return <span className="unknown-value">{words.shortlist.servesNone}</span>;
  return (
    <>
      <p>
        <span aria-hidden="true">{marks[item.serves.answer]} </span>
        <strong>{words.terms.servesAnswers[item.serves.answer]}</strong>
      </p>
      <p className="help">{toReasonText(item.serves)}</p>
    </>
  );
}
