import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import type { AtlasSnapshot } from '../geo/atlas/snapshot.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { findNewestBatch } from './database/import-batch-table.ts';
import { openDatabase } from './database/open-database.ts';
import { closeStore, openSqlite } from './database/sqlite.ts';
import { openHandoverDesk } from './desk/handover.ts';
import { openImportLedger } from './desk/import-ledger.ts';
import { explainRefusal } from './explain-refusal.ts';
import { rejectionsPathBeside } from './import/report.ts';
import { runInWorker } from './import/run-in-worker.ts';
import type { WorkerTask } from './import/worker-task.ts';
import { openAtlasStore } from './open-atlas-store.ts';
import { openImportDesk } from './open-import-desk.ts';
import { openProposals } from './proposals/run-proposal.ts';
import { openReportBook, reportsPathBeside } from './reports/report-book.ts';
import { todayInJapan } from './today.ts';
import { watchDatabase } from './watch-database.ts';
import { openWorkbench, workbenchPathBeside } from './workbench/workbench.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What residents reported is deleted when its time is over, within the hour. */
const MS_BETWEEN_EXPIRIES = 3_600_000;

/** Sentences for whoever started the server; standard output is left to the address. */
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

try {
  await start();
} catch (error) {
  const sentence = explainRefusal(error);
  if (sentence === undefined) throw error;
  say(sentence);
  process.exitCode = 2;
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { databasePath } = config;
  if (config.publicUrl !== null && config.audience === null) say(unmarkedProxyWarning);
  const today = () => todayInJapan();
  const store = await openDatabase(databasePath);
  const isEmpty = findNewestBatch(store) === undefined;

  const first = await snapshotAfter(
    isEmpty && !config.noDemo ? demoTask(databasePath, today()) : undefined,
    { type: 'refresh', databasePath, today: today() },
  );
  if (first === undefined) return closeStore(store);

  const reader = openSqlite(databasePath);
  const atlasStore = openAtlasStore(reader, first, config.smallPopulation);
  const logger = pino({ level: 'info' }, pino.destination(2));
  const watch = watchDatabase(store, {
    today,
    currentVersion: () => atlasStore.current().dataVersion,
    refresh: async () => {
      const result = await runInWorker({ type: 'refresh', databasePath, today: today() });
      if (!result.ok) logger.warn(result.message);
      return result.ok && atlasStore.adopt(result.snapshot);
    },
    onBug: (error) => logger.error(error),
  });
  const desk = openImportDesk(store, {
    databasePath,
    today,
    publish: (snapshot) => {
      if (!atlasStore.adopt(snapshot)) watch.look();
    },
    onBug: (error) => logger.error(error),
  });
  const reports = await openReportBook(reportsPathBeside(databasePath), () => new Date());
  const workbench = await openWorkbench(workbenchPathBeside(databasePath));
  const expiry = setInterval(() => {
    reports.expire().catch((error: unknown) => logger.error(error));
  }, MS_BETWEEN_EXPIRIES);
  expiry.unref();
  const app = createApp({
    store: atlasStore,
    settings: config,
    version: readVersion(),
    today,
    desk,
    ledger: openImportLedger(store),
    handover: openHandoverDesk(store, reports),
    reports,
    workbench,
    propose: openProposals(),
    webRoot: inProject('build/site'),
    logger,
  });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, (address) =>
    process.stdout.write(`http://${config.host}:${address.port}\n`),
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    say(`ポート ${config.port} は使われています。PORT=8788 npm start のように変えてください。`);
    process.exit(2);
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    watch.stop();
    clearInterval(expiry);
    server.close();
    Promise.all([
      closeStore(store),
      closeStore(workbench),
      atlasStore.close(),
      reports.close(),
      desk.close(),
    ]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A web server in front that leaves no mark makes every visitor look like staff of this machine. */
const unmarkedProxyWarning =
  'PUBLIC_URL がありますが AUDIENCE がありません。公開するなら AUDIENCE=public を付けてください（前のウェブサーバーが中継の印を付けないと、だれもが職員に見えます）。';

/** The state of the database after the demo was loaded into it, or as it stands. */
async function snapshotAfter(
  demo: WorkerTask | undefined,
  refresh: WorkerTask,
): Promise<AtlasSnapshot | undefined> {
  if (demo) say('見本県（架空）のデータを入れています…');
  const result = await runInWorker(demo ?? refresh);
  if (result.ok) return result.snapshot;
  say(result.message);
  process.exitCode = 2;
  return undefined;
}

/** Undefined where the demo's files are not there. */
function demoTask(databasePath: string, today: string): WorkerTask | undefined {
  const folder = inProject('seeds/demo');
  if (!existsSync(folder)) return undefined;
  return {
    type: 'import',
    databasePath,
    paths: [folder],
    settings: {
      kind: 'demo',
      options: {},
      today,
      dryRun: false,
      rejectionsPath: rejectionsPathBeside(databasePath, new Date()),
      shownFrom: folder,
    },
  };
}

function readVersion(): string {
  return (JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string })
    .version;
}
