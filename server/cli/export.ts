import { once } from 'node:events';
import { openAtlas } from '../../geo/atlas/atlas.ts';
import { parseFacilityQuery } from '../../geo/atlas/query.ts';
import { buildSnapshot } from '../../geo/atlas/snapshot.ts';
import { readConfig } from '../config.ts';
import { readAtlasInput } from '../database/atlas-input.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore, type Store } from '../database/sqlite.ts';
import { dumpState } from '../dump.ts';
import { openFacilityExport } from '../export/facility-export.ts';
import { toNoteText } from '../export/note.ts';
import { type ExportCommand, parseExportCommand } from './export-options.ts';
import { makeBooklet } from './make-booklet.ts';
import { runCommand, UsageError } from './run-command.ts';

await runCommand(async () => {
  const command = parseExportCommand(process.argv.slice(2));
  const config = readConfig(process.env);
  if (command.what === 'booklet') {
    await put(await makeBooklet(config, command));
    return 0;
  }
  const store = await openDatabase(config.databasePath);
  try {
    if (command.what === 'facilities') await writeFacilities(store, command);
    else for (const line of dumpState(store, readAtlasInput(store), command.asOf)) await put(line);
    return 0;
  } finally {
    await closeStore(store);
  }
});

async function writeFacilities(
  store: Store,
  command: Extract<ExportCommand, { what: 'facilities' }>,
): Promise<void> {
  const { format, encoding, conditions, asOf } = command;
  const atlas = openAtlas(buildSnapshot(readAtlasInput(store)));
  const parsed = parseFacilityQuery(conditions, atlas);
  if (!parsed.ok)
    throw new UsageError(
      parsed.errors
        .map(({ name, value, reason }) => `--${name} の「${value}」: ${reason}`)
        .join('\n'),
    );
  const made = await openFacilityExport(atlas, parsed.query, format, { encoding, today: asOf });
  for await (const piece of made.bytes()) await put(piece);
  process.stderr.write(toNoteText(made.note));
}

async function put(piece: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
