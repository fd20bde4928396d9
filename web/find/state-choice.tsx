import { type State, states } from '../../geo/atlas/care-query.ts';
import type { GlossaryId } from '../../geo/terms/glossary.ts';
import { TermHelp } from '../parts/term.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

export interface StateChoiceProps {
  readonly name: string;
  /** Explains the name. */
  readonly term?: GlossaryId | undefined;
  readonly chosen: readonly State[];
  /** How many there are of each; undefined until counted. */
  readonly counts: Readonly<Record<State, number>> | null | undefined;
  readonly onChange: (chosen: readonly State[]) => void;
}

/** Yes, no and not known are three answers, each to be let through or not. */
export function StateChoice({ name, term, chosen, counts, onChange }: StateChoiceProps) {
  return (
    <fieldset className="state-choice">
      <legend>{name}</legend>
      {term && <TermHelp id={term} />}
      {states.map((state) => (
        <label key={state}>
          <input
            type="checkbox"
            checked={chosen.includes(state)}
            onChange={(event) =>
              onChange(
                states.filter((own) =>
                  own === state ? event.target.checked : chosen.includes(own),
                ),
              )
            }
          />
          <span>
            {words.find.states[state]}{' '}
            <span className="choice-count">{formatCount(counts?.[state])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
