import { words } from '../words/words.ts';

/** Beside a field in which the candidates differ: a sign and the word, so that no colour is needed. */
export function DifferenceMark() {
  return (
    <span className="difference-mark">
      <span aria-hidden="true">≠ </span>
      {words.shortlist.differs}
    </span>
  );
}
