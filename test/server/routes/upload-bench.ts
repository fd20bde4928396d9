import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { careTable, officeNumber } from '../import/pipeline/care-table.ts';
import { type AudienceName, openServer, type TestServer } from './open-server.ts';

/** A server with nothing in it for each test; uploads go to a folder that must be empty after it. */
export interface UploadBench {
  readonly server: () => TestServer;
  readonly start: (init: RequestInit, who?: AudienceName) => Promise<Response>;
}

/** @param tries whether tests try imports, whose files are kept until they are confirmed. */
export function openUploadBench({ tries = false } = {}): UploadBench {
  const usualFolder = process.env.TMPDIR;
  let folder: string;
  let server: TestServer;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zaitaku-imports-'));
    const deep = join(folder, 'a', 'b', 'c');
    mkdirSync(deep, { recursive: true });
    process.env.TMPDIR = deep;
  });
  afterAll(() => {
    if (usualFolder === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usualFolder;
    rmSync(folder, { recursive: true, force: true });
  });
  /** What uploads left behind, wherever below the test's own folder. */
  const listLeftovers = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !['a', 'a/b', 'a/b/c'].includes(name) && !name.includes('zaitaku-routes-'),
    );
  beforeEach(async () => {
    server = await openServer({ empty: true });
  });
  afterEach(async () => {
    // Findings are kept for a while, and go with the server.
    const uploads = listLeftovers().filter((name) => !name.includes('zaitaku-desk-'));
    if (!tries) expect(uploads).toEqual([]);
    expect(server.bugs).toEqual([]);
    await server.close();
    expect(listLeftovers()).toEqual([]);
  });
  return {
    server: () => server,
    start: (init, who = 'staff') => server.ask(who, '/api/imports', { method: 'POST', ...init }),
  };
}

/** A table of invented visiting nurses. */
export const offices = (count: number, from = 1): string =>
  careTable(
    Array.from({ length: count }, (_, i) => ({
      number: officeNumber(from + i),
      name: `例示訪問看護${from + i}`,
    })),
  );

export const oneFile = [{ name: '訪問看護.csv', content: offices(3) }];
