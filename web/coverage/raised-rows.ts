import type { RankingSort } from './indicator-state.ts';

/** A table of areas in step with a drawing of them: what one raises or selects, the other does too. */
export interface RaisedRowsProps {
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
  /** The area chosen in the drawing or in the table. */
  readonly selected: string | null;
  /** The area under mouse or focus, here or in the drawing. */
  readonly raised: string | null;
  readonly onRaise: (code: string | null) => void;
  readonly toHref: (code: string) => string;
}

/** As many as are shown before all are asked for. */
const firstRows = 60;

/** The first rows and the selected one, which is never out of sight. */
export function listFirstRows<Row extends { readonly code: string }>(
  sorted: readonly Row[],
  selected: string | null,
): readonly Row[] {
  return sorted.filter(({ code }, i) => i < firstRows || code === selected);
}
