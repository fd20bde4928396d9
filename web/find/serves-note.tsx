import type { CareItem } from '../../geo/atlas/answers-care.ts';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { words } from '../words/words.ts';
import { ServesLine } from './serves-line.tsx';

export interface ServesNoteProps {
  /** Undefined: not answered yet; null: the facility does not do what is looked for. */
  readonly item: CareItem | null | undefined;
  readonly failed: boolean;
}

/** Does the open facility serve the home, in which function, and why. */
export function ServesNote({ item, failed }: ServesNoteProps) {
  return (
    <section className="serves-note" aria-label={words.find.filters.serves}>
      {failed && <p className="warning-text">{words.errors.title}</p>}
      {!failed && item === undefined && <LoadingSkeleton lines={3} />}
      {item === null && <p>{words.shortlist.servesNone}</p>}
      {item && (
        <>
          <strong>{words.terms.careFunctions[item.serves.function].label}</strong>
          <ServesLine item={item} />
        </>
      )}
    </section>
  );
}
