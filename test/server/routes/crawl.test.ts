import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageAnswer } from '../../../geo/atlas/answers.ts';
import { coverageAsOf } from '../../../geo/atlas/coverage.ts';
import type { Finding } from '../../../geo/coverage/coverage.ts';
import type { TrendAnswer } from '../../../geo/trend/answers-trend.ts';
import { exportFormats } from '../../../server/export/export-format.ts';
import { crawl, type Visit } from './crawl.ts';
import { openServer, type TestServer, today } from './open-server.ts';

/** Days on which other designations are in force, hence other findings are made. */
const days = ['2024-01-01', '2031-01-01'];

let server: TestServer;
let asPublic: readonly Visit[];
let asStaff: readonly Visit[];
let findings: readonly Finding[];
beforeAll(async () => {
  server = await openServer();
  const told = await server.ask('public', '/api/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ field: 'other', text: toldByResident }),
  });
  expect(told.status).toBe(201);
  const kept = await server.ask('staff', '/api/snapshots', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: nameOfKept }),
  });
  expect(kept.status).toBe(201);
  const settings = { days, exportFiles: exportFormats.map(({ file }) => file) };
  asPublic = await crawl(server, 'public', settings);
  asStaff = await crawl(server, 'staff', settings);
  const atlas = server.atlas.current();
  findings = [today, ...days].flatMap((day) =>
    atlas.areas.layers.flatMap((layer) =>
      coverageAsOf(atlas, day)
        .listLayer(layer)
        .flatMap(({ roles }) => [...roles.active.findings, ...roles.hub.findings]),
    ),
  );
}, 240_000);
afterAll(() => server.close());

/** Operations that want the right to write; those with a number or an id find nothing in this crawl. */
const staffsOwn = [
  'GET /api/candidates',
  'POST /api/proposals',
  'POST /api/scenarios/preview',
  'GET /api/export/findings.csv',
  'GET /api/export/findings.xlsx',
  'GET /api/export/hazard-facilities.csv',
  'GET /api/export/hazard-facilities.xlsx',
  'POST /api/imports',
  'GET /api/imports',
  'GET /api/imports/{id}',
  'GET /api/imports/{id}/events',
  'GET /api/imports/{id}/changes',
  'POST /api/imports/{id}/confirm',
  'GET /api/imports/{id}/refused/{file}',
  'DELETE /api/imports/{id}',
  'GET /api/handover',
  'GET /api/workbooks/designations.xlsx',
  'GET /api/reports',
  'PATCH /api/reports/{number}',
  'DELETE /api/reports/{number}',
  'GET /api/scenarios',
  'POST /api/scenarios',
  'GET /api/scenarios/{id}',
  'PUT /api/scenarios/{id}',
  'DELETE /api/scenarios/{id}',
  'GET /api/scenarios/{id}/export.json',
  'GET /api/scenarios/{id}/export.xlsx',
  'GET /api/changes',
  'GET /api/plans',
  'GET /api/plans/{layer}/{code}',
  'PUT /api/plans/{layer}/{code}',
  'GET /api/plans/{layer}/{code}/export.json',
  'GET /api/plans/{layer}/{code}/export.xlsx',
  'POST /api/plans/read',
  'GET /api/snapshots',
  'POST /api/snapshots',
  'PATCH /api/snapshots/{id}',
  'DELETE /api/snapshots/{id}',
];

/** What staff called a kept day: the public sees the day alone. */
const nameOfKept = '内部で決めた時点の呼び名';

/** Written to be read by staff. */
const toldByResident = '例示通りの看板が古いと知らせる文';

const describesOnly = new Set(['GET /api/openapi.json', 'GET /api/docs']);

describe('a crawl of every address there is', () => {
  it('reaches every operation with an answer, and thousands of addresses', () => {
    for (const visits of [asPublic, asStaff]) {
      const operations = new Set(visits.map(({ operation }) => operation));
      for (const operation of operations) {
        if (staffsOwn.includes(operation)) continue;
        const good = visits.filter(
          (visit) => visit.operation === operation && [200, 201].includes(visit.status),
        );
        expect(good.length, operation).toBeGreaterThan(0);
      }
      expect(visits.length).toBeGreaterThan(5000);
      expect(visits.filter(({ status }) => status >= 500)).toEqual([]);
    }
    expect(server.bugs).toEqual([]);
  });

  it('finds nothing wrong but what may not be written', () => {
    const refused = asPublic.filter(({ status }) => status >= 300);
    expect(new Set(refused.map(({ operation }) => operation))).toEqual(new Set(staffsOwn));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([403]));
  });
});

describe('findings', () => {
  it('of every sort are made in the demo', () => {
    expect([...new Set(findings.map(({ id }) => id))].sort()).toEqual([
      'expired',
      'filing-unverified',
      'holder-missing',
      'holder-not-medical',
      'holder-without-filing',
      'not-yet-in-force',
      'single-body',
    ]);
  });

  it('are told to staff, all of them', () => {
    const told = asStaff
      .filter(({ operation }) => operation === 'GET /api/coverage')
      .map(({ text }) => text)
      .join('\n');
    for (const { id, message } of findings) {
      expect(told).toContain(JSON.stringify(message));
      expect(told).toContain(`"id":"${id}"`);
    }
  });

  it('are told to the public nowhere: no sentence, no word for it, no place kept for it', () => {
    const sentences = new Set(findings.map(({ message }) => message));
    expect(sentences.size).toBeGreaterThan(50);
    const ids = [...new Set(findings.map(({ id }) => `"${id}"`))];
    const told: string[] = [];
    for (const { operation, path, text } of asPublic) {
      for (const sentence of sentences)
        if (text.includes(sentence)) told.push(`${path} ${sentence}`);
      if (describesOnly.has(operation)) continue;
      for (const word of ['"findings"', '"severity"', ...ids])
        if (text.includes(word)) told.push(`${path} ${word}`);
    }
    expect(told).toEqual([]);
  });

  it('leave the verdicts of both audiences the same', () => {
    const verdictsOf = (visits: readonly Visit[]) =>
      visits
        .filter(({ operation }) => operation === 'GET /api/coverage')
        .map(({ path, text }) => {
          const { summary, areas } = JSON.parse(text) as CoverageAnswer;
          return [path, summary, areas.map(({ active, hub }) => [active.verdict, hub.verdict])];
        });
    expect(verdictsOf(asPublic)).toEqual(verdictsOf(asStaff));
  });
});

const listTellers = (visits: readonly Visit[], words: string) => [
  ...new Set(visits.filter(({ text }) => text.includes(words)).map(({ operation }) => operation)),
];

describe('a kept day', () => {
  it('has its name for staff only; its figures are told to both', () => {
    expect(listTellers(asPublic, nameOfKept)).toEqual([]);
    expect(listTellers(asStaff, nameOfKept).sort()).toEqual([
      'GET /api/changes',
      'GET /api/snapshots',
      'GET /api/trend',
    ]);
    const momentsOf = (visits: readonly Visit[]) =>
      visits
        .filter(({ operation }) => operation === 'GET /api/trend')
        .map(({ text }) => JSON.parse(text) as TrendAnswer)
        .map(({ moments, ...rest }) => [moments.map(({ id, asOf }) => [id, asOf]), rest]);
    const [told] = momentsOf(asPublic);
    expect(told?.[0]).toEqual([
      [1, today],
      [null, today],
    ]);
    expect(momentsOf(asPublic)).toEqual(momentsOf(asStaff));
  });
});

describe('what a resident reported', () => {
  it('is read by staff in their list, and nowhere else by anybody', () => {
    expect(listTellers(asPublic, toldByResident)).toEqual([]);
    expect(listTellers(asStaff, toldByResident)).toEqual(['GET /api/reports']);
  });
});

describe('the answers', () => {
  /** Checks by the published description, which knows nothing of the server's own schemas. */
  function openChecks(): (visit: Visit) => string | undefined {
    const text = asPublic.find(({ path }) => path === '/api/openapi.json')?.text ?? '';
    const description = JSON.parse(text) as {
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(description, 'api');
    const checks = new Map<string, ValidateFunction | undefined>();
    const checkOf = ({ operation, status, contentType }: Visit) => {
      const [method = '', path = ''] = operation.split(' ');
      const type = contentType.split(';')[0] ?? '';
      const at = [
        'paths',
        path,
        method.toLowerCase(),
        'responses',
        String(status),
        'content',
        type,
      ];
      const pointer = [...at, 'schema']
        .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
        .join('/');
      if (!checks.has(pointer)) checks.set(pointer, ajv.getSchema(`api#/${pointer}`));
      return checks.get(pointer);
    };
    return (visit) => {
      const check = checkOf(visit);
      if (!check) return `${visit.operation} ${visit.status} ${visit.contentType}: not described`;
      if (
        !/^application\/(problem\+)?json/.test(visit.contentType) ||
        check(JSON.parse(visit.text))
      )
        return undefined;
      return `${visit.path}: ${ajv.errorsText(check.errors)}`;
    };
  }

  it('are as described, to the last field, for both audiences', () => {
    const faultOf = openChecks();
    const described = [...asPublic, ...asStaff].filter(
      ({ operation }) => !describesOnly.has(operation),
    );
    expect([...new Set(described.flatMap((visit) => faultOf(visit) ?? []))].slice(0, 10)).toEqual(
      [],
    );
  });

  it('would be caught with a field too many', () => {
    const health = asPublic.find(({ operation }) => operation === 'GET /api/health')!;
    const text = JSON.stringify({ ...(JSON.parse(health.text) as object), extra: 1 });
    expect(openChecks()({ ...health, text })).toContain('additional');
  });

  it('in tiles have the properties that are documented', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      facilities:
        /^(id|name|kind|kinds|letter|ring|roles|active|hub|exact|stacked|count|cluster|k_[a-z-]+|r_active|r_hub|bbox)$/,
      areas: /^(code|name|active|hub)$/,
      hazards: /^(hazard|name|level)$/,
      labels: /^(code|name|active|hub)$/,
    };
    const tiles = [...asPublic, ...asStaff].filter(
      ({ operation, text }) => operation.includes('/tiles/') && text !== '',
    );
    const features = tiles.flatMap(({ text }) =>
      Object.entries(JSON.parse(text) as Record<string, Record<string, unknown>[]>),
    );
    expect(new Set(features.map(([layer]) => layer))).toEqual(new Set(Object.keys(allowed)));
    for (const [layer, rows] of features)
      for (const row of rows)
        for (const name of Object.keys(row)) expect(name).toMatch(allowed[layer]!);
  });
});
