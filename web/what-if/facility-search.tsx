import { type ReactNode, useId, useState } from 'react';
import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { Japanese } from '../parts/japanese.tsx';
import { useDelayed } from '../parts/use-delayed.ts';
import { useFacilitySuggestions } from '../queries.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.whatIf.search;

export interface FacilitySearchProps {
  readonly label: string;
  /** What can be done with each that is found. */
  readonly actions: (item: FacilityItem) => ReactNode;
}

/** Any institution by name, kana, phone or number; the text travels in the body only. */
export function FacilitySearch({ label, actions }: FacilitySearchProps) {
  const id = useId();
  const [typed, type] = useState('');
  const asked = useDelayed(typed.trim(), 250);
  const found = useFacilitySuggestions(asked.length > 1 ? asked : '');
  const items = asked.length > 1 ? (found.data?.items ?? []) : [];
  return (
    <div className="what-if-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <p role="status" className="help">
        {asked.length > 1 && found.isSuccess
          ? items.length === 0
            ? text.none
            : text.found(formatCount(found.data?.total), formatCount(items.length))
          : text.help}
      </p>
      <ul className="what-if-found">
        {items.map((item) => (
          <li key={item.id}>
            <p>
              <strong>
                <Japanese>{item.name}</Japanese>
              </strong>
              <small>
                <Japanese>
                  {[
                    item.kinds.map((kind) => words.terms.kinds[kind].label).join('・'),
                    item.address,
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </Japanese>
              </small>
            </p>
            <div className="button-row">{actions(item)}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
