import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ImportTrial } from '../../geo/desk/import-changes.ts';
import { formatTime } from '../words/format.ts';
import { words } from '../words/words.ts';
import { ChangeSummary } from './change-summary.tsx';
import { confirmImport, type ImportState, undoImport } from './desk-api.ts';

const text = words.desk.imports;

export interface TrialActionsProps {
  readonly state: ImportState;
  readonly trial: ImportTrial;
  readonly onConfirmed: (started: ImportState) => void;
  readonly onCancelled: () => void;
}

/** What would change in one sentence, and the choice to do it or not. */
export function TrialActions({ state, trial, onConfirmed, onCancelled }: TrialActionsProps) {
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => confirmImport(state.id),
    onSuccess: onConfirmed,
    onSettled: () => client.invalidateQueries({ queryKey: ['desk', 'imports'] }),
  });
  const cancel = useMutation({
    mutationFn: () => undoImport(state.id),
    onSettled: onCancelled,
  });
  if (trial.confirmedAs !== null)
    return (
      <p>
        {text.alreadyConfirmed} <Link to={`?import=${trial.confirmedAs}`}>{text.openResult}</Link>
      </p>
    );
  const isKept = trial.keptUntil !== null;
  return (
    <>
      <ChangeSummary counts={trial.counts} />
      {isKept && <p>{text.trialNote}</p>}
      <div className="button-row">
        {isKept && (
          <button
            type="button"
            className="button button-primary"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            {text.confirm}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={cancel.isPending}
          onClick={() => (isKept ? cancel.mutate() : onCancelled())}
        >
          {isKept ? text.cancel : text.again}
        </button>
      </div>
      {confirm.error && (
        <p className="field-error lines" role="alert">
          {confirm.error.message}
        </p>
      )}
      <p className="help">
        {trial.keptUntil === null ? text.notKept : text.keptUntil(formatTime(trial.keptUntil))}
      </p>
    </>
  );
}
