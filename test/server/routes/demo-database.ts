import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a database that holds the fictional prefecture: to be copied, never written. */
    readonly demoDatabase: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Imports the fictional prefecture once for all tests of the API, by the command people use. */
export default function setup(project: TestProject): () => void {
  const command = join(root, 'build/server/cli/import.js');
  if (!existsSync(command)) throw new Error('These tests need the built server: npx tsc -b server');
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-demo-'));
  const databasePath = join(folder, 'demo.sqlite');
  try {
    execFileSync(process.execPath, [command, '--json', join(root, 'seeds/demo')], {
      env: { ...process.env, DATABASE_PATH: databasePath },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    // Status 1: some rows were rejected, as the demo means them to be.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  project.provide('demoDatabase', databasePath);
  return () => rmSync(folder, { recursive: true, force: true });
}
