import { Freshness } from '../parts/freshness.tsx';
import { words } from '../words/words.ts';
import type { FoundCandidate } from './candidate.ts';
import type { ComparedField } from './compared-fields.ts';

/** What is published of one field of one candidate; what is not is said to be unknown. */
export function ComparedValue({
  field,
  candidate,
}: {
  field: ComparedField;
  candidate: FoundCandidate;
}) {
  const { facility } = candidate;
  if (field.id === 'dataDate') return <Freshness date={facility.dataDate} />;
  const values = field.list(candidate);
  const [first, ...more] = values;
  if (first === undefined) return <span className="unknown-value">{words.shortlist.unknown}</span>;
  if (field.id === 'phone')
    return (
      <a className="phone" href={`tel:${first.replace(/[^0-9+]/g, '')}`}>
        {first}
      </a>
    );
  if (more.length === 0) return <span>{first}</span>;
  return (
    <ul className="plain-list">
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}
