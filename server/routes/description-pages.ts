import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { docsPage, type OpenApiDocument } from './docs-page.ts';

/** Nothing from elsewhere, no script. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The description of the API, for programs and for people, put together once from its routes. */
export function descriptionPages(app: OpenAPIHono, version: string) {
  const describe = (): OpenApiDocument =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'zaitaku-map API',
        version,
        description:
          '在宅医療・介護連携の資源と、在宅医療圏ごとの充足判定。位置は [経度, 緯度]、誤りは RFC 9457 の problem details で返します。',
      },
      servers: [{ url: '/' }],
    });
  let known: OpenApiDocument | undefined;
  const getDocument = () => {
    known ??= describe();
    return known;
  };
  return new Hono()
    .get('/openapi.json', (c) => c.json(getDocument()))
    .get('/docs', (c) =>
      c.html(docsPage(getDocument()), 200, { 'Content-Security-Policy': policy }),
    );
}
