import type { RowChange } from '../../geo/desk/import-changes.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.desk.changes;

/** Rows that stay out or should be looked at, each with what is wrong and what to do. */
export function RowTable({ rows }: { readonly rows: readonly RowChange[] }) {
  return (
    <div className="table-scroll">
      <table className="data-table stacked-table">
        <thead>
          <tr>
            <th scope="col">{text.file}</th>
            <th scope="col" className="number">
              {text.line}
            </th>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.file}/${row.line}/${row.column}/${row.message}`}>
              <th scope="row">
                <bdi>{row.file}</bdi>
              </th>
              <td className="number" data-label={text.line}>
                {formatCount(row.line)}
              </td>
              <td data-label={text.column}>
                <bdi>{row.column}</bdi>
              </td>
              <td data-label={text.value}>
                <bdi className="lines">{row.value === '' ? text.empty : row.value}</bdi>
              </td>
              <td data-label={text.reason}>{row.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
