import { useId } from 'react';
import {
  longestPlanLine,
  longestPlanText,
  type PlanIndicator,
  type PlanResult,
  type PlanRow,
} from '../../geo/plan/plan-sheet.ts';
import { isOverdue } from '../../geo/plan/plan-state.ts';
import { type PlanStateId, planStates } from '../../geo/terms/plan-theme.ts';
import { todayInJapan } from '../today.ts';
import { toIndicatorName } from '../trend/trend-figures.tsx';
import { words } from '../words/words.ts';
import { PlanField } from './plan-field.tsx';
import { PlanFigures } from './plan-figures.tsx';

const text = words.plan;

export interface PlanRowFieldsProps {
  readonly row: PlanRow;
  /** `課題 2`. */
  readonly name: string;
  readonly results: Readonly<Record<string, PlanResult>>;
  readonly onChange: (row: PlanRow) => void;
  readonly onRemove: () => void;
}

/** One 課題 with its 対応策, from owner to result. */
export function PlanRowFields({ row, name, results, onChange, onRemove }: PlanRowFieldsProps) {
  const id = useId();
  const set = (patch: Partial<PlanRow>) => onChange({ ...row, ...patch });
  const { indicator } = row;
  const result = indicator.type === 'table' ? results[indicator.id] : undefined;
  const line = (field: 'owner' | 'target' | 'year', help?: string) => (
    <PlanField
      label={text.fields[field]}
      value={row[field]}
      longest={longestPlanLine}
      onChange={(value) => set({ [field]: value })}
      {...(help && { help })}
    />
  );
  const tall = (field: 'issue' | 'action' | 'result') => (
    <PlanField
      tall
      label={text.fields[field]}
      value={row[field]}
      longest={longestPlanText}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <fieldset className="plan-row">
      <legend>{name}</legend>
      {tall('issue')}
      {tall('action')}
      {line('owner', text.ownerHelp)}
      <div className="plan-field">
        <label htmlFor={`${id}due`}>{text.fields.due}</label>
        <input
          id={`${id}due`}
          type="date"
          value={row.due}
          onChange={(event) => set({ due: event.target.value })}
        />
        {isOverdue(row, todayInJapan()) && <small className="warning-text">{text.overdue}</small>}
      </div>
      <div className="plan-field">
        <label htmlFor={`${id}state`}>{text.fields.state}</label>
        <select
          id={`${id}state`}
          value={row.state}
          onChange={(event) => set({ state: event.target.value as PlanStateId })}
        >
          {planStates.map((state) => (
            <option key={state.id} value={state.id}>
              {text.states[state.id]}
            </option>
          ))}
        </select>
      </div>
      <div className="plan-field">
        <label htmlFor={`${id}indicator`}>{text.fields.indicator}</label>
        <select
          id={`${id}indicator`}
          value={indicator.type === 'table' ? indicator.id : ''}
          onChange={(event) => set({ indicator: toIndicator(event.target.value) })}
        >
          <option value="">{text.freeIndicator}</option>
          {listIndicators(results, indicator).map((each) => (
            <option key={each} value={each}>
              {toIndicatorName(each, results[each]?.name ?? each)}
            </option>
          ))}
        </select>
      </div>
      {indicator.type === 'free' && (
        <PlanField
          label={text.fields.freeName}
          value={indicator.name}
          longest={longestPlanLine}
          onChange={(free) => set({ indicator: { type: 'free', name: free } })}
        />
      )}
      {line('target')}
      {line('year')}
      {result && <PlanFigures result={result} target={row.target} />}
      {tall('result')}
      <button type="button" className="button" onClick={onRemove} aria-label={text.removeRow(name)}>
        {text.remove}
      </button>
    </fieldset>
  );
}

const toIndicator = (id: string): PlanIndicator =>
  id === '' ? { type: 'free', name: '' } : { type: 'table', id };

/** One that the table no longer has stays to be seen. */
function listIndicators(results: PlanRowFieldsProps['results'], indicator: PlanIndicator) {
  const known = Object.keys(results);
  return indicator.type === 'table' && !known.includes(indicator.id)
    ? [...known, indicator.id]
    : known;
}
