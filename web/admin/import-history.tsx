import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ImportListItem } from '../../geo/desk/import-changes.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { formatCount, formatDay, formatTime } from '../words/format.ts';
import { words } from '../words/words.ts';
import { undoImport } from './desk-api.ts';
import { useImports } from './desk-queries.ts';

const text = words.desk.history;
const mostFileNames = 3;

/** What was imported so far, newest first; the newest may be taken back. */
export function ImportHistory() {
  const imports = useImports();
  return (
    <section>
      <h2>{text.title}</h2>
      {imports.error && !imports.data && (
        <ErrorNote error={imports.error} retry={imports.refetch} />
      )}
      {imports.isPending && <LoadingSkeleton lines={4} />}
      {imports.data?.items.length === 0 && <p>{text.none}</p>}
      {imports.data?.running && (
        <p>
          {text.running} <Link to={`?import=${imports.data.running}`}>{text.watch}</Link>
        </p>
      )}
      {imports.data && imports.data.items.length > 0 && <HistoryTable items={imports.data.items} />}
    </section>
  );
}

function HistoryTable({ items }: { readonly items: readonly ImportListItem[] }) {
  return (
    <>
      <p className="help">{text.newestOnly}</p>
      <div className="table-scroll">
        <table className="data-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{text.number}</th>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.files}</th>
              <th scope="col">{text.result}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <HistoryRow key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function HistoryRow({ item }: { readonly item: ImportListItem }) {
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoImport(item.id),
    onSettled: () => client.invalidateQueries(),
  });
  const { created, updated, rejected } = item.totals;
  const number = formatCount(item.number);
  return (
    <tr>
      <th scope="row">
        {item.kind === 'demo' ? (
          number
        ) : (
          <Link to={`?import=${item.id}`} aria-label={text.open(number)}>
            {number}
          </Link>
        )}
      </th>
      <td data-label={text.when}>
        {formatDay(item.startedAt)} {formatTime(item.startedAt)}
      </td>
      <td data-label={text.files}>
        {item.kind === 'demo' ? text.demo : <FileNames item={item} />}
      </td>
      <td data-label={text.result}>
        {item.state === 'undone' && <span className="tag">{text.undone}</span>}
        {text.counts(formatCount(created), formatCount(updated), formatCount(rejected))}
        {item.mayUndo && (
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {undo.isPending ? words.desk.imports.undoing : words.desk.imports.undo}
          </button>
        )}
        {undo.error && (
          <p className="field-error" role="alert">
            {undo.error.message}
          </p>
        )}
      </td>
    </tr>
  );
}

function FileNames({ item }: { readonly item: ImportListItem }) {
  const more = item.files.length - mostFileNames;
  return (
    <ul>
      {item.files.slice(0, mostFileNames).map(({ file }) => (
        <li key={file}>
          <bdi>{file}</bdi>
        </li>
      ))}
      {more > 0 && <li>{text.moreFiles(formatCount(more))}</li>}
    </ul>
  );
}
