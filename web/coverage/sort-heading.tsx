import type { RankingColumn, RankingSort } from './indicator-state.ts';

export interface SortHeadingProps {
  readonly column: RankingColumn;
  readonly label: string;
  readonly number: boolean;
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
}

/** Pressed once it sorts by its column, numbers from the largest down; pressed again the other way. */
export function SortHeading({ column, label, number, sort, onSort }: SortHeadingProps) {
  const isSorted = sort.column === column;
  const descending = isSorted ? !sort.descending : number;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={number ? 'number' : undefined}
    >
      <button type="button" onClick={() => onSort({ column, descending })}>
        {label}
        <span aria-hidden="true">{isSorted ? (sort.descending ? '▼' : '▲') : ''}</span>
      </button>
    </th>
  );
}
