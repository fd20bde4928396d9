import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runInWorker } from '../../../build/server/import/run-in-worker.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a database that holds the fictional prefecture: to be copied, never written. */
    readonly demoDatabase: string;
  }
}

const demo = fileURLToPath(new URL('../../../seeds/demo', import.meta.url));

/** Imports the fictional prefecture once for all tests of the API, as a first start does. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-demo-'));
  const databasePath = join(folder, 'demo.sqlite');
  const result = await runInWorker({
    type: 'import',
    databasePath,
    paths: [demo],
    settings: {
      kind: 'demo',
      options: {},
      today: '2026-11-22',
      dryRun: false,
      rejectionsPath: join(folder, 'rejections.csv'),
    },
  });
  if (!result.ok) throw new Error(result.message);
  project.provide('demoDatabase', databasePath);
  return () => rmSync(folder, { recursive: true, force: true });
}
