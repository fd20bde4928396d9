import type { DropItem } from 'react-aria-components';
import type { ChosenFile } from './chosen-files.ts';

/** All files of what was dropped, folders opened. */
export async function listDroppedFiles(items: readonly DropItem[]): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  for (const item of items) await collect(item, '', found);
  return found;
}

async function collect(item: DropItem, folder: string, found: ChosenFile[]): Promise<void> {
  if (item.kind === 'file') found.push({ path: folder + item.name, file: await item.getFile() });
  if (item.kind !== 'directory') return;
  for await (const entry of item.getEntries())
    await collect(entry, `${folder}${item.name}/`, found);
}

/** Files of a file dialog; those of a folder come with their path in it. */
export function listPickedFiles(files: FileList | null): ChosenFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
