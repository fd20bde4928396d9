import { useId } from 'react';
import { candidateTiers, hubKinds } from '../../geo/coverage/candidate.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { words } from '../words/words.ts';
import { type ChosenRules, toggle } from './candidate-rules.ts';

const text = words.candidates.rules;

export interface RulesFormProps {
  readonly role: RoleId;
  readonly rules: ChosenRules;
  readonly onChange: (rules: ChosenRules) => void;
}

/** Whom the list may hold: what may be set of it. */
export function RulesForm({ role, rules, onChange }: RulesFormProps) {
  const id = useId();
  return (
    <details className="what-if-rule-box no-print">
      <summary>{text.change}</summary>
      {role === 'active' ? (
        <>
          <fieldset className="what-if-rules">
            <legend>{text.tiers}</legend>
            {candidateTiers.map((tier) => (
              <label key={tier.id} className="switch">
                <input
                  type="checkbox"
                  checked={rules.tiers.includes(tier.id)}
                  onChange={() =>
                    onChange({ ...rules, tiers: toggle(tierIds, rules.tiers, tier.id) })
                  }
                />
                {text.tierNames[tier.id]}
              </label>
            ))}
          </fieldset>
          <p className="control">
            <label htmlFor={id}>{text.share}</label>
            <input
              id={id}
              type="number"
              min={1}
              max={100}
              step={1}
              value={Math.round(rules.share * 100)}
              onChange={({ target }) =>
                onChange({
                  ...rules,
                  share: Math.min(100, Math.max(1, target.valueAsNumber || 1)) / 100,
                })
              }
            />
            %
          </p>
        </>
      ) : (
        <fieldset className="what-if-rules">
          <legend>{text.kinds}</legend>
          {hubKinds.map((kind) => (
            <label key={kind.id} className="switch">
              <input
                type="checkbox"
                checked={rules.kinds.includes(kind.id)}
                onChange={() =>
                  onChange({ ...rules, kinds: toggle(kindIds, rules.kinds, kind.id) })
                }
              />
              {text.kindNames[kind.id]}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}

const tierIds = candidateTiers.map(({ id }) => id);
const kindIds = hubKinds.map(({ id }) => id);
