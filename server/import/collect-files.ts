import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { explainSystemError, type InputFile, toInputFile } from './input-file.ts';

/** Something to open, or why it cannot be. */
export interface CollectedFile {
  /** Path as shown to people. */
  readonly file: string;
  /** True when the person named this very file: then it must be readable. */
  readonly named: boolean;
  readonly input: InputFile | null;
  /** Set when `input` is null. */
  readonly message?: string;
}

const naturalOrder = new Intl.Collator('ja', { numeric: true });

/**
 * Every file of a mix of files and folders, folders with all they hold, each file once, in natural
 * order of its path (so that neither the order of naming nor the file system's shows).
 * Hidden folders and links that lead back up are not entered.
 * @param shownFrom folder from which paths are shown; absent = as they were given.
 */
export function collectFiles(paths: readonly string[], shownFrom?: string): CollectedFile[] {
  const show = (path: string) => (shownFrom === undefined ? path : relative(shownFrom, path));
  const found = new Map<string, CollectedFile>();
  const visited = new Set<string>();
  const add = (path: string, named: boolean) => {
    try {
      const real = realpathSync(path);
      if (!statSync(real).isDirectory()) {
        if (named || !found.has(real)) {
          found.set(real, { file: show(path), named, input: toInputFile(path, show(path)) });
        }
        return;
      }
      if (visited.has(real)) return;
      visited.add(real);
      for (const entry of readdirSync(real)) {
        if (!entry.startsWith('.')) add(join(path, entry), false);
      }
    } catch (error) {
      const message = explainSystemError(error);
      if (message === undefined) throw error;
      found.set(path, { file: show(path), named, input: null, message });
    }
  };
  for (const path of paths) add(path, true);
  return [...found.values()].sort(
    (a, b) => naturalOrder.compare(a.file, b.file) || (a.file < b.file ? -1 : 1),
  );
}
