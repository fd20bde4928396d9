import type { FacilityAnswer } from '../../geo/atlas/answers.ts';
import { formatDate } from '../words/format.ts';
import { toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

/** The official records this facility is put together from. */
export function FacilitySources({ facility }: { facility: FacilityAnswer }) {
  return (
    <section className="card-sources">
      <h3>{words.facility.sources}</h3>
      <ul>
        {facility.records.map((record) => (
          <li key={`${record.source} ${record.key}`}>
            {toSourceLabel(record.source)}
            {words.site.bracket(
              record.edition === null ? words.facility.noDate : formatDate(record.edition),
            )}
            {record.vanished && <strong className="warning-text">{words.facility.vanished}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
