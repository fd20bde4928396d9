import { formatTime } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const text = words.plan;

/** Whether what is written is saved; and what to do where it is not. */
export function PlanStatus({ editor }: { editor: PlanEditor }) {
  const { state, canUndo } = editor;
  return (
    <div className="plan-status no-print">
      <p role="status">
        {state.is === 'saved' && (state.at ? text.saved(formatTime(state.at)) : text.untouched)}
        {state.is === 'waiting' && text.waiting}
        {state.is === 'saving' && text.saving}
      </p>
      <button type="button" className="button" disabled={!canUndo} onClick={editor.undo}>
        {text.undo}
      </button>
      {state.is === 'failed' && (
        <div className="note note-error" role="alert">
          <p className="note-title">{text.failed}</p>
          <p className="lines">{state.message}</p>
          <button type="button" className="button" onClick={editor.retry}>
            {text.retry}
          </button>
        </div>
      )}
      {state.is === 'conflict' && (
        <div className="note note-error" role="alert">
          <p className="note-title">{text.conflict}</p>
          <p>{text.conflictHelp}</p>
          <p className="button-row">
            <button type="button" className="button" onClick={() => void editor.takeTheirs()}>
              {text.takeTheirs}
            </button>
            <button type="button" className="button" onClick={() => void editor.putMine()}>
              {text.putMine}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
