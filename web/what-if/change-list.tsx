import type { ScenarioWarning } from '../../geo/coverage/scenario.ts';
import { Japanese } from '../parts/japanese.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { type EditAction, listGone, type ScenarioEdit, toChangeKey } from './scenario-edit.ts';
import { toBodyName, toChangeSentence } from './what-if-sentences.ts';

const text = words.whatIf.changes;

export interface ChangeListProps {
  readonly edit: ScenarioEdit;
  readonly dispatch: (action: EditAction) => void;
  readonly areaName: (code: string) => string;
  readonly warnings: readonly ScenarioWarning[];
}

/** What is supposed so far, each with its way back. */
export function ChangeList({ edit, dispatch, areaName, warnings }: ChangeListProps) {
  const { changes, before, refused } = edit;
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      {changes.length === 0 && <p className="list-note">{text.none}</p>}
      <ol className="what-if-changes">
        {changes.map((change, at) => {
          const name = toBodyName(change, edit);
          return (
            <li key={toChangeKey(change)}>
              <div>
                <strong>
                  <Japanese>{name}</Japanese>
                </strong>
                <span>{toChangeSentence(change, areaName)}</span>
                {warnings
                  .filter((warning) => warning.change === at)
                  .map((warning) => (
                    <span key={warning.id} className="warning-text" lang="ja">
                      ⚠ {warning.message}
                    </span>
                  ))}
              </div>
              <button
                type="button"
                className="button no-print"
                aria-label={text.removeOf(name)}
                onClick={() => dispatch({ type: 'remove', change })}
              >
                {text.remove}
              </button>
            </li>
          );
        })}
      </ol>
      {listGone(edit).map((facility) => (
        <p key={facility.id} className="warning-text">
          ⚠ {text.gone(facility.name)}
        </p>
      ))}
      <p role="status" className="help">
        {refused > 0 && text.refused(formatCount(refused))}
      </p>
      <div className="button-row no-print">
        {changes.length > 0 && (
          <button type="button" className="button" onClick={() => dispatch({ type: 'clear' })}>
            {text.clear}
          </button>
        )}
        {before !== null && (
          <button type="button" className="button" onClick={() => dispatch({ type: 'undo' })}>
            {text.undo}
          </button>
        )}
      </div>
    </section>
  );
}
