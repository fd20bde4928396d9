import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Store } from './database/sqlite.ts';
import type { HandoverDesk } from './desk/handover.ts';
import type { ImportLedger } from './desk/import-ledger.ts';
import type { ImportDesk } from './import-desk.ts';
import { answersFingerprint } from './program-fingerprint.ts';
import type { RunProposal } from './proposals/run-proposal.ts';
import type { ReportBook } from './reports/report-book.ts';
import { accessLog } from './routes/access-log.ts';
import { areaRoutes } from './routes/areas.ts';
import { candidateRoutes } from './routes/candidates.ts';
import { compressed } from './routes/compressed.ts';
import { conditional } from './routes/conditional.ts';
import { audienceFor, type RouteContext } from './routes/context.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { coverageTableRoutes } from './routes/coverage-table.ts';
import { descriptionPages } from './routes/description-pages.ts';
import { exportRoutes } from './routes/exports.ts';
import { facilityRoutes } from './routes/facilities.ts';
import { handoverRoutes } from './routes/handover.ts';
import { hazardRoutes } from './routes/hazards.ts';
import { healthRoutes } from './routes/health.ts';
import { homeSearchRoutes } from './routes/home-search.ts';
import { importDeskRoutes } from './routes/import-desk.ts';
import { importRoutes } from './routes/imports.ts';
import { indicatorTableRoutes } from './routes/indicator-table.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { openData } from './routes/open-data.ts';
import { publicOriginOf } from './routes/pages/page-origin.ts';
import { planRoutes } from './routes/plans.ts';
import { problem, toProblem } from './routes/problem.ts';
import { publicPages } from './routes/public-pages.ts';
import { reachRoutes } from './routes/reach.ts';
import { reportRoutes } from './routes/reports.ts';
import { routeTable } from './routes/route-table.ts';
import { scenarioPreviewRoutes } from './routes/scenario-preview.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { tableRoutes } from './routes/tables.ts';
import { templateRoutes } from './routes/templates.ts';
import { tileRoutes } from './routes/tiles.ts';
import { trendRoutes } from './routes/trend.ts';
import { webPages } from './routes/web-pages.ts';
import { workbookRoutes } from './routes/workbooks.ts';
import { openSnapshotBook } from './workbench/snapshot-book.ts';

export interface AppContext extends RouteContext {
  readonly desk: ImportDesk;
  readonly ledger: ImportLedger;
  readonly handover: HandoverDesk;
  readonly reports: ReportBook;
  /** Chooses among candidates in a thread of its own. */
  readonly propose: RunProposal;
  /** What people made of the data: snapshots, plan sheets, scenarios. */
  readonly workbench: Store;
  /** Folder of the built web page. */
  readonly webRoot: string;
  readonly logger: Logger;
}

/** The whole application, without a port: `app.request()` answers as the running server would. */
export function createApp(context: AppContext) {
  const { store, logger, version, today } = context;
  const snapshots = openSnapshotBook(context.workbench, context.now ?? (() => new Date()));
  const app = new OpenAPIHono();
  app.use(accessLog(logger), compressed());
  app.onError((error, c) => {
    if (error instanceof HTTPException) return toProblem(c, error);
    logger.error({ path: c.req.path, error: error.message, stack: error.stack });
    return problem(
      c,
      500,
      '処理できませんでした。もう一度試しても直らないときは管理者に連絡してください。',
    );
  });
  app.notFound((c) => problem(c, 404, 'このページはありません。'));
  const program = `${version}-${answersFingerprint()}`;
  const versionOf = () => {
    const { dataVersion, smallPopulation } = store.current();
    return `${dataVersion}.${smallPopulation}.${program}.${today()}`;
  };
  app.use(
    '/api/*',
    openData(context),
    routeTable(app),
    conditional({
      versionOf,
      audienceOf: (c) => audienceFor(context, c),
    }),
  );
  const api = app
    .route('/api', healthRoutes(context))
    .route('/api', areaRoutes(context))
    .route('/api', coverageRoutes(context))
    .route('/api', indicatorRoutes(context))
    .route('/api', hazardRoutes(context))
    .route('/api', scenarioPreviewRoutes(context))
    .route('/api', reachRoutes(context))
    .route('/api', candidateRoutes(context))
    .route('/api', homeSearchRoutes(context))
    .route('/api', facilityRoutes(context))
    .route('/api', tableRoutes(context))
    .route('/api', indicatorTableRoutes(context))
    .route('/api', coverageTableRoutes(context))
    .route('/api', exportRoutes(context))
    .route('/api', tileRoutes(context))
    .route('/api', templateRoutes())
    .route('/api', importRoutes(context))
    .route('/api', importDeskRoutes(context))
    .route('/api', reportRoutes(context))
    .route('/api', handoverRoutes(context))
    .route('/api', workbookRoutes(context))
    .route('/api', scenarioRoutes(context))
    .route('/api', snapshotRoutes({ ...context, snapshots }))
    .route('/api', trendRoutes({ ...context, snapshots }))
    .route('/api', planRoutes({ ...context, snapshots }));
  app.route('/api', descriptionPages(app, version));
  app.all('/api/*', (c) => problem(c, 404, 'このAPIはありません。/api/docs をご覧ください。'));
  for (const path of ['/areas/*', '/facilities/*', '/sitemap/*', '/sitemap.xml'])
    app.use(
      path,
      conditional({
        // The answer names its own address in full.
        versionOf: (c) => `${versionOf()}.${publicOriginOf(context.settings, c)}`,
        audienceOf: () => 'public',
      }),
    );
  app.route('/', publicPages(context));
  app.route('/', webPages(context));
  return api;
}

/** For the typed client. */
export type App = ReturnType<typeof createApp>;
