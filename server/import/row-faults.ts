import type { ReadContext, ReasonId, Row } from './format.ts';
import type { Parsed } from './values/parsed.ts';

/**
 * Reads a row of a table where half a row would mislead (designations, members, population): a cell
 * that says something unreadable keeps the whole row out, unlike a facility's, which loses only the
 * field. What could be put right is a doubt.
 */
export interface RowFaults {
  /** The value; undefined when the cell is empty, or faulty (then the row is). */
  readonly read: <T>(column: string, parsed: Parsed<T>) => T | undefined;
  /** The same, where an empty cell is a fault too: `message` says what to fill in. */
  readonly need: <T>(
    column: string,
    parsed: Parsed<T>,
    reason: ReasonId,
    message: string,
  ) => T | undefined;
  readonly fault: (column: string, reason: ReasonId, message: string) => void;
  readonly doubt: (column: string, reason: ReasonId, message: string) => void;
  /** True once anything was faulty: the row has been rejected, once for each fault. */
  readonly any: () => boolean;
}

export function openRowFaults(row: Row, context: Pick<ReadContext, 'doubt' | 'reject'>): RowFaults {
  let faulty = false;
  const issue = (column: string, reason: ReasonId, message: string) => ({
    line: row.line,
    column: row.header(column),
    value: row.get(column),
    reason,
    message,
  });
  const fault = (column: string, reason: ReasonId, message: string) => {
    faulty = true;
    context.reject(issue(column, reason, message));
  };
  const doubt = (column: string, reason: ReasonId, message: string) =>
    context.doubt(issue(column, reason, message));
  const read = <T>(column: string, { value, doubts }: Parsed<T>): T | undefined => {
    for (const { reason, message } of doubts)
      if (value === undefined) fault(column, reason, message);
      else doubt(column, reason, message);
    return value;
  };
  return {
    read,
    need(column, parsed, reason, message) {
      const value = read(column, parsed);
      if (value === undefined && parsed.doubts.length === 0) fault(column, reason, message);
      return value;
    },
    fault,
    doubt,
    any: () => faulty,
  };
}
