import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { ChooseFiles } from '../admin/choose-files.tsx';
import type { ImportState } from '../admin/desk-api.ts';
import { ImportHistory } from '../admin/import-history.tsx';
import { ImportSheet } from '../admin/import-sheet.tsx';
import { ImportSteps } from '../admin/import-steps.tsx';
import { TemplateList } from '../admin/template-list.tsx';
import { WorkbookForm } from '../admin/workbook-form.tsx';
import { words } from '../words/words.ts';

const text = words.desk;

/** データの取り込み: drop files, see what would change, put it in, take it back. */
export function ImportPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const id = params.get('import');
  const open = (state: ImportState) => {
    client.setQueryData(['desk', 'import', state.id], state);
    void navigate(`?import=${state.id}`);
  };
  const startAgain = () => void navigate('?');
  return (
    <main id="main" className="text-page desk-page">
      <title>{words.site.pageTitle(text.pages.imports)}</title>
      <h1>{text.pages.imports}</h1>
      <p>{text.imports.lead}</p>
      <ImportSteps id={id} />
      {id === null ? (
        <ChooseFiles onSent={open} />
      ) : (
        <ImportSheet key={id} id={id} onConfirmed={open} onStartAgain={startAgain} />
      )}
      <ImportHistory />
      <WorkbookForm />
      <TemplateList />
    </main>
  );
}
