import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../api.ts';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { words } from '../words/words.ts';
import { ChangeSheet } from './change-sheet.tsx';
import { type ImportState, undoImport } from './desk-api.ts';
import { useImport, useImports } from './desk-queries.ts';
import { FileAccounts } from './file-accounts.tsx';
import { ImportProgress } from './import-progress.tsx';
import { RefusedFiles } from './refused-files.tsx';
import { TrialActions } from './trial-actions.tsx';

const text = words.desk.imports;

export interface ImportSheetProps {
  readonly id: string;
  readonly onConfirmed: (started: ImportState) => void;
  readonly onStartAgain: () => void;
}

/** One import from trial to result, whatever it is at now. */
export function ImportSheet(props: ImportSheetProps) {
  const { id, onStartAgain } = props;
  const asked = useImport(id);
  const state = asked.data?.state;
  useFreshDataAfter(state);
  if (asked.error instanceof ApiError && asked.error.status === 404)
    return (
      <EmptyNote title={text.missing} help={text.missingHelp}>
        <StartAgain onPress={onStartAgain} label={text.again} />
      </EmptyNote>
    );
  if (asked.error && !asked.data) return <ErrorNote error={asked.error} retry={asked.refetch} />;
  if (!asked.data) return <LoadingSkeleton lines={8} />;
  if (state === 'running') return <ImportProgress state={asked.data} />;
  if (state === 'failed')
    return (
      <div className="note note-error" role="alert">
        <p className="note-title">{text.failed}</p>
        <p className="lines">{asked.data.message}</p>
        <p>{text.failedHelp}</p>
        <StartAgain onPress={onStartAgain} label={text.again} />
      </div>
    );
  return <Settled {...props} state={asked.data} />;
}

function Settled({ state, onConfirmed, onStartAgain }: ImportSheetProps & { state: ImportState }) {
  const heading = useFocusOnce<HTMLHeadingElement>(state.id + state.state);
  const title =
    state.trial !== null
      ? text.trialTitle
      : state.state === 'undone'
        ? text.undoneTitle
        : text.doneTitle;
  return (
    <section className="import-sheet">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {state.trial === null ? (
        <ResultActions state={state} onStartAgain={onStartAgain} />
      ) : (
        <TrialActions
          state={state}
          trial={state.trial}
          onConfirmed={onConfirmed}
          onCancelled={onStartAgain}
        />
      )}
      {state.report && state.report.messages.length > 0 && (
        <ul className="text-list" aria-label={text.messages}>
          {state.report.messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {state.report && <FileAccounts report={state.report} />}
      <RefusedFiles id={state.id} files={state.refused} />
      {state.trial && <ChangeSheet id={state.id} counts={state.trial.counts} />}
    </section>
  );
}

interface ResultActionsProps {
  readonly state: ImportState;
  readonly onStartAgain: () => void;
}

function ResultActions({ state, onStartAgain }: ResultActionsProps) {
  const client = useQueryClient();
  const imports = useImports();
  const listed = imports.data?.items.find(({ id }) => id === state.id);
  const undo = useMutation({
    mutationFn: () => undoImport(state.id),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      {state.state === 'done' && <p>{text.doneNote}</p>}
      {state.state === 'done' && (
        <p>
          <Link to="/coverage/trend">{words.trend.keep.afterImport}</Link>
        </p>
      )}
      <div className="button-row">
        <Link className="button" to="/">
          {text.seeMap}
        </Link>
        {state.state === 'done' && listed?.mayUndo && (
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {undo.isPending ? text.undoing : text.undo}
          </button>
        )}
        <StartAgain onPress={onStartAgain} label={text.another} />
      </div>
      {undo.error && (
        <p className="field-error" role="alert">
          {undo.error.message}
        </p>
      )}
      {state.state === 'done' && listed?.undoRefusal && (
        <p className="help">{listed.undoRefusal}</p>
      )}
    </>
  );
}

function StartAgain({ onPress, label }: { readonly onPress: () => void; readonly label: string }) {
  return (
    <button type="button" className="button" onClick={onPress}>
      {label}
    </button>
  );
}

/** Moves the focus to what has just come, so that a screen reader tells of it. */
function useFocusOnce<E extends HTMLElement>(key: string) {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (key !== '') ref.current?.focus({ preventScroll: true });
  }, [key]);
  return ref;
}

/** What an import changed is asked for again, on every page. */
function useFreshDataAfter(state: ImportState['state'] | undefined): void {
  const client = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    const ended = before.current === 'running' && state !== 'running';
    before.current = state;
    if (ended)
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'import' });
  }, [client, state]);
}
