import { useMutation } from '@tanstack/react-query';
import type { PlanSheet } from '../../geo/plan/plan-sheet.ts';
import { fetchFile } from '../admin/desk-api.ts';
import { saveFile } from '../shortlist/save-file.ts';
import { words } from '../words/words.ts';
import { type AreaOfPlan, readPlanFile, toPlanPath } from './plan-api.ts';

const text = words.plan;

export interface PlanFilesProps {
  readonly area: AreaOfPlan;
  readonly name: string;
  /** Not saved yet: a file would miss the last words. */
  readonly isOpen: boolean;
  readonly onRead: (sheet: PlanSheet) => void;
}

/** Paper and files: print, take out, read back. */
export function PlanFiles({ area, name, isOpen, onRead }: PlanFilesProps) {
  const take = useMutation({
    mutationFn: async (form: 'xlsx' | 'json') =>
      saveFile(
        await fetchFile(`${toPlanPath(area)}/export.${form}`),
        `${text.file}_${name}.${form}`,
      ),
  });
  const read = useMutation({ mutationFn: readPlanFile, onSuccess: onRead });
  const error = take.error ?? read.error;
  return (
    <div className="no-print">
      <div className="button-row">
        <button type="button" className="button" onClick={() => window.print()}>
          {text.print}
        </button>
        {(['xlsx', 'json'] as const).map((form) => (
          <button
            key={form}
            type="button"
            className="button"
            disabled={isOpen}
            onClick={() => take.mutate(form)}
          >
            {text.takeOut(form)}
          </button>
        ))}
        <label className="control">
          {text.readBack}
          <input
            type="file"
            accept=".xlsx,.json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) read.mutate(file);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p className="help">{text.filesHelp}</p>
      <p role="status">{read.isSuccess && text.wasRead}</p>
      {error && (
        <p role="alert" className="field-error lines">
          {error.message}
        </p>
      )}
    </div>
  );
}
