import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { kinds } from '../../geo/terms/kind.ts';
import { roles } from '../../geo/terms/role.ts';
import { isExact } from '../map/facility-pin.ts';
import { listFilingWords } from '../parts/facility-row.tsx';
import { Freshness } from '../parts/freshness.tsx';
import { Japanese } from '../parts/japanese.tsx';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { words } from '../words/words.ts';

/** A facility as a row of the printed list. */
export interface PrintedFacility {
  readonly number: number;
  readonly item: FacilityItem;
  /** Letter of the closer map that shows it; '' when there is one map only. */
  readonly sheetName: string;
  /** On no map: outside of what it shows, or without a place. */
  readonly isOnMap: boolean;
}

/** The list on paper; on every page its heading is said again. */
export function FacilityTable({ rows }: { rows: readonly PrintedFacility[] }) {
  return (
    <table className="paper-table facility-table">
      <thead data-measured="table-head">
        <tr>
          <th scope="col">{words.list.number}</th>
          <th scope="col">{words.facility.title}</th>
          <th scope="col">{words.paper.kindsAndFilings}</th>
          <th scope="col">{words.facility.address}</th>
          <th scope="col">{words.facility.phone}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FacilityTableRow key={row.item.id} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function FacilityTableRow(row: PrintedFacility) {
  const { number, item, sheetName } = row;
  const note = toPlaceNote(row);
  return (
    <tr data-measured="row">
      <td className="paper-row-number">
        {number}
        {sheetName !== '' && <small>{words.paper.onSheet(sheetName)}</small>}
      </td>
      <td>
        {item.kana && (
          <small>
            <Japanese>{item.kana}</Japanese>
          </small>
        )}
        <span className="paper-row-name">
          {item.kinds[0] && (
            <KindSymbol kind={item.kinds[0]} hollow={!isExact(item.positionLevel)} />
          )}
          <bdi>
            <Japanese>{item.name}</Japanese>
          </bdi>
        </span>
      </td>
      <td>{listRowWords(item).join(words.site.listSeparator)}</td>
      <td>
        <bdi>{item.address ? <Japanese>{item.address}</Japanese> : words.site.unknown}</bdi>
        {note !== '' && <small>{note}</small>}
        <small>
          <Freshness date={item.dataDate} />
        </small>
      </td>
      <td className="paper-row-phone">{item.phone ?? words.site.unknown}</td>
    </tr>
  );
}

function listRowWords(item: FacilityItem): string[] {
  const all = [
    ...kinds
      .filter((kind) => item.kinds.includes(kind.id))
      .map((kind) => words.terms.kinds[kind.id].label),
    ...item.services.map((code) => words.terms.services[code] ?? code),
    ...listFilingWords(item.filings),
    ...roles
      .filter((role) => item.roles.includes(role.id))
      .map((role) => words.terms.roles[role.id].shortLabel),
  ];
  return [...new Set(all)];
}

/** Why a row has no number on the map, or how exact its place is. */
function toPlaceNote({ item, isOnMap }: PrintedFacility): string {
  if (item.position === null) return words.list.noPosition;
  if (!isOnMap) return words.paper.outside;
  if (isExact(item.positionLevel)) return '';
  return words.list.coarse(words.terms.positionLevels[item.positionLevel]);
}
