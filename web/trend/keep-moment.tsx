import { type FormEvent, useState } from 'react';
import type { SnapshotItem, SnapshotsAnswer } from '../../geo/trend/answers-snapshots.ts';
import { longestSnapshotName } from '../../geo/trend/snapshot-name.ts';
import { formatDate, formatDay } from '../words/format.ts';
import { words } from '../words/words.ts';
import { useKeeping } from './trend-api.ts';

const text = words.trend.keep;

/** Keeps today, and shows what was kept; what is thrown away can be brought back. */
export function KeepMoment({ snapshots }: { snapshots: SnapshotsAnswer }) {
  const { take, mark } = useKeeping();
  const [typed, type] = useState<string | null>(null);
  const name = typed ?? snapshots.suggestion.name;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    take.mutate(name, { onSuccess: () => type(null) });
  };
  return (
    <section id="keep" className="keep-moment no-print">
      <h2>{text.title}</h2>
      {!snapshots.suggestion.wanted && <p>{text.kept}</p>}
      <form onSubmit={keep} className="button-row">
        <label className="control">
          {text.name}
          <input
            type="text"
            required
            maxLength={longestSnapshotName}
            value={name}
            onChange={(event) => type(event.target.value)}
          />
        </label>
        <button type="submit" className="button button-primary" disabled={take.isPending}>
          {take.isPending ? text.saving : text.save}
        </button>
      </form>
      <p className="help">{text.help}</p>
      <p role="status">{take.data && text.saved(take.data.name)}</p>
      {[take.error, mark.error].map(
        (error) =>
          error && (
            <p key={error.message} role="alert" className="field-error lines">
              {error.message}
            </p>
          ),
      )}
      {snapshots.items.length > 0 && (
        <ul className="kept-moments" aria-label={text.list}>
          {snapshots.items.map((item) => (
            <li key={item.id}>
              <KeptMoment item={item} onMark={mark.mutate} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface KeptMomentProps {
  readonly item: SnapshotItem;
  readonly onMark: (change: { readonly id: number; readonly deleted: boolean }) => void;
}

function KeptMoment({ item, onMark }: KeptMomentProps) {
  const { id, name, asOf, takenAt, deleted, restorableUntil } = item;
  return (
    <>
      <span>
        {deleted ? <s>{name}</s> : <strong>{name}</strong>}{' '}
        <small>
          {deleted
            ? text.restorable(formatDate(restorableUntil))
            : text.dates(formatDate(asOf), formatDay(takenAt))}
        </small>
      </span>
      <button
        type="button"
        className="button"
        aria-label={deleted ? text.restoreOf(name) : text.removeOf(name)}
        onClick={() => onMark({ id, deleted: !deleted })}
      >
        {deleted ? text.restore : text.remove}
      </button>
    </>
  );
}
