import type { FieldChange, ThingChange } from '../../geo/desk/import-changes.ts';
import { formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toRowId } from './change-row.ts';

const text = words.desk.changes;

/** What is new, changed or vanished: a row a field, now and after side by side. */
export function ThingTable({ changes }: { readonly changes: readonly ThingChange[] }) {
  return (
    <div className="table-scroll">
      <table className="data-table stacked-table change-table">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        {changes.map((change) => (
          <ThingRows key={`${change.thing}/${change.id}`} change={change} />
        ))}
      </table>
    </div>
  );
}

const noField: FieldChange = { label: words.site.unknown, before: null, after: null };

function ThingRows({ change }: { readonly change: ThingChange }) {
  const fields = change.fields.length > 0 ? change.fields : [noField];
  return (
    <tbody id={toRowId(change)} tabIndex={-1}>
      {fields.map((field, i) => (
        <tr key={field.label}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={fields.length}>
              <bdi>{change.name}</bdi>
              <small>
                {text.things[change.thing]}
                {words.site.colon}
                <bdi>{change.about}</bdi>
              </small>
              {change.movedMetres !== null && (
                <small className="warning-text">
                  {text.moved(formatDistance(change.movedMetres))}
                </small>
              )}
            </th>
          )}
          <td data-label={text.field}>{field.label}</td>
          <td data-label={text.before}>
            <Value value={field.before} />
          </td>
          <td data-label={text.after}>
            <Value value={field.after} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Value({ value }: { readonly value: string | null }) {
  return value === null || value === '' ? (
    <span className="help">{text.empty}</span>
  ) : (
    <bdi className="lines">{value}</bdi>
  );
}
