import { useState } from 'react';
import { Link } from 'react-router';
import { Japanese } from '../parts/japanese.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { AreaTurn } from './then-and-now.ts';

const text = words.whatIf.areas;

/** Rows before the rest is asked for. */
const firstRows = 8;

export interface AreaPickerProps {
  /** In the order shown. */
  readonly turns: readonly AreaTurn[];
  readonly open: string | null;
  readonly toHref: (code: string) => string;
}

/** The areas, lacking first, each with its verdict now and then; a row opens its candidates. */
export function AreaPicker({ turns, open, toHref }: AreaPickerProps) {
  const [all, showAll] = useState(false);
  const shown = all ? turns : turns.slice(0, firstRows);
  const isLeftOut = open !== null && !shown.some((turn) => turn.code === open);
  const rows = isLeftOut ? [...shown, ...turns.filter((turn) => turn.code === open)] : shown;
  return (
    <>
      <div className="table-scroll">
        <table className="data-table what-if-areas">
          <caption>{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{text.area}</th>
              <th scope="col" className="number">
                {text.over75}
              </th>
              <th scope="col">{text.now}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((turn) => (
              <tr key={turn.code} data-changed={turn.now !== turn.after || undefined}>
                <th scope="row">
                  <Link
                    to={toHref(turn.code)}
                    preventScrollReset
                    aria-current={turn.code === open || undefined}
                  >
                    <Japanese>{turn.name}</Japanese>
                  </Link>
                </th>
                <td className="number">{formatCount(turn.over75)}</td>
                <td>
                  <VerdictMark verdict={turn.now} />
                </td>
                <td>
                  <VerdictMark verdict={turn.after} />
                  {turn.now !== turn.after && <span className="turn-mark">{text.changed}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {turns.length > firstRows && (
        <button type="button" className="button no-print" onClick={() => showAll(!all)}>
          {all ? text.fewer : text.more(formatCount(turns.length))}
        </button>
      )}
    </>
  );
}
