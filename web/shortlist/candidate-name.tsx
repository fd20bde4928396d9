import { Link } from 'react-router';
import { isExact } from '../map/facility-pin.ts';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { Name } from '../parts/name.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { Candidate } from './candidate.ts';

/** The name by which the list calls a candidate, also where the data no longer has it. */
export function toCandidateName(candidate: Candidate): string {
  const name = candidate.is === 'found' ? candidate.facility.name : candidate.entry.name;
  return name || words.shortlist.nameless;
}

/** Number, symbol and name; and what is the matter where there is nothing to compare. */
export function CandidateName({ candidate }: { candidate: Candidate }) {
  const name = toCandidateName(candidate);
  const text = words.shortlist;
  return (
    <div className="candidate-name">
      <p className="candidate-number">{text.number(formatCount(candidate.number))}</p>
      {candidate.is === 'found' ? (
        <>
          <Link to={`/?facility=${candidate.facility.id}`}>
            {candidate.facility.kinds[0] && (
              <KindSymbol
                kind={candidate.facility.kinds[0]}
                hollow={!isExact(candidate.facility.positionLevel)}
              />
            )}
            <bdi>
              <Name name={name} kana={candidate.facility.kana} />
            </bdi>
          </Link>
          {candidate.facility.records.every((record) => record.vanished) && (
            <p className="warning-text">{words.facility.vanished}</p>
          )}
        </>
      ) : (
        <bdi>{name}</bdi>
      )}
      {candidate.is === 'vanished' && (
        <>
          <p className="warning-text">{text.vanished}</p>
          <p className="help">{text.vanishedHelp}</p>
        </>
      )}
      {candidate.is === 'failed' && <p className="warning-text">{words.errors.title}</p>}
      {candidate.is === 'loading' && <p role="status">{text.loading}</p>}
    </div>
  );
}
