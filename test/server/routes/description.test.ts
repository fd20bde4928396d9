import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from './open-server.ts';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let server: TestServer;
let description: Description;
beforeAll(async () => {
  server = await openServer();
  description = await server.askJson<Description>('public', '/api/openapi.json');
});
afterAll(() => server.close());

/** The pages that describe, and what catches unknown addresses. */
const describing = new Set(['/api/openapi.json', '/api/docs', '/api/*']);

const listOperations = () =>
  Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(description.openapi).toBe('3.1.0');
    const result = await new Validator().validate({ ...structuredClone(description) });
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('has every route there is, and no other', () => {
    const registered = server.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .filter(({ path }) => !describing.has(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = listOperations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...new Set(registered)].sort()).toEqual(described.sort());
  });

  it('has the whole table of the design', () => {
    const described = listOperations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    for (const route of [
      'GET /api/health',
      'GET /api/layers',
      'GET /api/areas',
      'GET /api/areas/{layer}/{code}',
      'GET /api/coverage',
      'GET /api/facilities',
      'POST /api/facilities/search',
      'GET /api/facilities/{id}',
      'GET /api/tiles/{source}/{z}/{x}/{y}',
      'POST /api/imports',
      'GET /api/imports/{id}',
      'GET /api/imports/{id}/events',
      'DELETE /api/imports/{id}',
    ])
      expect(described).toContain(route);
  });

  it('explains every operation, parameter and answer', () => {
    for (const { path, method, operation } of listOperations()) {
      const name = `${method} ${path}`;
      expect(operation.summary, name).toBeTruthy();
      const parameters = operation.parameters ?? [];
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      expect(
        parameters.filter((p) => p.in === 'path' && p.required).map((p) => p.name),
        name,
      ).toEqual(inPath);
      for (const parameter of parameters)
        expect(parameter.description, `${name} ${parameter.name}`).toBeTruthy();
      for (const [status, response] of Object.entries(operation.responses))
        expect(response.description, `${name} ${status}`).toBeTruthy();
    }
  });

  it('names every condition of the search', () => {
    const parameters = description.paths['/api/facilities']?.get?.parameters ?? [];
    expect(parameters.map((p) => p.name)).toEqual(
      'q id kind service filing role accepts layer area bbox near within sort limit cursor'.split(
        ' ',
      ),
    );
  });
});

describe('the description for people', () => {
  it('shows every operation and asks nothing of anybody else', async () => {
    const answer = await server.ask('public', '/api/docs');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    for (const { path, method } of listOperations())
      expect(page).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
    expect(page).toContain('<html lang="ja">');
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b/i);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//i);
    expect(page).not.toMatch(/@import|url\(/i);
  });
});
