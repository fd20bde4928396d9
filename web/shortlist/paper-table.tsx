import { isExact } from '../map/facility-pin.ts';
import { Freshness } from '../parts/freshness.tsx';
import { Japanese } from '../parts/japanese.tsx';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { words } from '../words/words.ts';
import type { Candidate, FoundCandidate } from './candidate.ts';
import { toCandidateName } from './candidate-name.tsx';
import { getComparedField, listHours } from './compared-fields.ts';

/** The list on paper: numbers as on the map, phones large, room for a note. */
export function PaperTable({ candidates }: { candidates: readonly Candidate[] }) {
  const { facility, list, shortlist } = words;
  return (
    <table className="paper-table shortlist-paper-table">
      <thead data-measured="table-head">
        <tr>
          <th scope="col">{list.number}</th>
          <th scope="col">{facility.title}</th>
          <th scope="col">
            {facility.phone}
            {words.site.listSeparator}
            {facility.fax}
          </th>
          <th scope="col">
            {facility.address}
            {words.site.listSeparator}
            {facility.hours}
          </th>
          <th scope="col">{shortlist.note}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => (
          <tr key={candidate.entry.id} data-measured="row">
            <td className="paper-row-number">{candidate.number}</td>
            {candidate.is === 'found' ? (
              <FoundCells candidate={candidate} />
            ) : (
              <>
                <td>
                  <bdi className="paper-row-name">{toCandidateName(candidate)}</bdi>
                </td>
                <td colSpan={2}>{shortlist.vanished}</td>
              </>
            )}
            <td className="paper-note">{candidate.entry.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The week in runs of days; longer texts are for the screen. */
const mostHourLines = 5;

function FoundCells({ candidate }: { candidate: FoundCandidate }) {
  const { facility } = candidate;
  const said = (id: string) => getComparedField(id).list(candidate);
  const join = (...ids: readonly string[]) =>
    [...new Set(ids.flatMap(said))].join(words.site.listSeparator);
  const [fax] = said('fax');
  const [address] = said('address');
  return (
    <>
      <td>
        <span className="paper-row-name">
          {facility.kinds[0] && (
            <KindSymbol kind={facility.kinds[0]} hollow={!isExact(facility.positionLevel)} />
          )}
          <bdi>
            <Japanese>{facility.name}</Japanese>
          </bdi>
        </span>
        <small>{join('kinds', 'careFunction', 'filings')}</small>
        <small>
          <Freshness date={facility.dataDate} />
        </small>
      </td>
      <td>
        <span className="paper-phone">{facility.phone ?? words.shortlist.unknown}</span>
        {fax && (
          <small>
            {words.facility.fax} {fax}
          </small>
        )}
      </td>
      <td>
        <bdi>{address ? <Japanese>{address}</Japanese> : words.shortlist.unknown}</bdi>
        {facility.position === null && <small>{words.list.noPosition}</small>}
        <small>{listHours(facility).slice(0, mostHourLines).join(' / ')}</small>
      </td>
    </>
  );
}
