import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportFileReport } from '../../geo/atlas/answers.ts';
import { type ImportRun, runImport } from './command.ts';
import { type KnownFileId, knownFiles } from './known-files.ts';
import { findRawBytes } from './raw-file.ts';
import { openState, type State } from './state.ts';

/** The day on which all of these checks are made. */
export const checkDay = '2026-04-01';

/** A folder of real files, imported whole into a database of its own. */
export interface RealFolder {
  readonly path: string;
  readonly first: ImportRun;
  readonly databasePath: string;
  readonly state: State;
  readonly files: readonly ImportFileReport[];
  /** Paths of the files recognised as this format. */
  readonly list: (format: string) => readonly string[];
  /** The path of a file whose figures were counted by hand; undefined when it is not here. */
  readonly find: (id: KnownFileId) => string | undefined;
  /** A path for a scratch file or database. */
  readonly scratch: (name: string) => string;
  /** A path for what a person should look at afterwards. */
  readonly artefact: (name: string) => string;
  readonly close: () => Promise<void>;
}

export async function openFolder(path: string): Promise<RealFolder> {
  const scratchFolder = mkdtempSync(join(tmpdir(), 'zaitaku-real-'));
  const scratch = (name: string) => join(scratchFolder, name);
  const artefacts = fileURLToPath(new URL('../../../artefacts/real/', import.meta.url));
  mkdirSync(artefacts, { recursive: true });
  const databasePath = scratch('whole.sqlite');
  const first = await runImport(databasePath, [path]);
  const files = first.report.files.filter(({ status }) => status === 'read');
  const byHash = new Map(files.map(({ file }) => [hashOf(file), file]));
  const state = await openState(databasePath, checkDay);
  return {
    path,
    first,
    databasePath,
    state,
    files,
    list: (format) => files.filter((file) => file.format === format).map(({ file }) => file),
    find: (id) => byHash.get(knownFiles[id]),
    scratch,
    artefact: (name) => join(artefacts, name),
    async close() {
      await state.close();
      rmSync(scratchFolder, { recursive: true, force: true });
    },
  };
}

/** Empty for a part that is no file of its own (the second sheet of a workbook). */
function hashOf(path: string): string {
  const bytes = findRawBytes(path);
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex');
}
