import type { RefusedFile } from '../../geo/desk/import-changes.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { SaveButton } from './save-button.tsx';

const text = words.desk.imports;

export interface RefusedFilesProps {
  readonly id: string;
  readonly files: readonly RefusedFile[];
}

/** Refused rows, to be mended in the reader's own file and put in again. */
export function RefusedFiles({ id, files }: RefusedFilesProps) {
  if (files.length === 0) return null;
  return (
    <section className="refused-files">
      <h3>{text.refusedTitle}</h3>
      <p>{text.refusedHelp}</p>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.download}>
            <SaveButton
              path={`/api/imports/${encodeURIComponent(id)}/refused/${encodeURIComponent(file.download)}`}
              saveAs={file.saveAs}
              label={text.refusedSave(file.file, formatCount(file.rows))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
