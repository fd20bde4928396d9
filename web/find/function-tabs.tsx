import { useEffect, useRef } from 'react';
import type { FunctionAnswer } from '../../geo/atlas/answers-care.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { words } from '../words/words.ts';
import { FunctionCount } from './function-list.tsx';

export interface FunctionTabsProps {
  readonly functions: readonly FunctionAnswer[];
  readonly chosen: CareFunctionId;
  readonly onChoose: (id: CareFunctionId | null) => void;
}

/** From one function to the next, with the counts under the same conditions. */
export function FunctionTabs({ functions, chosen, onChoose }: FunctionTabsProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = row.current?.querySelector(`[data-function="${chosen}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [chosen]);
  return (
    <fieldset className="group function-tabs">
      <legend className="visually-hidden">{words.find.functions}</legend>
      <div ref={row} className="chip-row">
        <button type="button" className="chip" onClick={() => onChoose(null)}>
          <span aria-hidden="true">←</span> {words.find.allFunctions}
        </button>
        {functions.map((own) => (
          <button
            key={own.id}
            type="button"
            data-function={own.id}
            className={own.id === chosen ? 'chip chip-on' : 'chip'}
            aria-pressed={own.id === chosen}
            onClick={() => onChoose(own.id)}
          >
            {words.terms.careFunctions[own.id].label} <FunctionCount own={own} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
