import { readConfig } from '../config.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore } from '../database/sqlite.ts';
import { undoImport } from '../import/undo.ts';
import { todayInJapan } from '../today.ts';
import { runCommand, UsageError } from './run-command.ts';

await runCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (name !== undefined && !/^[1-9]\d*$/.test(name)))
    throw new UsageError('使い方: npm run undo -- [取り込み番号]（省くと最も新しい取り込み）');
  const store = await openDatabase(readConfig(process.env).databasePath);
  try {
    const result = await undoImport(
      store,
      todayInJapan(),
      name === undefined ? undefined : Number(name),
    );
    if (!result.ok) throw new UsageError(result.message);
    process.stdout.write(`取り込み ${result.batch.id} を取り消しました。\n`);
    return 0;
  } finally {
    await closeStore(store);
  }
});
