import { useState } from 'react';
import type {
  ChangeCounts,
  ChangeOutcome,
  ImportChange,
  RowChange,
  ThingChange,
} from '../../geo/desk/import-changes.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { ChangeMap } from './change-map.tsx';
import { useChanges } from './desk-queries.ts';
import { RowTable } from './row-table.tsx';
import { ThingTable } from './thing-table.tsx';

const text = words.desk.changes;
const outcomes: readonly ChangeOutcome[] = ['new', 'changed', 'vanished', 'refused', 'doubtful'];

export interface ChangeSheetProps {
  readonly id: string;
  readonly counts: ChangeCounts;
}

/** Everything a trial would change, one outcome at a time, as a table and on a map. */
export function ChangeSheet({ id, counts }: ChangeSheetProps) {
  const fullest = outcomes.find((outcome) => counts[outcome] > 0) ?? 'new';
  const [outcome, choose] = useState<ChangeOutcome>(fullest);
  return (
    <section className="change-sheet">
      <h3>{text.title}</h3>
      <fieldset className="segmented">
        <legend className="visually-hidden">{text.choose}</legend>
        {outcomes.map((its) => (
          <label key={its}>
            <input
              type="radio"
              name="outcome"
              checked={its === outcome}
              onChange={() => choose(its)}
            />
            <span>{text.choice(text.outcomes[its], formatCount(counts[its]))}</span>
          </label>
        ))}
      </fieldset>
      <p>{text.help[outcome]}</p>
      {counts[outcome] === 0 ? <p>{text.none}</p> : <Changes id={id} outcome={outcome} />}
    </section>
  );
}

function Changes({ id, outcome }: { readonly id: string; readonly outcome: ChangeOutcome }) {
  const changes = useChanges(id, outcome);
  if (changes.error && !changes.data)
    return <ErrorNote error={changes.error} retry={changes.refetch} />;
  if (!changes.data) return <LoadingSkeleton lines={6} />;
  const items = changes.data.pages.flatMap((page) => page.items);
  const things = items.filter(isThing);
  const rows = items.filter((item): item is RowChange => !isThing(item));
  return (
    <>
      {things.length > 0 && <ChangeMap changes={things} />}
      {things.length > 0 && <ThingTable changes={things} />}
      {rows.length > 0 && <RowTable rows={rows} />}
      {changes.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={changes.isFetchingNextPage}
          onClick={() => void changes.fetchNextPage()}
        >
          {text.more}
        </button>
      )}
    </>
  );
}

function isThing(change: ImportChange): change is ThingChange {
  return 'thing' in change;
}
