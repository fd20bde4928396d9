import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { ImportDesk } from './import-desk.ts';
import { accessLog } from './routes/access-log.ts';
import { areaRoutes } from './routes/areas.ts';
import { conditional } from './routes/conditional.ts';
import { audienceFor, type RouteContext } from './routes/context.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { docsPage } from './routes/docs-page.ts';
import { facilityRoutes } from './routes/facilities.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { openData } from './routes/open-data.ts';
import { problem } from './routes/problem.ts';
import { templateRoutes } from './routes/templates.ts';
import { tileRoutes } from './routes/tiles.ts';
import { webPages } from './routes/web-pages.ts';

export interface AppContext extends RouteContext {
  readonly desk: ImportDesk;
  /** Folder of the built web page. */
  readonly webRoot: string;
  readonly logger: Logger;
}

/** The whole application, without a port: `app.request()` answers as the running server would. */
export function createApp(context: AppContext) {
  const app = new OpenAPIHono();
  app.use(accessLog(context.logger));
  app.onError((error, c) => {
    context.logger.error({ path: c.req.path, error: error.message, stack: error.stack });
    return problem(
      c,
      500,
      '処理できませんでした。もう一度試しても直らないときは管理者に連絡してください。',
    );
  });
  app.notFound((c) => problem(c, 404, 'このページやAPIはありません。'));
  app.use(
    '/api/*',
    openData(context),
    conditional(
      (c) =>
        `${context.store.current().dataVersion}.${context.version}.${context.today()}.${audienceFor(context, c)}`,
    ),
  );
  const api = app
    .route('/api', healthRoutes(context))
    .route('/api', areaRoutes(context))
    .route('/api', coverageRoutes(context))
    .route('/api', facilityRoutes(context))
    .route('/api', tileRoutes(context))
    .route('/api', templateRoutes())
    .route('/api', importRoutes(context));
  const description = {
    openapi: '3.1.0',
    info: {
      title: 'zaitaku-map API',
      version: context.version,
      description:
        '在宅医療・介護連携の資源と、在宅医療圏ごとの充足判定。位置は [経度, 緯度]、誤りは RFC 9457 の problem details で返します。',
    },
  };
  app.doc31('/api/openapi.json', description);
  app.get('/api/docs', (c) => c.html(docsPage(app.getOpenAPI31Document(description))));
  app.route('/', webPages(context.webRoot));
  return api;
}

/** For the typed client. */
export type App = ReturnType<typeof createApp>;
