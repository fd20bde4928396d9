import { words } from '../words/words.ts';
import { CandidateName, toCandidateName } from './candidate-name.tsx';
import { CandidateTools } from './candidate-tools.tsx';
import { ComparedValue } from './compared-value.tsx';
import type { ComparisonProps } from './comparison-props.ts';
import { DifferenceMark } from './difference-mark.tsx';
import { NoteField } from './note-field.tsx';
import { ServesValue } from './serves-value.tsx';

/** One under the other where a table would not fit: the same rows, candidate by candidate. */
export function ComparisonCards({ candidates, rows, serves, editing }: ComparisonProps) {
  const text = words.shortlist;
  return (
    <ol className="compare-cards">
      {candidates.map((candidate, i) => (
        <li key={candidate.entry.id}>
          <h2>
            <CandidateName candidate={candidate} />
          </h2>
          {editing && (
            <CandidateTools
              id={candidate.entry.id}
              name={toCandidateName(candidate)}
              isFirst={i === 0}
              isLast={i === candidates.length - 1}
              {...editing}
            />
          )}
          {candidate.is === 'found' && (
            <dl className="fields">
              {serves && (
                <div className="field">
                  <dt>{text.serves}</dt>
                  <dd>
                    <ServesValue serves={serves} candidate={candidate} />
                  </dd>
                </div>
              )}
              {rows.map(({ field, differs }) => (
                <div key={field.id} className="field">
                  <dt>
                    {field.label}
                    {differs && <DifferenceMark />}
                  </dt>
                  <dd>
                    <ComparedValue field={field} candidate={candidate} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {editing && (
            <>
              <p className="note-title">{text.note}</p>
              <NoteField
                entry={candidate.entry}
                name={toCandidateName(candidate)}
                onChange={(note) => editing.onNote(candidate.entry.id, note)}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
