import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { CoverageAreaItem } from '../../geo/atlas/answers.ts';
import { type RoleId, roles } from '../../geo/terms/role.ts';
import {
  type CoverageColumn,
  type CoverageSort,
  countKind,
  countWarnings,
  mostAffectedFirst,
  sortCoverage,
  suppliedKinds,
} from '../coverage-table.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { Name } from './name.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export interface CoverageTableProps {
  readonly areas: readonly CoverageAreaItem[];
  readonly role: RoleId;
  readonly sort: CoverageSort;
  readonly onSort: (sort: CoverageSort) => void;
  readonly toHref: (code: string) => string;
  readonly toSheetHref: (code: string) => string;
  /** The area whose row is under the pointer or holds the focus; null: none. */
  readonly onRaise: (code: string | null) => void;
}

const text = words.coverage;

/** Rows shown at first, and added at each press: more would make the page slow. */
const rowsAtOnce = 100;

/** Areas with their verdicts, most people affected first; headings sort, rows open the area. */
export function CoverageTable(props: CoverageTableProps) {
  const { areas, role, sort, onSort, onRaise } = props;
  const sorted = useMemo(() => sortCoverage(areas, role, sort), [areas, role, sort]);
  const [most, setMost] = useState({ sorted, rows: rowsAtOnce });
  const rows = most.sorted === sorted ? most.rows : rowsAtOnce;
  const shown = sorted.slice(0, rows);
  const more = Math.min(rowsAtOnce, sorted.length - shown.length);
  const others = roles.filter((its) => its.id !== role);
  const ordered = [...roles.filter((its) => its.id === role), ...others];
  const heading = { sort, onSort };
  return (
    <>
      <div className="table-tools no-print">
        <button
          type="button"
          className="button"
          aria-pressed={sort.column === 'urgency'}
          onClick={() => onSort(mostAffectedFirst)}
        >
          {text.defaultOrder}
        </button>
      </div>
      <div className="table-scroll">
        <table className="data-table coverage-table">
          <caption>
            {text.table} <small className="no-print">{text.sortHelp}</small>
          </caption>
          <thead>
            <tr>
              <SortHeading column="name" label={text.area} {...heading} />
              {ordered.map((its) => (
                <SortHeading
                  key={its.id}
                  column={its.id}
                  label={words.terms.roles[its.id].shortLabel}
                  {...heading}
                />
              ))}
              <SortHeading column="over75" label={text.over75} number {...heading} />
              {suppliedKinds.map((kind) => (
                <SortHeading
                  key={kind}
                  column={kind}
                  label={words.terms.kinds[kind].label}
                  number
                  {...heading}
                />
              ))}
              <th scope="col" className="no-print">
                {words.sheet.title}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((area) => (
              <tr
                key={area.code}
                onPointerEnter={() => onRaise(area.code)}
                onPointerLeave={() => onRaise(null)}
                onFocus={() => onRaise(area.code)}
                onBlur={() => onRaise(null)}
              >
                <th scope="row">
                  <Link to={props.toHref(area.code)} preventScrollReset>
                    <Name name={area.name} kana={area.kana} />
                  </Link>
                </th>
                {ordered.map((its) => (
                  <VerdictCell key={its.id} area={area} role={its.id} />
                ))}
                <td className="number">{formatCount(area.over75)}</td>
                {suppliedKinds.map((kind) => (
                  <td key={kind} className="number">
                    {formatCount(countKind(area, kind))}
                  </td>
                ))}
                <td className="no-print">
                  <Link
                    to={props.toSheetHref(area.code)}
                    aria-label={words.sheet.openFor(area.name)}
                  >
                    {words.sheet.openShort}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <button
          type="button"
          className="button no-print"
          onClick={() => setMost({ sorted, rows: rows + rowsAtOnce })}
        >
          {text.showMore(formatCount(more))}
        </button>
      )}
      {shown.length === 0 && <p className="list-note">{text.emptyVerdict}</p>}
    </>
  );
}

function VerdictCell({ area, role }: { area: CoverageAreaItem; role: RoleId }) {
  const { verdict, units, wide, partial } = area[role];
  const warnings = countWarnings(area, role);
  return (
    <td>
      <VerdictMark verdict={verdict} />
      {units && (
        <small>
          {text.units} {text.remarkUnits(formatCount(units.fulfilled), formatCount(units.total))}
        </small>
      )}
      {wide && <span className="tag">{words.area.wide}</span>}
      {partial && <span className="tag">{words.area.inPart}</span>}
      {warnings > 0 && (
        <span className="warning-mark">⚠ {text.warnings(formatCount(warnings))}</span>
      )}
    </td>
  );
}

interface SortHeadingProps {
  readonly column: CoverageColumn;
  readonly label: string;
  readonly number?: boolean;
  readonly sort: CoverageSort;
  readonly onSort: (sort: CoverageSort) => void;
}

function SortHeading({ column, label, number, sort, onSort }: SortHeadingProps) {
  const isSorted = sort.column === column;
  const order = sort.descending ? 'descending' : 'ascending';
  // Numbers are first wanted from the largest down.
  const descending = isSorted ? !sort.descending : number === true;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? order : undefined}
      className={number ? 'number' : undefined}
    >
      <button type="button" onClick={() => onSort({ column, descending })}>
        {label}
        <span aria-hidden="true">{isSorted ? (sort.descending ? '▼' : '▲') : ''}</span>
      </button>
    </th>
  );
}
