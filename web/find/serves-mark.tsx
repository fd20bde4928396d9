import type { ServesAnswerId } from '../../geo/care/serves.ts';
import { words } from '../words/words.ts';

/** A sign of its own for each, so that colour is never alone. */
const signs: Readonly<Record<ServesAnswerId, string>> = {
  declared: '◎',
  'within-16km': '○',
  outside: '×',
  unknown: '？',
};

/** The answer to *does it serve this home*, as sign and word. */
export function ServesMark({ answer }: { answer: ServesAnswerId }) {
  return (
    <span className="serves-mark" data-answer={answer}>
      <span aria-hidden="true">{signs[answer]}</span>
      {words.terms.servesAnswers[answer]}
    </span>
  );
}
