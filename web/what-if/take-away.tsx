import { useMutation } from '@tanstack/react-query';
import { fetchFile } from '../admin/desk-api.ts';
import { ShareDialog } from '../share/share-dialog.tsx';
import { saveFile } from '../shortlist/save-file.ts';
import { words } from '../words/words.ts';
import { toScenarioPath } from './save-form.tsx';
import type { ScenarioEdit } from './scenario-edit.ts';
import { toExportPath } from './what-if-api.ts';

const text = words.whatIf.take;

export interface TakeAwayProps {
  readonly edit: ScenarioEdit;
  readonly onPrint: () => void;
  readonly isPrinting: boolean;
}

/** Paper for a meeting; and of one that is kept its link and its files. */
export function TakeAway({ edit, onPrint, isPrinting }: TakeAwayProps) {
  const take = useMutation({
    mutationFn: async (form: 'xlsx' | 'json') => {
      if (edit.id === null) return;
      const name = `${text.fileName}_${edit.name.replaceAll(/[\\/:*?"<>|]/gu, '_')}.${form}`;
      saveFile(await fetchFile(toExportPath(edit.id, form)), name);
    },
  });
  return (
    <section className="no-print" aria-label={text.title}>
      <h2>{text.title}</h2>
      <div className="button-row">
        <button type="button" className="button" disabled={isPrinting} onClick={onPrint}>
          {text.print}
        </button>
        {edit.id !== null && (
          <>
            <ShareDialog path={toScenarioPath(edit.id)} title={edit.name} label={text.link} />
            {(['xlsx', 'json'] as const).map((form) => (
              <button key={form} type="button" className="button" onClick={() => take.mutate(form)}>
                {text.forms[form]}
              </button>
            ))}
          </>
        )}
      </div>
      {edit.id === null && <p className="help">{text.saveFirst}</p>}
      {edit.id !== null && edit.dirty && <p className="help">{text.asSaved}</p>}
      {take.error && (
        <p className="field-error lines" role="alert">
          {take.error.message}
        </p>
      )}
    </section>
  );
}
