import { useId } from 'react';
import type { LayerItem } from '../../geo/atlas/answers.ts';
import { findGlossaryId } from '../../geo/terms/glossary.ts';
import { type RoleId, roles } from '../../geo/terms/role.ts';
import { useBaseMap } from '../queries.ts';
import type { ViewState } from '../view-state.ts';
import { toLayerLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { TermHelp } from './term.tsx';

export interface LayerSelectProps {
  readonly layers: readonly LayerItem[];
  readonly layer: string | null;
  readonly onChange: (layer: string) => void;
}

export function LayerSelect({ layers, layer, onChange }: LayerSelectProps) {
  const id = useId();
  const term = findGlossaryId(layer ?? '');
  return (
    <div className="control">
      <label htmlFor={id}>{words.map.layer}</label>
      <select id={id} value={layer ?? ''} onChange={(event) => onChange(event.target.value)}>
        {layers.map((item) => (
          <option key={item.id} value={item.id}>
            {toLayerLabel(item)}
          </option>
        ))}
      </select>
      {term && <TermHelp id={term} />}
    </div>
  );
}

export function RoleSwitch({ role, onChange }: { role: RoleId; onChange: (role: RoleId) => void }) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{words.coverage.role}</legend>
      {roles.map((its) => (
        <label key={its.id}>
          <input
            type="radio"
            name={name}
            checked={its.id === role}
            onChange={() => onChange(its.id)}
          />
          <span>{words.terms.roles[its.id].shortLabel}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface MapControlsProps extends LayerSelectProps {
  readonly state: ViewState;
  readonly update: (patch: Partial<ViewState>) => void;
}

/** What the map shows: which areas, whether coloured and by which role, which base map. */
export function MapControls({ layers, layer, onChange, state, update }: MapControlsProps) {
  return (
    <div className="map-controls no-print">
      <LayerSelect {...{ layers, layer, onChange }} />
      <label className="switch">
        <input
          type="checkbox"
          checked={state.coloured}
          onChange={(event) => update({ coloured: event.target.checked })}
        />
        {words.map.colour}
      </label>
      {state.coloured && (
        <RoleSwitch role={state.judgedRole} onChange={(judgedRole) => update({ judgedRole })} />
      )}
      <BaseMapSwitch state={state} update={update} />
    </div>
  );
}

export interface BaseMapSwitchProps {
  readonly state: Pick<ViewState, 'baseMap'>;
  readonly update: (patch: Pick<ViewState, 'baseMap'>) => void;
}

export function BaseMapSwitch({ state, update }: BaseMapSwitchProps) {
  const shown = useBaseMap(state.baseMap);
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={shown === 'gsi-pale'}
        onChange={(event) => update({ baseMap: event.target.checked ? 'gsi-pale' : 'plain' })}
      />
      {words.map.baseMap}
    </label>
  );
}
