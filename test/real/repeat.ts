import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import type { ImportReport } from '../../geo/atlas/answers.ts';
import { absent, type Bar, equal, none } from './bar.ts';
import { hashDump, runImport, runUndo } from './command.ts';
import type { RealFolder } from './folder.ts';

/** The same files again, in another order, in parts, and taken back: the same bytes. */
export async function checkRepeat(folder: RealFolder): Promise<readonly Bar[]> {
  const files = [...new Set(folder.files.map(({ file }) => fileOf(file)))];
  if (files.length < 2) return [absent('取り込み直し')];
  const before = await hashDump(folder.databasePath);

  const again = await runImport(folder.databasePath, [folder.path]);
  const afterAgain = await hashDump(folder.databasePath);

  const shuffled = folder.scratch('shuffled.sqlite');
  await runImport(shuffled, [arrange(folder, 'shuffled', shuffle(files))]);
  const afterShuffled = await hashDump(shuffled);

  // In two imports, the later half of the files first; then both are taken back.
  const parted = folder.scratch('parted.sqlite');
  const empty = await hashDump(parted);
  const half = Math.ceil(files.length / 2);
  await runImport(parted, files.slice(half));
  const afterHalf = await hashDump(parted);
  await runImport(parted, files.slice(0, half));
  const afterParted = await hashDump(parted);
  await runUndo(parted);
  const afterUndo = await hashDump(parted);
  await runUndo(parted);
  const afterAllUndone = await hashDump(parted);

  return [
    none(
      '二度目: 変更なしでないファイル',
      again.report.files.filter(hasChanged).map(({ file }) => file),
      again.report.files.length,
    ),
    equal('二度目: dataVersion', again.report.dataVersion, folder.first.report.dataVersion),
    equal('二度目: dump', afterAgain, before),
    equal('順序を変えて: dump', afterShuffled, before),
    equal('二回に分け逆の順で: dump', afterParted, before),
    equal('取り消し: 一つ前のdump', afterUndo, afterHalf),
    equal('取り消し: はじめのdump', afterAllUndone, empty),
  ];
}

const hasChanged = ({ rows, unchanged, rejected }: ImportReport['files'][number]) =>
  unchanged + rejected !== rows;

/** The file that holds a part named by a report (`a.zip/b.csv`, `book.xlsx#sheet`). */
const fileOf = (part: string) =>
  part.replace(/(\.zip)\/.*$/i, '$1').replace(/(\.xls[xm])#.*$/i, '$1');

/** Links in numbered folders, so that the import meets the files in this order under their own names. */
function arrange(folder: RealFolder, name: string, files: readonly string[]): string {
  const root = folder.scratch(name);
  for (const [i, file] of files.entries()) {
    const own = join(root, String(i + 1).padStart(4, '0'));
    mkdirSync(own, { recursive: true });
    for (const name of listBeside(file)) symlinkSync(resolve(dirname(file), name), join(own, name));
  }
  return root;
}

/** The file, and for a Shapefile the others of its name. */
function listBeside(file: string): readonly string[] {
  if (!/\.shp$/i.test(file)) return [basename(file)];
  const { name } = parse(file);
  return readdirSync(dirname(file)).filter((other) => parse(other).name === name);
}

/** Always the same order, unlike any that a folder gives. */
function shuffle(files: readonly string[]): string[] {
  const shuffled = [...files];
  let seed = 20_261_122;
  for (let i = shuffled.length - 1; i > 0; i--) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = seed % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}
