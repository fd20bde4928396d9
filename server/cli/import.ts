import { readConfig } from '../config.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore } from '../database/sqlite.ts';
import { importFiles } from '../import/import-files.ts';
import { rejectionsPathBeside } from '../import/report.ts';
import { todayInJapan } from '../today.ts';
import { parseImportCommand } from './import-options.ts';
import { openProgressLine } from './progress-line.ts';
import { formatReport } from './report-text.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const command = parseImportCommand(process.argv.slice(2));
  const { databasePath } = readConfig(process.env);
  const store = await openDatabase(databasePath);
  const line = openProgressLine(process.stderr);
  try {
    const { report, exitCode } = await importFiles(store, command.paths, {
      kind: 'files',
      options: command.options,
      today: todayInJapan(),
      dryRun: command.dryRun,
      rejectionsPath: command.rejectionsPath ?? rejectionsPathBeside(databasePath, new Date()),
      ...(line && { onProgress: line.show }),
    });
    line?.clear();
    process.stdout.write(`${command.json ? JSON.stringify(report) : formatReport(report)}\n`);
    return exitCode;
  } finally {
    await closeStore(store);
  }
});
