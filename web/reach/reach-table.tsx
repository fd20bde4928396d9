import { Link } from 'react-router';
import { formatCount, formatDistance, formatIndicator, formatRate } from '../words/format.ts';
import { words } from '../words/words.ts';
import { LowerBoundMark } from './lower-bound-mark.tsx';
import { type ReachColumn, type ReachRow, type ReachSort, sortReach } from './reach-rows.ts';

const text = words.reach;

const headings: readonly { readonly column: ReachColumn; readonly label: string }[] = [
  { column: 'name', label: text.area },
  { column: 'share', label: text.share },
  { column: 'people', label: text.people },
  { column: 'byOne', label: text.byOne },
  { column: 'byTwo', label: text.byTwo },
  { column: 'mean', label: text.mean },
  { column: 'median', label: text.median },
  { column: 'far', label: text.far },
  { column: 'access', label: text.access },
];

export interface ReachTableProps {
  readonly rows: readonly ReachRow[];
  readonly sort: ReachSort;
  readonly onSort: (sort: ReachSort) => void;
  readonly toHref: (code: string) => string;
}

/** Every area with its figures of one target; headings sort, names open the area. */
export function ReachTable({ rows, sort, onSort, toHref }: ReachTableProps) {
  return (
    <section className="table-scroll" aria-label={text.table}>
      <table className="data-table reach-table">
        <caption>
          {text.table} <small className="no-print">{text.sortHelp}</small>
        </caption>
        <thead>
          <tr>
            {headings.map(({ column, label }) => (
              <th
                key={column}
                scope="col"
                className={column === 'name' ? undefined : 'number'}
                aria-sort={
                  sort.column === column
                    ? sort.descending
                      ? 'descending'
                      : 'ascending'
                    : undefined
                }
              >
                <button
                  type="button"
                  onClick={() =>
                    onSort({ column, descending: sort.column === column && !sort.descending })
                  }
                >
                  {label}
                  <span aria-hidden="true">
                    {sort.column === column ? (sort.descending ? '▼' : '▲') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortReach(rows, sort).map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <Link to={toHref(row.code)} preventScrollReset>
                  {row.name}
                </Link>
              </th>
              <ShareCell row={row} />
              <td className="number">{formatCount(row.people)}</td>
              <td className="number">{formatCount(row.byOne)}</td>
              <td className="number">{formatCount(row.byTwo)}</td>
              <td className="number">{formatRate(row.mean)}</td>
              <td className="number">{toDistance(row.median)}</td>
              <td className="number">{toDistance(row.far)}</td>
              <td className="number">{formatRate(row.access)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ShareCell({ row }: { row: ReachRow }) {
  const { status } = row;
  return (
    <td className="number">
      <strong>{formatIndicator(row.share, 'share')}</strong>
      {status === 'known' || status === 'lower-bound' ? (
        <small>{text.parts(formatCount(row.reached), formatCount(row.people))}</small>
      ) : (
        <small>{text.reasons[status]}</small>
      )}
      {status === 'lower-bound' && <LowerBoundMark />}
    </td>
  );
}

export function toDistance(metres: number | null): string {
  return metres === null ? words.site.unknown : formatDistance(metres);
}
