import type { HomeAnswer } from '../../geo/care/home.ts';
import { toAddressText } from '../words/server-sentences.ts';
import { words } from '../words/words.ts';

export interface AddressNoteProps {
  readonly answer: HomeAnswer;
  readonly onChoose: (address: string) => void;
}

/** An address that was not found, or could be several: how far it was understood, and what to press. */
export function AddressNote({ answer, onChoose }: AddressNoteProps) {
  return (
    <div className="note" role="status">
      <p className="note-title">{words.list.addressNotFound}</p>
      <p>{toAddressText(answer)}</p>
      {answer.candidates.length > 0 && (
        <>
          <p>{words.list.addressChoices}</p>
          <ul className="link-list">
            {answer.candidates.map((candidate) => (
              <li key={candidate.label}>
                <button type="button" className="button" onClick={() => onChoose(candidate.label)}>
                  {candidate.label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
