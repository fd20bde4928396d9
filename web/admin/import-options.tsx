import { hazards } from '../../geo/terms/hazard.ts';
import { layers } from '../../geo/terms/layer.ts';
import { words } from '../words/words.ts';
import type { UploadFields } from './send-files.ts';

const text = words.desk.imports;

export const noFields: UploadFields = { layer: '', code: '', name: '', parent: '', asOf: '' };

const properties = ['code', 'name', 'parent'] as const;

export interface ImportOptionsProps {
  readonly fields: UploadFields;
  readonly onChange: (fields: UploadFields) => void;
}

/** What some files do not say of themselves; most readers never open it. */
export function ImportOptions({ fields, onChange }: ImportOptionsProps) {
  const set = (name: keyof UploadFields, value: string) => onChange({ ...fields, [name]: value });
  return (
    <details className="import-options">
      <summary>{text.options}</summary>
      <p className="help">{text.optionsHelp}</p>
      <div className="option-grid">
        <label>
          {text.layer}
          <select value={fields.layer} onChange={(event) => set('layer', event.target.value)}>
            <option value="">{text.layerNone}</option>
            {layers.map(({ id }) => (
              <option key={id} value={id}>
                {words.terms.layers[id]?.label}
              </option>
            ))}
            {hazards.map(({ id }) => (
              <option key={id} value={`hazard-${id}`}>
                {words.terms.hazards[id].label}
              </option>
            ))}
          </select>
        </label>
        {properties.map((name) => (
          <label key={name}>
            {text[name]}
            <input
              type="text"
              value={fields[name]}
              onChange={(event) => set(name, event.target.value)}
            />
          </label>
        ))}
        <label>
          {text.asOf}
          <input
            type="date"
            value={fields.asOf}
            onChange={(event) => set('asOf', event.target.value)}
          />
        </label>
      </div>
    </details>
  );
}
