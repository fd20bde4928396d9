import type { ChangeCounts, RefusedFile } from '../../geo/desk/import-changes.ts';
import { closeStore, openSqlite, type Store } from '../database/sqlite.ts';
import type { ImportedState } from '../import/import-files.ts';
import { openChangeWriter } from './change-files.ts';
import { compareStates } from './compare-states.ts';
import { writeRefusedFiles } from './refused-files.ts';

/** What the desk asks of an import beside its report. */
export interface ExamineTask {
  /** Where the findings are written; it exists and is empty. */
  readonly folder: string;
  /** Also tell thing by thing what differs from the data in use. */
  readonly compare: boolean;
}

export interface Examination {
  /** Null when nothing was compared. */
  readonly counts: ChangeCounts | null;
  readonly refused: readonly RefusedFile[];
}

/**
 * Looks at what an import has done before it is kept or taken back. What everybody else still sees is
 * read over a second connection, so the two states stand side by side.
 */
export async function examineImport(
  store: Store,
  task: ExamineTask,
  state: ImportedState,
): Promise<Examination> {
  const refused = await writeRefusedFiles(task.folder, state.collected, state.issues);
  if (!task.compare) return { counts: null, refused };
  const writer = openChangeWriter(task.folder);
  let redated = 0;
  const before = openSqlite(store.path);
  try {
    const states = { before: state.demoRetired ? null : before, after: store };
    for (const change of compareStates(states))
      if (change === null) redated++;
      else writer.write(change);
  } finally {
    await closeStore(before);
  }
  for (const { severity, file, line, column, value, message } of state.issues)
    writer.write({
      outcome: severity === 'rejected' ? 'refused' : 'doubtful',
      ...{ file, line, column, value, message },
    });
  return { counts: { ...writer.close(), redated }, refused };
}
