import type { CoverageAreaItem } from '../../geo/atlas/answers.ts';
import { roles } from '../../geo/terms/role.ts';
import { Japanese } from '../parts/japanese.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

/** An area as a row of the printed list; its number stands in the middle of it on the map. */
export interface PrintedArea {
  readonly number: number;
  readonly area: CoverageAreaItem;
  readonly facilities: number | null;
  readonly isOnMap: boolean;
}

/** The areas of a layer with both verdicts, on paper. */
export function AreaTable({ rows }: { rows: readonly PrintedArea[] }) {
  return (
    <table className="paper-table area-table">
      <thead data-measured="table-head">
        <tr>
          <th scope="col">{words.list.number}</th>
          <th scope="col">{words.coverage.area}</th>
          {roles.map((role) => (
            <th scope="col" key={role.id}>
              {words.terms.roles[role.id].shortLabel}
            </th>
          ))}
          <th scope="col">{words.coverage.over75}</th>
          <th scope="col">{words.coverage.facilities}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, area, facilities, isOnMap }) => (
          <tr key={area.code} data-measured="row">
            <td className="paper-row-number">{number}</td>
            <td>
              <bdi>
                <Japanese>{area.name}</Japanese>
              </bdi>
              {!isOnMap && <small>{words.paper.outside}</small>}
            </td>
            {roles.map((role) => (
              <td key={role.id}>
                <VerdictMark verdict={area[role.id].verdict} />
              </td>
            ))}
            <td className="number">{formatCount(area.over75)}</td>
            <td className="number">{formatCount(facilities)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
