import { useMutation } from '@tanstack/react-query';
import { words } from '../words/words.ts';
import { fetchFile } from './desk-api.ts';

export interface SaveButtonProps {
  readonly path: string;
  /** Name under which the file is saved. */
  readonly saveAs: string;
  readonly label: string;
}

/** A download that may need the word of whoever may read it. */
export function SaveButton({ path, saveAs, label }: SaveButtonProps) {
  const save = useMutation({
    mutationFn: async () => saveBlob(await fetchFile(path), saveAs),
  });
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={save.isPending}
        onClick={() => save.mutate()}
      >
        {save.isPending ? words.desk.imports.saving : label}
      </button>
      {save.error && (
        <p className="field-error lines" role="alert">
          {save.error.message}
        </p>
      )}
    </>
  );
}

const msUntilSaved = 60_000;

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), msUntilSaved);
}
