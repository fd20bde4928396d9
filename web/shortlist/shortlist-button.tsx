import { Japanese } from '../parts/japanese.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { shortlistLimits } from './shortlist.ts';
import { type ChosenFacility, useShortlist } from './use-shortlist.ts';

/** Puts a facility into the reader's shortlist, or takes it out again. */
export function ShortlistButton({ id, name, careFunction = null }: ChosenFacility) {
  const shortlist = useShortlist();
  const isIn = shortlist.has(id);
  const isFull = !isIn && shortlist.items.length >= shortlistLimits.entries;
  const text = words.shortlist;
  return (
    <button
      type="button"
      className="button shortlist-button no-print"
      data-in={isIn || undefined}
      disabled={isFull}
      onClick={() => (isIn ? shortlist.remove(id) : shortlist.add({ id, name, careFunction }))}
    >
      <span aria-hidden="true">{isIn ? '✓' : '＋'}</span>
      {isFull ? text.full(formatCount(shortlistLimits.entries)) : isIn ? text.isIn : text.add}
      <span className="visually-hidden">
        <Japanese>{text.of(name)}</Japanese>
      </span>
    </button>
  );
}
