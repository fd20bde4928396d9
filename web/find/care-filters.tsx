import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { CareOptions } from '../../geo/atlas/answers-care.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { Term } from '../parts/term.tsx';
import { words } from '../words/words.ts';
import { AcceptanceChoice } from './acceptance-choice.tsx';
import { AreaFilter } from './area-filter.tsx';
import { listActiveFilters } from './filter-names.ts';
import { type CareFilters, noCareFilters } from './find-state.ts';
import { DistanceChoice, ServesChoice } from './reach-choice.tsx';
import { StateChoice } from './state-choice.tsx';
import { CapacityChoice, TimeChoice } from './time-choice.tsx';
import type { CareOrigin } from './use-care-search.ts';

export interface CareFiltersProps {
  readonly filters: CareFilters;
  /** Counts beside the options; undefined while no function is chosen. */
  readonly options: CareOptions | undefined;
  readonly careFunction: CareFunctionId | null;
  readonly origin: CareOrigin;
  readonly areaName: string;
  readonly onChange: (filters: CareFilters) => void;
}

/** What narrows the providers: conditions in force first, then the choices. */
export function CareFilterChips(props: CareFiltersProps) {
  const { filters, options, onChange } = props;
  const active = listActiveFilters(filters, props.areaName);
  const change = (patch: Partial<CareFilters>) => onChange({ ...filters, ...patch });
  const isOn = (name: string) => active.some((own) => own.name.startsWith(name));
  const text = words.find.filters;
  return (
    <fieldset className="chips group">
      <legend className="visually-hidden">{words.filters.title}</legend>
      {active.length > 0 && (
        <div className="chip-row chip-row-active">
          <button type="button" className="chip chip-clear" onClick={() => onChange(noCareFilters)}>
            {words.filters.clearAll}
          </button>
          {active.map(({ name, label, without }) => (
            <button
              key={name}
              type="button"
              className="chip chip-active"
              aria-label={words.filters.remove(label)}
              onClick={() => onChange(without)}
            >
              {label}
              <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
      <div className="chip-row chip-row-wrap">
        <Menu label={text.within} isOn={isOn('within')}>
          <DistanceChoice
            chosen={filters.withinMetres}
            onChange={(withinMetres) => change({ withinMetres })}
          />
        </Menu>
        <Menu label={text.serves} isOn={isOn('serves')}>
          <ServesChoice
            chosen={filters.serves}
            counts={options?.serves}
            onChange={(serves) => change({ serves })}
          />
        </Menu>
        <Menu label={text.accepts} isOn={isOn('accepts')}>
          <AcceptanceChoice
            chosen={filters.accepts}
            counts={options?.accepts}
            onChange={(accepts) => change({ accepts })}
          />
        </Menu>
        <Menu label={text.open} isOn={isOn('open')}>
          <TimeChoice
            chosen={filters.open}
            counts={options?.open}
            onChange={(open) => change({ open })}
          />
        </Menu>
        <Menu label={text.enhanced} isOn={isOn('enhanced')}>
          <StateChoice
            name={text.enhanced}
            chosen={filters.enhanced}
            counts={options?.enhanced}
            onChange={(enhanced) => change({ enhanced })}
          />
          <p className="help">{words.find.enhancedHelp}</p>
          <p className="term-row">
            <Term id="enhanced" />
            <Term id="home-support-clinic" />
            <Term id="home-support-hospital" />
          </p>
        </Menu>
        <Menu label={text.capacity} isOn={isOn('capacity')}>
          <CapacityChoice
            chosen={filters.capacity}
            counts={options?.capacity}
            onChange={(capacity) => change({ capacity })}
          />
        </Menu>
        <Menu label={text.area} isOn={isOn('area')}>
          <AreaFilter
            filters={filters}
            careFunction={props.careFunction}
            origin={props.origin}
            onChange={(area) => change({ area })}
          />
        </Menu>
      </div>
    </fieldset>
  );
}

function Menu({
  label,
  isOn,
  children,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className={isOn ? 'chip chip-on' : 'chip'}>
        {label}
        <span aria-hidden="true" className="chip-caret">
          ▾
        </span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label={words.filters.choose(label)}>
          {({ close }) => (
            <>
              <div className="filter-choices">{children}</div>
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
