import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { EmptyNote } from '../parts/empty-note.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toCandidateName } from './candidate-name.tsx';
import { Comparison } from './comparison.tsx';
import { ListActions } from './list-actions.tsx';
import { useCandidates } from './use-candidates.ts';
import { useShortlist } from './use-shortlist.ts';

/** The reader's own list: compare, order, note, take out and put back. */
export function OwnShortlist() {
  const shortlist = useShortlist();
  const { items } = shortlist;
  const { candidates, retry } = useCandidates(items);
  const [moved, setMoved] = useState<{ readonly id: string; readonly places: number } | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const [removals, setRemovals] = useState(0);
  const text = words.shortlist;
  useEffect(() => {
    // A moved candidate is drawn elsewhere: the focus goes with it.
    if (moved) focusMove(moved.id, moved.places);
  }, [moved]);
  useEffect(() => {
    // What had the focus is gone: the way back takes it.
    if (removals > 0) undo.current?.focus();
  }, [removals]);
  const movedTo = candidates.find(({ entry }) => entry.id === moved?.id);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {!shortlist.isKept && <p className="warning-text">{text.notKept}</p>}
      {shortlist.removedCount > 0 && (
        <p className="undo-bar no-print" role="status">
          {text.cleared(formatCount(shortlist.removedCount))}
          <button ref={undo} type="button" className="button" onClick={shortlist.undo}>
            {text.undo}
          </button>
        </p>
      )}
      {items.length === 0 ? (
        <EmptyNote title={text.empty} help={text.emptyHelp}>
          <Link className="button button-primary" to="/">
            {text.find}
          </Link>
        </EmptyNote>
      ) : (
        <>
          <ListActions candidates={candidates} title={text.title} printHref="/shortlist/print" />
          <p className="visually-hidden" role="status">
            {movedTo &&
              text.moved(
                toCandidateName(movedTo),
                formatCount(movedTo.number),
                formatCount(items.length),
              )}
          </p>
          <Comparison
            candidates={candidates}
            retry={retry}
            editing={{
              onMove: (id, places) => {
                shortlist.move(id, places);
                setMoved({ id, places });
              },
              onRemove: (id) => {
                shortlist.remove(id);
                setRemovals((count) => count + 1);
              },
              onNote: shortlist.setNote,
            }}
          />
          <p className="no-print">
            <button
              type="button"
              className="button"
              onClick={() => {
                shortlist.clear();
                setRemovals((count) => count + 1);
              }}
            >
              {text.clear}
            </button>
          </p>
        </>
      )}
    </>
  );
}

function focusMove(id: string, places: number): void {
  document.querySelector<HTMLElement>(`[data-move="${CSS.escape(`${id} ${places}`)}"]`)?.focus();
}
