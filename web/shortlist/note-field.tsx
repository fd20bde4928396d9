import { useId } from 'react';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { type ShortlistEntry, shortlistLimits } from './shortlist.ts';

export interface NoteFieldProps {
  readonly entry: ShortlistEntry;
  readonly name: string;
  readonly onChange: (note: string) => void;
}

/** The reader's own words on a facility; they leave the browser only in what the reader exports. */
export function NoteField({ entry, name, onChange }: NoteFieldProps) {
  const help = useId();
  const left = shortlistLimits.noteCharacters - entry.note.length;
  return (
    <div className="note-field">
      <textarea
        rows={3}
        value={entry.note}
        maxLength={shortlistLimits.noteCharacters}
        aria-label={words.shortlist.noteLabel(name)}
        aria-describedby={help}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="help" id={help}>
        {words.shortlist.noteHelp}
        {left < 50 && words.shortlist.noteLeft(formatCount(left))}
      </p>
    </div>
  );
}
