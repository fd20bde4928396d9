import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { inject } from 'vitest';
import { runInWorker } from '../../../build/server/import/run-in-worker.js';
import { openImportDesk } from '../../../build/server/open-import-desk.js';
import { openProposals } from '../../../build/server/proposals/run-proposal.js';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import { type AppContext, createApp } from '../../../server/app.ts';
import { readAtlasInput } from '../../../server/database/atlas-input.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { closeStore, openSqlite } from '../../../server/database/sqlite.ts';
import { openHandoverDesk } from '../../../server/desk/handover.ts';
import { openImportLedger } from '../../../server/desk/import-ledger.ts';
import { openAtlasStore } from '../../../server/open-atlas-store.ts';
import { openReportBook, reportsPathBeside } from '../../../server/reports/report-book.ts';
import { watchDatabase } from '../../../server/watch-database.ts';
import { openWorkbench, workbenchPathBeside } from '../../../server/workbench/workbench.ts';

export const today = '2026-11-22';

/** What tells the two audiences apart: the name under which this machine is asked. */
export const hosts = { staff: '127.0.0.1:8787', public: 'map.example.jp' } as const;

export type AudienceName = keyof typeof hosts;

export interface TestServer {
  readonly app: ReturnType<typeof createApp>;
  readonly databasePath: string;
  readonly atlas: AppContext['store'];
  readonly ask: (who: AudienceName, path: string, init?: RequestInit) => Promise<Response>;
  readonly askJson: <Answer>(
    who: AudienceName,
    path: string,
    init?: RequestInit,
  ) => Promise<Answer>;
  /** Everything logged so far. */
  readonly log: () => string;
  /** The bugs that were reported to the operator. */
  readonly bugs: readonly unknown[];
  /** Looks for what other processes wrote, as the timer does. */
  readonly look: () => void;
  readonly setToday: (day: string) => void;
  /** Lets time pass for what is kept for a while only. */
  readonly passDays: (days: number) => void;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  readonly settings?: Partial<AppContext['settings']>;
  /** An empty database instead of the fictional prefecture. */
  readonly empty?: boolean;
  readonly webRoot?: string;
}

/** The whole application over a database of its own, with imports in a real worker; no port. */
export async function openServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-routes-'));
  const databasePath = join(folder, 'server.sqlite');
  if (!options.empty) copyFileSync(inject('demoDatabase'), databasePath);
  const store = await openDatabase(databasePath);
  const lines: string[] = [];
  const bugs: unknown[] = [];
  let day = today;
  const getToday = () => day;
  const onBug = (error: unknown) => {
    bugs.push(error);
  };
  const atlas = openAtlasStore(openSqlite(databasePath), buildSnapshot(readAtlasInput(store)));
  const watch = watchDatabase(store, {
    today: getToday,
    currentVersion: () => atlas.current().dataVersion,
    refresh: async () => {
      const result = await runInWorker({ type: 'refresh', databasePath, today: day });
      return result.ok && atlas.adopt(result.snapshot);
    },
    onBug,
  });
  let shiftMs = 0;
  const now = () => new Date(Date.now() + shiftMs);
  const desk = openImportDesk(store, {
    databasePath,
    today: getToday,
    now,
    publish: (snapshot) => {
      if (!atlas.adopt(snapshot)) watch.look();
    },
    onBug,
  });
  const reports = await openReportBook(reportsPathBeside(databasePath), now);
  const workbench = await openWorkbench(workbenchPathBeside(databasePath));
  const app = createApp({
    store: atlas,
    settings: { host: '127.0.0.1', audience: null, adminToken: null, ...options.settings },
    version: '9.9.9',
    today: getToday,
    now,
    desk,
    ledger: openImportLedger(store),
    handover: openHandoverDesk(store, reports),
    reports,
    workbench,
    propose: openProposals(),
    webRoot: options.webRoot ?? fileURLToPath(new URL('.', import.meta.url)),
    logger: pino({ base: null }, { write: (line: string) => lines.push(line) }),
  });
  const ask: TestServer['ask'] = async (who, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', hosts[who]);
    return app.request(path, { ...init, headers });
  };
  return {
    app,
    databasePath,
    atlas,
    ask,
    async askJson<Answer>(who: AudienceName, path: string, init?: RequestInit) {
      const answer = await ask(who, path, init);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    log: () => lines.join(''),
    bugs,
    look: watch.look,
    setToday: (next) => {
      day = next;
    },
    passDays: (days) => {
      shiftMs += days * 86_400_000;
    },
    async close() {
      watch.stop();
      await reports.close();
      await closeStore(workbench);
      await desk.close();
      await closeStore(store);
      await atlas.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
