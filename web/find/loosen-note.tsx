import type { CareAnswer } from '../../geo/atlas/answers-care.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toFilterName } from './filter-names.ts';

export interface LoosenNoteProps {
  readonly loosen: CareAnswer['loosen'];
  /** Takes away the filter of this name. */
  readonly onLoosen: (name: string) => void;
}

/** Nothing was found: which condition keeps everything away, and how many it keeps. */
export function LoosenNote({ loosen, onLoosen }: LoosenNoteProps) {
  const offered = loosen.filter(({ filter }) => filter !== 'function');
  return (
    <EmptyNote
      title={words.find.nothing}
      help={offered.length > 0 ? words.find.loosen : words.find.nothingAtAll}
    >
      <ul className="link-list">
        {offered.map(({ filter, total }) => (
          <li key={filter}>
            <button type="button" className="button" onClick={() => onLoosen(filter)}>
              {words.find.loosenOne(toFilterName(filter), formatCount(total))}
            </button>
          </li>
        ))}
      </ul>
    </EmptyNote>
  );
}
