import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyNote } from '../parts/empty-note.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { listFound } from './candidate.ts';
import { Comparison } from './comparison.tsx';
import { ListActions } from './list-actions.tsx';
import { toEntries } from './shortlist.ts';
import { toShortlistPath } from './shortlist-link.ts';
import { useCandidates } from './use-candidates.ts';
import { useShortlist } from './use-shortlist.ts';

/** A list that a link brought: to be looked at, and taken over; the reader's own stays as it is. */
export function LinkedShortlist({ ids }: { ids: readonly string[] }) {
  const shortlist = useShortlist();
  const [isTaken, setTaken] = useState(false);
  const { candidates, retry } = useCandidates(toEntries(ids));
  const text = words.shortlist;
  const title = text.linked(formatCount(ids.length));
  if (ids.length === 0)
    return (
      <>
        <h1>{text.title}</h1>
        <EmptyNote title={text.linkedEmpty} help={text.linkedEmptyHelp} />
      </>
    );
  return (
    <>
      <h1>{title}</h1>
      <p>{text.linkedHelp}</p>
      <div className="button-row no-print">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            const found = listFound(candidates).map(({ facility }) => facility);
            shortlist.add(...found.map(({ id, name }) => ({ id, name })));
            setTaken(true);
          }}
        >
          {text.takeAll}
        </button>
        <Link className="button" to="/shortlist">
          {text.showOwn}
        </Link>
      </div>
      <p role="status">{isTaken && text.taken}</p>
      <ListActions
        candidates={candidates}
        title={title}
        printHref={toShortlistPath(ids, '/print')}
      />
      <Comparison candidates={candidates} retry={retry} editing={null} />
    </>
  );
}
