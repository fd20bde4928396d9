import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import type { Candidate, FoundCandidate } from './candidate.ts';
import { CandidateName, toCandidateName } from './candidate-name.tsx';
import { CandidateTools } from './candidate-tools.tsx';
import { ComparedValue } from './compared-value.tsx';
import type { ComparisonProps } from './comparison-props.ts';
import { DifferenceMark } from './difference-mark.tsx';
import { NoteField } from './note-field.tsx';
import { ServesValue } from './serves-value.tsx';

/** Side by side where there is room: a column per candidate, a row per field. */
export function ComparisonTable({ candidates, rows, serves, editing }: ComparisonProps) {
  const text = words.shortlist;
  return (
    <div className="compare-scroll">
      <table className="compare-table">
        <caption className="visually-hidden">{text.table}</caption>
        <thead>
          <tr>
            <td className="compare-corner">{text.item}</td>
            {candidates.map((candidate, i) => (
              <th key={candidate.entry.id} scope="col">
                <CandidateName candidate={candidate} />
                {editing && (
                  <CandidateTools
                    id={candidate.entry.id}
                    name={toCandidateName(candidate)}
                    isFirst={i === 0}
                    isLast={i === candidates.length - 1}
                    {...editing}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {serves && (
            <tr>
              <th scope="row">{text.serves}</th>
              {candidates.map((candidate) => (
                <Cell key={candidate.entry.id} candidate={candidate}>
                  {(found) => <ServesValue serves={serves} candidate={found} />}
                </Cell>
              ))}
            </tr>
          )}
          {rows.map(({ field, differs }) => (
            <tr key={field.id} data-differs={differs || undefined}>
              <th scope="row">
                {field.label}
                {differs && <DifferenceMark />}
              </th>
              {candidates.map((candidate) => (
                <Cell key={candidate.entry.id} candidate={candidate}>
                  {(found) => <ComparedValue field={field} candidate={found} />}
                </Cell>
              ))}
            </tr>
          ))}
          {editing && (
            <tr>
              <th scope="row">{text.note}</th>
              {candidates.map((candidate) => (
                <td key={candidate.entry.id}>
                  <NoteField
                    entry={candidate.entry}
                    name={toCandidateName(candidate)}
                    onChange={(note) => editing.onNote(candidate.entry.id, note)}
                  />
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** What is known of a candidate; – where there is nothing to compare. */
function Cell({
  candidate,
  children,
}: {
  candidate: Candidate;
  children: (found: FoundCandidate) => ReactNode;
}) {
  return <td>{candidate.is === 'found' ? children(candidate) : words.site.unknown}</td>;
}
