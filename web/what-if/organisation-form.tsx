import { type FormEvent, useId, useState } from 'react';
import { longestOrganisationName } from '../../geo/coverage/scenario.ts';
import { words } from '../words/words.ts';

const text = words.whatIf.organisation;

/** A body that is no facility, by name: 医師会, 市町村. */
export function OrganisationForm({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const id = useId();
  const [name, write] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim());
    write('');
  };
  return (
    <form className="what-if-search" onSubmit={add}>
      <label htmlFor={id}>{text.label}</label>
      <div className="search-row">
        <input
          id={id}
          type="text"
          maxLength={longestOrganisationName}
          aria-describedby={`${id}-help`}
          value={name}
          onChange={(event) => write(event.target.value)}
        />
        <button type="submit" className="button">
          {text.add}
        </button>
      </div>
      <p id={`${id}-help`} className="help">
        {text.help}
      </p>
    </form>
  );
}
