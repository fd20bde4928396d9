import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  type KeptScenario,
  longestScenarioName,
  longestScenarioNotes,
  type ScenarioDraft,
} from '../../geo/coverage/kept-scenario.ts';
import { ApiError } from '../api.ts';
import { formatTime } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { EditAction, ScenarioEdit } from './scenario-edit.ts';
import { addScenario, getScenario, saveScenario } from './what-if-api.ts';
import { scenarioKey, scenariosKey } from './what-if-queries.ts';

const text = words.whatIf.save;

export interface SaveFormProps {
  readonly edit: ScenarioEdit;
  readonly layer: string;
  readonly dispatch: (action: EditAction) => void;
}

/** Name and notes, and the keeping of it; two who save the same hear of each other. */
export function SaveForm({ edit, layer, dispatch }: SaveFormProps) {
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [done, setDone] = useState('');
  const draft: ScenarioDraft = { name: edit.name, notes: edit.notes, layer, changes: edit.changes };
  const settle = (kept: KeptScenario) => {
    client.setQueryData(scenarioKey(kept.id), kept);
    void client.invalidateQueries({ queryKey: scenariosKey });
    setDone(text.done(formatTime(kept.updatedAt)));
    if (kept.id === edit.id) dispatch({ type: 'saved', kept });
    else void navigate(toScenarioPath(kept.id) + window.location.search, { replace: true });
  };
  const save = useMutation({
    mutationFn: () =>
      edit.id === null ? addScenario(draft) : saveScenario(edit.id, edit.version, draft),
    onMutate: () => setDone(''),
    onSuccess: settle,
  });
  const saveAnother = useMutation({ mutationFn: () => addScenario(draft), onSuccess: settle });
  const takeTheirs = useMutation({
    mutationFn: () => getScenario(edit.id ?? '', new AbortController().signal),
    onSuccess: (kept) => {
      save.reset();
      dispatch({ type: 'load', kept });
    },
  });
  const error = takeTheirs.error ?? saveAnother.error ?? save.error;
  const isConflict =
    save.error instanceof ApiError && save.error.status === 409 && edit.id !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="what-if-save no-print" onSubmit={submit} aria-label={text.title}>
      <h2>{text.title}</h2>
      <label htmlFor={`${id}-name`}>{text.name}</label>
      <input
        id={`${id}-name`}
        type="text"
        required
        maxLength={longestScenarioName}
        value={edit.name}
        onChange={(event) => dispatch({ type: 'write', name: event.target.value })}
      />
      <label htmlFor={`${id}-notes`}>{text.notes}</label>
      <textarea
        id={`${id}-notes`}
        rows={4}
        maxLength={longestScenarioNotes}
        aria-describedby={`${id}-help`}
        value={edit.notes}
        onChange={(event) => dispatch({ type: 'write', notes: event.target.value })}
      />
      <p id={`${id}-help`} className="help">
        {text.notesHelp}
      </p>
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {edit.id === null ? text.add : text.save}
        </button>
        {edit.id !== null && (
          <button
            type="button"
            className="button"
            disabled={saveAnother.isPending}
            onClick={() => saveAnother.mutate()}
          >
            {text.another}
          </button>
        )}
      </div>
      <p role="status">{edit.dirty ? text.unsaved : done}</p>
      {error && (
        <div className="note note-error" role="alert">
          <p className="lines">{error.message}</p>
          {isConflict && (
            <button type="button" className="button" onClick={() => takeTheirs.mutate()}>
              {text.takeTheirs}
            </button>
          )}
        </div>
      )}
    </form>
  );
}

/** Null: a new one. */
export function toScenarioPath(id: string | null): string {
  return id === null ? '/coverage/what-if' : `/coverage/what-if/${encodeURIComponent(id)}`;
}
