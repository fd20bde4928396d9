import { openAtlas } from '../../geo/atlas/atlas.ts';
import { buildSnapshot } from '../../geo/atlas/snapshot.ts';
import { suggestName } from '../../geo/trend/snapshot-name.ts';
import { readConfig } from '../config.ts';
import { readAtlasInput } from '../database/atlas-input.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore } from '../database/sqlite.ts';
import { todayInJapan } from '../today.ts';
import { openSnapshotBook } from '../workbench/snapshot-book.ts';
import { openWorkbench, workbenchPathBeside } from '../workbench/workbench.ts';
import { runCommand, UsageError } from './run-command.ts';
import { parseSnapshotCommand } from './snapshot-options.ts';

await runCommand(async () => {
  const command = parseSnapshotCommand(process.argv.slice(2));
  const { databasePath } = readConfig(process.env);
  const store = await openDatabase(databasePath);
  const workbench = await openWorkbench(workbenchPathBeside(databasePath));
  try {
    const book = openSnapshotBook(workbench, () => new Date());
    const {
      name = suggestName(
        todayInJapan(),
        (await book.list()).map((head) => head.name),
      ),
    } = command;
    const atlas = openAtlas(buildSnapshot(readAtlasInput(store)));
    const kept = await book.take(atlas, name, command.asOf ?? todayInJapan());
    if (!kept)
      throw new UsageError('保存できる数に達しました。画面で要らない時点を消してください。');
    const { id, asOf } = kept;
    process.stdout.write(
      command.json
        ? `${JSON.stringify({ ok: true, id, name, asOf, dataVersion: kept.dataVersion })}\n`
        : `「${name}」を ${asOf} の時点として保存しました（番号 ${id}）。\n`,
    );
    return 0;
  } finally {
    await closeStore(workbench);
    await closeStore(store);
  }
});
