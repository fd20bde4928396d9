import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Facets } from '../../geo/atlas/answers.ts';
import { listFilterOptions, toFilterLabel, toggleFilter } from '../filter-options.ts';
import {
  type FilterName,
  type Filters,
  filterNames,
  noFilters,
  type ViewState,
} from '../view-state.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

export interface FilterChipsProps {
  readonly state: ViewState;
  readonly facets: Facets | undefined;
  /** From where the list is ordered by distance; null when it is not. */
  readonly near: string | null;
  /** Name of the area the list is limited to. */
  readonly withinName: string;
  readonly onChange: (patch: Partial<ViewState>) => void;
  readonly onClearPrivate: () => void;
}

interface ActiveChip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

/** What narrows the list: active conditions first, then the choices with their counts. */
export function FilterChips(props: FilterChipsProps) {
  const { state, facets, onChange } = props;
  const active = listActive(props);
  const setFilters = (filters: Filters) => onChange({ filters });
  const clearAll = () => {
    onChange({ filters: noFilters, within: null, bbox: null, q: '' });
    props.onClearPrivate();
  };
  return (
    <fieldset className="chips group">
      <legend className="visually-hidden">{words.filters.title}</legend>
      {active.length > 0 && (
        <div className="chip-row chip-row-active">
          <button type="button" className="chip chip-clear" onClick={clearAll}>
            {words.filters.clearAll}
          </button>
          {active.map((chip) => (
            <button
              key={chip.key}
              type="button"
              className="chip chip-active"
              aria-label={words.filters.remove(chip.label)}
              onClick={chip.remove}
            >
              {chip.label}
              <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
      <div className="chip-row">
        {filterNames.map((name) => (
          <FilterMenu
            key={name}
            name={name}
            filters={state.filters}
            facets={facets}
            onChange={setFilters}
          />
        ))}
      </div>
    </fieldset>
  );
}

function listActive(props: FilterChipsProps): ActiveChip[] {
  const { state, onChange } = props;
  const chips: ActiveChip[] = [];
  if (props.near !== null)
    chips.push({ key: 'near', label: props.near, remove: props.onClearPrivate });
  if (state.q !== '')
    chips.push({
      key: 'q',
      label: words.filters.query(state.q),
      remove: () => onChange({ q: '' }),
    });
  if (state.within)
    chips.push({
      key: 'within',
      label: words.filters.within(props.withinName),
      remove: () => onChange({ within: null }),
    });
  if (state.bbox)
    chips.push({
      key: 'bbox',
      label: words.filters.inView,
      remove: () => onChange({ bbox: null }),
    });
  for (const name of filterNames)
    for (const value of state.filters[name])
      chips.push({
        key: `${name}:${value}`,
        label: toFilterLabel(name, value),
        remove: () => onChange({ filters: toggleFilter(state.filters, name, value) }),
      });
  return chips;
}

interface FilterMenuProps {
  readonly name: FilterName;
  readonly filters: Filters;
  readonly facets: Facets | undefined;
  readonly onChange: (filters: Filters) => void;
}

function FilterMenu({ name, filters, facets, onChange }: FilterMenuProps) {
  const chosen = filters[name].length;
  const label = words.filters.names[name];
  return (
    <DialogTrigger>
      <Button className={chosen > 0 ? 'chip chip-on' : 'chip'}>
        {label}
        {chosen > 0 && <span className="chip-count">{chosen}</span>}
        <span aria-hidden="true" className="chip-caret">
          ▾
        </span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label={words.filters.choose(label)}>
          {({ close }) => (
            <>
              <FilterChoices {...{ name, filters, facets, onChange }} />
              <button type="button" className="button button-primary" onClick={close}>
                {words.filters.done}
              </button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FilterChoices({ name, filters, facets, onChange }: FilterMenuProps) {
  const options = listFilterOptions(name, filters, facets);
  return (
    <fieldset className="filter-choices">
      <legend>{words.filters.choose(words.filters.names[name])}</legend>
      {options.length === 0 && <p>{words.filters.nothing}</p>}
      {options.map((option) => (
        <label key={option.value} className="filter-choice">
          <input
            type="checkbox"
            checked={option.active}
            onChange={() => onChange(toggleFilter(filters, name, option.value))}
          />
          <span>
            {option.label}
            {option.help !== '' && <small>{option.help}</small>}
          </span>
          <span className="choice-count">{formatCount(option.count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
