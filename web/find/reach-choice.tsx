import { useId } from 'react';
import { type ServesAnswerId, servesAnswers } from '../../geo/care/serves.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toWithinLabel } from './filter-names.ts';
import { usualWithinMetres } from './find-state.ts';
import { ServesMark } from './serves-mark.tsx';

const distances = [1000, 2000, 3000, 5000, 8000, usualWithinMetres, 30_000, null] as const;

export interface DistanceChoiceProps {
  readonly chosen: number | null;
  readonly onChange: (metres: number | null) => void;
}

export function DistanceChoice({ chosen, onChange }: DistanceChoiceProps) {
  const name = useId();
  const offered = (distances as readonly (number | null)[]).includes(chosen)
    ? distances
    : [...distances, chosen];
  return (
    <fieldset className="filter-choices">
      <legend>{words.find.filters.within}</legend>
      {offered.map((metres) => (
        <label key={metres} className="filter-choice">
          <input
            type="radio"
            name={name}
            checked={metres === chosen}
            onChange={() => onChange(metres)}
          />
          <span>{toWithinLabel(metres)}</span>
        </label>
      ))}
      <p className="help">{words.find.withinHelp}</p>
    </fieldset>
  );
}

export interface ServesChoiceProps {
  readonly chosen: readonly ServesAnswerId[];
  readonly counts: Readonly<Record<ServesAnswerId, number>> | undefined;
  readonly onChange: (chosen: readonly ServesAnswerId[]) => void;
}

export function ServesChoice({ chosen, counts, onChange }: ServesChoiceProps) {
  return (
    <fieldset className="filter-choices">
      <legend>{words.find.filters.serves}</legend>
      {servesAnswers.map(({ id }) => (
        <label key={id} className="filter-choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(
                servesAnswers
                  .map((answer) => answer.id)
                  .filter((own) => (own === id ? event.target.checked : chosen.includes(own))),
              )
            }
          />
          <span>
            <ServesMark answer={id} />
            <small>{words.find.answerHelp[id]}</small>
          </span>
          <span className="choice-count">{formatCount(counts?.[id])}</span>
        </label>
      ))}
    </fieldset>
  );
}
