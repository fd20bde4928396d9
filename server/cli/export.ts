import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { readAtlasInput } from '../database/atlas-input.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore } from '../database/sqlite.ts';
import { dumpState } from '../dump.ts';
import { todayInJapan } from '../today.ts';
import { runCommand, UsageError } from './run-command.ts';

const usage = `使い方: npm run export -- dump [--as-of YYYY-MM-DD]
  dump    データベースの状態を1行1件のJSONで標準出力に出す（日時と履歴は含まない）`;

await runCommand(async () => {
  const { asOf } = parseWords(process.argv.slice(2));
  const store = await openDatabase(readConfig(process.env).databasePath);
  try {
    for (const line of dumpState(store, readAtlasInput(store), asOf))
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    return 0;
  } finally {
    await closeStore(store);
  }
});

function parseWords(words: string[]): { readonly asOf: string } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { 'as-of': { type: 'string' } },
      allowPositionals: true,
    });
    const asOf = values['as-of'] ?? todayInJapan();
    if (positionals.join(' ') === 'dump' && /^\d{4}-\d{2}-\d{2}$/.test(asOf)) return { asOf };
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new UsageError(usage);
}
