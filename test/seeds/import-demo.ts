import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../geo/atlas/answers.ts';
import { openAtlas } from '../../geo/atlas/atlas.ts';
import { coverageAsOf } from '../../geo/atlas/coverage.ts';
import { type AtlasInput, buildSnapshot } from '../../geo/atlas/snapshot.ts';
import type { Coverage } from '../../geo/coverage/judge.ts';
import { readAtlasInput } from '../../server/database/atlas-input.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { closeStore } from '../../server/database/sqlite.ts';
import { importFiles } from '../../server/import/import-files.ts';

export const demoFolder = fileURLToPath(new URL('../../seeds/demo', import.meta.url));

/** The day on which the tests look at the demo. */
export const demoDay = '2026-11-22';

export interface ImportedDemo {
  readonly report: ImportReport;
  readonly again: ImportReport;
  readonly input: AtlasInput;
  readonly coverage: Coverage;
}

/** The committed demo through the real pipeline, twice, into a database in memory. */
export async function importDemo(): Promise<ImportedDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-demo-'));
  const store = await openDatabase(':memory:');
  const run = async () => {
    const { report } = await importFiles(store, [demoFolder], {
      kind: 'demo',
      options: {},
      today: demoDay,
      dryRun: false,
      rejectionsPath: join(folder, 'rejections.csv'),
    });
    return report;
  };
  try {
    const report = await run();
    const again = await run();
    const input = readAtlasInput(store);
    const coverage = coverageAsOf(openAtlas(buildSnapshot(input)), demoDay);
    return { report, again, input, coverage };
  } finally {
    await closeStore(store);
    rmSync(folder, { recursive: true, force: true });
  }
}
