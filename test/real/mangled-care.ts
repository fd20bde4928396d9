import { absent, type Bar, equal, none } from './bar.ts';
import { runImport } from './command.ts';
import { checkDay, type RealFolder } from './folder.ts';
import { readRawCsv } from './raw-file.ts';
import { openState } from './state.ts';

/** A copy that went through a spreadsheet, and the complete file of the same service, in either order. */
export async function checkMangledCare(folder: RealFolder): Promise<readonly Bar[]> {
  const mangled = folder.find('care-760-mangled');
  const complete = folder.find('care-760');
  if (!mangled || !complete) return [absent('介護760: 表計算を通ったファイル')];
  const orders = { 写し先: [mangled, complete], 正本先: [complete, mangled] };
  const bars = await Promise.all(
    Object.entries(orders).map(([name, order]) => checkOrder(folder, name, order, complete)),
  );
  const alone = folder.first.report.files.find(({ file }) => file === mangled);
  return [
    equal('介護760: 桁を直した行', alone?.warningsByReason['leading-zeros-restored'] ?? 0, 250),
    ...bars.flat(),
  ];
}

async function checkOrder(
  folder: RealFolder,
  name: string,
  order: readonly string[],
  complete: string,
): Promise<readonly Bar[]> {
  const databasePath = folder.scratch(`mangled-${name}.sqlite`);
  for (const file of order) await runImport(databasePath, [file]);
  const state = await openState(databasePath, checkDay);
  const records = state.listRecords();
  const numbers = records.flatMap(({ body }) =>
    body.type === 'facility'
      ? body.claim.identifiers.flatMap((id) => (id.scheme === 'care-office' ? id.value : []))
      : [],
  );
  const winners = new Set(records.filter(({ layout }) => layout === 2).map(({ key }) => key));
  const rows = readRawCsv(complete);
  const lost = rows.filter((row) => !winners.has(`${row.事業所番号}|760`));
  await state.close();
  return [
    equal(`介護760: 番号の和集合（${name}）`, new Set(numbers).size, 1485),
    none(
      `介護760: 10桁でない番号（${name}）`,
      numbers.filter((number) => number.length !== 10),
      numbers.length,
    ),
    none(
      `介護760: 24列の値が採られていない行（${name}）`,
      lost.map((row) => row.事業所番号 ?? ''),
      rows.length,
    ),
  ];
}
