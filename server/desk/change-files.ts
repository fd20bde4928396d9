import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeOutcome, ImportChange } from '../../geo/desk/import-changes.ts';

export const changeOutcomes = [
  'new',
  'changed',
  'vanished',
  'refused',
  'doubtful',
] as const satisfies readonly ChangeOutcome[];

const pathOf = (folder: string, outcome: ChangeOutcome) => join(folder, `${outcome}.jsonl`);

/** One file per outcome, one change a line: however many there are, none is kept in memory. */
export interface ChangeWriter {
  readonly write: (change: ImportChange) => void;
  readonly close: () => Readonly<Record<ChangeOutcome, number>>;
}

interface OpenChangeFile {
  readonly descriptor: number;
  waiting: string;
}

const bytesAtOnce = 1 << 16;

export function openChangeWriter(folder: string): ChangeWriter {
  const counts = { new: 0, changed: 0, vanished: 0, refused: 0, doubtful: 0 };
  const files = new Map(
    changeOutcomes.map((outcome): [ChangeOutcome, OpenChangeFile] => [
      outcome,
      { descriptor: openSync(pathOf(folder, outcome), 'w'), waiting: '' },
    ]),
  );
  return {
    write(change) {
      counts[change.outcome]++;
      const file = files.get(change.outcome)!;
      file.waiting += `${JSON.stringify(change)}\n`;
      if (file.waiting.length < bytesAtOnce) return;
      writeSync(file.descriptor, file.waiting);
      file.waiting = '';
    },
    close() {
      for (const { descriptor, waiting } of files.values()) {
        writeSync(descriptor, waiting);
        closeSync(descriptor);
      }
      return counts;
    },
  };
}

export interface ChangePage {
  readonly items: readonly ImportChange[];
  /** Where the next page begins; null after the last one. */
  readonly next: number | null;
}

/**
 * A page of one outcome's changes. @param start the `next` of the page before, 0 for the first.
 * Undefined when no line begins there.
 */
export async function readChanges(
  folder: string,
  outcome: ChangeOutcome,
  start: number,
  limit: number,
): Promise<ChangePage | undefined> {
  const path = pathOf(folder, outcome);
  const { size } = await stat(path);
  if (start > size) return undefined;
  // The line break before tells that a line begins here.
  const from = Math.max(0, start - 1);
  const stream = createReadStream(path, { start: from });
  const items: ImportChange[] = [];
  let rest = Buffer.alloc(0);
  let at = from;
  let isFirst = start > 0;
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (let end = rest.indexOf(10); end >= 0 && items.length < limit; end = rest.indexOf(10)) {
      const line = rest.subarray(0, end).toString('utf8');
      rest = rest.subarray(end + 1);
      at += end + 1;
      if (!isFirst) items.push(JSON.parse(line) as ImportChange);
      else if (line !== '') return undefined;
      isFirst = false;
    }
    if (items.length === limit) break;
  }
  return { items, next: at < size ? at : null };
}
