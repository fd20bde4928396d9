import { useId, useState } from 'react';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { useAreas } from '../queries.ts';
import { words } from '../words/words.ts';

const text = words.myArea;

export interface AddressFormProps {
  /** Called with what was typed; it must go nowhere but into a request body. */
  readonly onSearch: (address: string) => void;
  readonly busy: boolean;
}

/** Where do you live? */
export function AddressForm({ onSearch, busy }: AddressFormProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      className="address-form no-print"
      // No name, no autofill: what is typed is kept nowhere.
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(typed.trim() === '');
        if (typed.trim() !== '') onSearch(typed.trim());
      }}
    >
      <label htmlFor={id}>{text.addressLabel}</label>
      <p className="help" id={`${id}-help`}>
        {text.addressExample}
      </p>
      <div className="address-row">
        <input
          id={id}
          type="text"
          maxLength={200}
          value={typed}
          aria-describedby={`${id}-help ${id}-note`}
          aria-invalid={isEmpty}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button button-primary" disabled={busy}>
          {text.submit}
        </button>
      </div>
      <p role="alert" className="warning-text">
        {isEmpty ? text.emptyAddress : ''}
      </p>
      <p className="help" id={`${id}-note`}>
        {text.addressNote}
      </p>
    </form>
  );
}

/** For those who type no address: 市町村, then 日常生活圏域. */
export function AreaForm({ onChoose }: { onChoose: (area: AreaRef) => void }) {
  const id = useId();
  const [city, setCity] = useState('');
  const [daily, setDaily] = useState('');
  const cities = useAreas('city').data?.areas ?? [];
  const prefectures = useAreas('prefecture').data?.areas ?? [];
  const dailies = (useAreas('daily').data?.areas ?? []).filter((area) => area.city === city);
  const [only] = dailies;
  const code = dailies.length === 1 && only ? only.code : daily;
  const groups = prefectures
    .map((prefecture) => ({
      ...prefecture,
      cities: cities.filter((its) => its.prefecture === prefecture.code),
    }))
    .filter((its) => its.cities.length > 0);
  return (
    <details className="area-form no-print">
      <summary>{text.orChoose}</summary>
      {groups.length === 0 ? (
        <p>{text.noAreas}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (city === '') return;
            onChoose(code === '' ? { layer: 'city', code: city } : { layer: 'daily', code });
          }}
        >
          <label htmlFor={`${id}-city`}>{text.city}</label>
          <select
            id={`${id}-city`}
            value={city}
            required
            onChange={(event) => {
              setCity(event.target.value);
              setDaily('');
            }}
          >
            <option value="">{text.chooseCity}</option>
            {groups.map((prefecture) => (
              <optgroup key={prefecture.code} label={prefecture.name}>
                {prefecture.cities.map((its) => (
                  <option key={its.code} value={its.code}>
                    {its.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          {dailies.length > 0 && (
            <>
              <label htmlFor={`${id}-daily`}>{text.daily}</label>
              <select
                id={`${id}-daily`}
                value={code}
                onChange={(event) => setDaily(event.target.value)}
              >
                {dailies.length > 1 && <option value="">{text.wholeCity}</option>}
                {dailies.map((its) => (
                  <option key={its.code} value={its.code}>
                    {its.name}
                  </option>
                ))}
              </select>
            </>
          )}
          <button type="submit" className="button button-primary">
            {text.show}
          </button>
        </form>
      )}
    </details>
  );
}
