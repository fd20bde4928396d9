import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ProposalAnswer } from '../../geo/atlas/answers-candidates.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { Japanese } from '../parts/japanese.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { listFacilities, toCandidateName, toDesignation, toRowId } from './candidate-list.tsx';
import { type ChosenRules, toRuleQuery } from './candidate-rules.ts';
import { listProposalSentences } from './proposal-sentences.ts';
import type { EditAction, ScenarioEdit } from './scenario-edit.ts';
import { askProposal } from './what-if-api.ts';

const text = words.candidates.proposal;

export interface ProposalFormProps {
  readonly layer: string;
  readonly role: RoleId;
  readonly rules: ChosenRules;
  readonly asOf: string | null;
  readonly edit: ScenarioEdit;
  readonly dispatch: (action: EditAction) => void;
}

/** The fewest candidates that leave no area lacking, or the best few; solved, with its proof in words. */
export function ProposalForm({ layer, role, rules, asOf, edit, dispatch }: ProposalFormProps) {
  const id = useId();
  const [mode, setMode] = useState<'smallest' | 'best'>('smallest');
  const [k, setK] = useState(3);
  const solve = useMutation({
    mutationFn: () =>
      askProposal({
        layer,
        role,
        rules: toRuleQuery(role, rules),
        mode,
        ...(mode === 'best' ? { k } : {}),
        ...(asOf === null ? {} : { asOf }),
        changes: edit.changes,
      }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    solve.mutate();
  };
  return (
    <section className="no-print" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="help">{text.help}</p>
      <form className="what-if-search" onSubmit={submit}>
        <fieldset className="what-if-rules">
          <legend>{text.mode}</legend>
          {(['smallest', 'best'] as const).map((its) => (
            <label key={its} className="switch">
              <input type="radio" name={id} checked={mode === its} onChange={() => setMode(its)} />
              {text.modes[its]}
            </label>
          ))}
        </fieldset>
        {mode === 'best' && (
          <p className="control">
            <label htmlFor={`${id}-k`}>{text.k}</label>
            <input
              id={`${id}-k`}
              type="number"
              min={1}
              max={500}
              value={k}
              onChange={({ target }) => setK(Math.min(500, Math.max(1, target.valueAsNumber || 1)))}
            />
          </p>
        )}
        <div className="button-row">
          <button type="submit" className="button" disabled={solve.isPending}>
            {solve.isPending ? text.solving : text.solve}
          </button>
        </div>
      </form>
      <div role="status">
        {solve.data && <Outcome answer={solve.data} role={role} dispatch={dispatch} />}
      </div>
      {solve.error && (
        <p className="field-error lines" role="alert">
          {solve.error.message}
        </p>
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly answer: ProposalAnswer;
  readonly role: RoleId;
  readonly dispatch: (action: EditAction) => void;
}

function Outcome({ answer, role, dispatch }: OutcomeProps) {
  const { chosen } = answer;
  const changes = chosen.flatMap((item) =>
    item.areas.map(({ layer, code }) => toDesignation(item, role, { layer, code })),
  );
  return (
    <div className="note what-if-move">
      {listProposalSentences(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {chosen.length > 0 && (
        <>
          <ul className="proposal-changes">
            {chosen.map((item) => (
              <li key={toRowId(item)}>
                <Japanese>{toCandidateName(item)}</Japanese>
                {words.site.colon}
                <Japanese>
                  {item.areas.map(({ name }) => name).join(words.site.listSeparator)}
                </Japanese>
                <small>{text.reaches(formatCount(item.reached75))}</small>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'add', changes, facilities: listFacilities(chosen) })}
          >
            {text.addAll}
          </button>
        </>
      )}
    </div>
  );
}
