import type { CareOptions } from '../../geo/atlas/answers-care.ts';
import type { State } from '../../geo/atlas/care-query.ts';
import { words } from '../words/words.ts';
import { acceptanceGroups } from './acceptance-groups.ts';
import type { AcceptanceId, CareFilters } from './find-state.ts';
import { StateChoice } from './state-choice.tsx';

export interface AcceptanceChoiceProps {
  readonly chosen: CareFilters['accepts'];
  readonly counts: CareOptions['accepts'] | undefined;
  readonly onChange: (chosen: CareFilters['accepts']) => void;
}

/** All that a provider may accept, in groups; what nobody answered is most often not known. */
export function AcceptanceChoice({ chosen, counts, onChange }: AcceptanceChoiceProps) {
  const change = (id: AcceptanceId, states: readonly State[]) => {
    const { [id]: _, ...others } = chosen;
    onChange(states.length > 0 ? { ...others, [id]: states } : others);
  };
  return (
    <>
      <p className="help">{words.find.acceptsHelp}</p>
      {acceptanceGroups.map((group) => (
        <section key={group.id} className="acceptance-group">
          <h3>{words.find.acceptanceGroups[group.id]}</h3>
          {group.items.map((id) => (
            <StateChoice
              key={id}
              term={id === 'end-of-life-care' ? 'end-of-life' : undefined}
              name={words.terms.acceptances[id]}
              chosen={chosen[id] ?? []}
              counts={counts?.[id]}
              onChange={(states) => change(id, states)}
            />
          ))}
        </section>
      ))}
    </>
  );
}
