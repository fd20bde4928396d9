/** A file as the reader chose it. */
export interface ChosenFile {
  /** Name with the folders it came in, `list/2026/a.csv`. */
  readonly path: string;
  readonly file: File;
}

/** What systems put into folders for themselves; `~$` is an open workbook's lock. */
const systemFile = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

export function isSystemFile(path: string): boolean {
  return path.split('/').some((part) => systemFile.test(part));
}

/** Adds what was chosen now; the same path chosen again takes the place of the former. */
export function addChosen(
  before: readonly ChosenFile[],
  now: readonly ChosenFile[],
): readonly ChosenFile[] {
  const byPath = new Map(before.map((chosen) => [chosen.path, chosen]));
  for (const chosen of now) if (!isSystemFile(chosen.path)) byPath.set(chosen.path, chosen);
  return [...byPath.values()];
}

/**
 * The names to send files under: their own, and where two would be the same to some file system,
 * with their folders before it.
 */
export function toUploadNames(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const parts = path.split('/');
    const candidates = [
      parts.at(-1) ?? path,
      parts.join('_'),
      ...paths.map((_, i) => `${i + 1}_${parts.at(-1)}`),
    ];
    const name = candidates.find((its) => !taken.has(fold(its))) ?? path;
    taken.add(fold(name));
    return name;
  });
}

const fold = (name: string) => name.normalize('NFC').toLowerCase();
