import { VectorTile } from '@mapbox/vector-tile';
import { unzipSync } from 'fflate';
import Pbf from 'pbf';
import type { AreasAnswer, FacilitiesAnswer, LayersAnswer } from '../../../geo/atlas/answers.ts';
import { indicators } from '../../../geo/coverage/indicator.ts';
import { templateFormats } from '../../../server/import/templates.ts';
import { tilesAround } from '../../geo/atlas/read-tile.ts';
import type { AudienceName, TestServer } from './open-server.ts';

/** One address visited, with all the text its answer holds, whatever its form. */
export interface Visit {
  /** As in the description: `GET /api/areas/{layer}/{code}`. */
  readonly operation: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Target {
  readonly path: string;
  readonly init?: RequestInit;
}

/** How one operation is visited: with everything there is to ask it for. */
type Plan = (known: Known) => readonly Target[];

/** What the other answers told to ask for. */
interface Known {
  readonly layers: readonly string[];
  readonly areas: readonly { readonly layer: string; readonly code: string }[];
  readonly facilities: readonly string[];
  readonly addresses: readonly string[];
  readonly box: readonly [number, number, number, number];
  readonly days: readonly string[];
  readonly exportFiles: readonly string[];
}

const at = (...paths: string[]): readonly Target[] => paths.map((path) => ({ path }));
const post = (path: string, body: unknown): Target => ({
  path,
  init: {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  },
});

/** Points stand alone from zoom 12 on; areas are the same features at every zoom. */
const zooms = { facilities: [5, 8, 12], areas: [5, 8, 10] } as const;

const plans: Readonly<Record<string, Plan>> = {
  'GET /api/health': () => at('/api/health'),
  'GET /api/layers': () => at('/api/layers'),
  'GET /api/areas': ({ layers }) => layers.flatMap((layer) => at(`/api/areas?layer=${layer}`)),
  'GET /api/areas/{layer}/{code}': ({ areas }) =>
    areas.flatMap(({ layer, code }) => at(`/api/areas/${layer}/${code}`)),
  'GET /api/coverage': ({ layers, days }) =>
    layers.flatMap((layer) =>
      at(
        `/api/coverage?layer=${layer}`,
        ...days.map((day) => `/api/coverage?layer=${layer}&asOf=${day}`),
      ),
    ),
  'GET /api/facilities': () =>
    at('/api/facilities?limit=500', '/api/facilities?role=active&role=hub&limit=500'),
  'POST /api/facilities/search': ({ addresses }) => [
    post('/api/facilities/search', { limit: 500 }),
    ...addresses.map((address) =>
      post('/api/facilities/search', { home: { address }, function: 'home-visit' }),
    ),
  ],
  'POST /api/locate': ({ addresses }) =>
    addresses.map((address) => post('/api/locate', { address })),
  'GET /api/facilities/{id}': ({ facilities }) =>
    facilities.flatMap((id) => at(`/api/facilities/${id}`)),
  'GET /api/tiles/{source}/{z}/{x}/{y}': ({ layers, box }) =>
    ['facilities', 'hazards', ...layers.map((layer) => `areas-${layer}`)].flatMap((source) =>
      zooms[source === 'facilities' ? source : 'areas'].flatMap((zoom) =>
        tilesAround(box, zoom).flatMap(({ z, x, y }) =>
          at(`/api/tiles/${source}/${z}/${x}/${y}.mvt`),
        ),
      ),
    ),
  'GET /api/templates/{file}': () =>
    templateFormats.flatMap(({ id }) => at(`/api/templates/${id}.csv`)),
  'GET /api/indicators': ({ layers }) =>
    layers.flatMap((layer) => at(`/api/indicators?layer=${layer}`)),
  'GET /api/candidates': () => at('/api/candidates?role=active', '/api/candidates?role=hub'),
  'POST /api/proposals': () => [post('/api/proposals', { role: 'active', mode: 'smallest' })],
  'POST /api/scenarios/preview': ({ facilities }) =>
    facilities
      .slice(0, 3)
      .map((facility) =>
        post('/api/scenarios/preview', { changes: [{ type: 'close', facility }] }),
      ),
  'GET /api/trend': ({ layers }) =>
    layers.flatMap((layer) =>
      at(`/api/trend?layer=${layer}`, `/api/trend?layer=${layer}&indicator=support-clinic`),
    ),
  'GET /api/changes': ({ layers }) =>
    layers.flatMap((layer) => at(`/api/changes?layer=${layer}&from=1&to=now`)),
  'GET /api/plans': ({ layers }) => layers.flatMap((layer) => at(`/api/plans?layer=${layer}`)),
  'GET /api/plans/{layer}/{code}': ({ areas }) =>
    areas.slice(0, 3).flatMap(({ layer, code }) => at(`/api/plans/${layer}/${code}`)),
  'GET /api/plans/{layer}/{code}/export.json': ({ areas }) =>
    areas.slice(0, 1).flatMap(({ layer, code }) => at(`/api/plans/${layer}/${code}/export.json`)),
  'GET /api/plans/{layer}/{code}/export.xlsx': ({ areas }) =>
    areas.slice(0, 1).flatMap(({ layer, code }) => at(`/api/plans/${layer}/${code}/export.xlsx`)),
  'PUT /api/plans/{layer}/{code}': ({ areas }) =>
    areas.slice(0, 1).map(({ layer, code }) => ({
      ...post(`/api/plans/${layer}/${code}`, {}),
      init: { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{}' },
    })),
  'POST /api/plans/read': () => [
    { path: '/api/plans/read', init: { method: 'POST', body: '計画ではない' } },
  ],
  'GET /api/snapshots': () => at('/api/snapshots'),
  'POST /api/snapshots': () => [post('/api/snapshots', { name: '' })],
  'PATCH /api/snapshots/{id}': () => [
    { ...post('/api/snapshots/999', { deleted: false }), init: { method: 'PATCH' } },
  ],
  'DELETE /api/snapshots/{id}': () => [{ path: '/api/snapshots/999', init: { method: 'DELETE' } }],
  'GET /api/reach': ({ layers }) => layers.flatMap((layer) => at(`/api/reach?layer=${layer}`)),
  'GET /api/reach/cells': ({ box }) =>
    at('/api/reach/cells', `/api/reach/cells?target=visiting-nurse&bbox=${box.join()}`),
  'GET /api/export/indicators.csv': ({ layers }) =>
    layers.flatMap((layer) =>
      indicators.flatMap(({ id }) =>
        at(`/api/export/indicators.csv?layer=${layer}&indicator=${id}`),
      ),
    ),
  'GET /api/export/indicators.xlsx': () =>
    at('/api/export/indicators.xlsx?indicator=support-clinic&prefecture=98'),
  'GET /api/export/designation-table.csv': ({ layers, days }) =>
    layers.flatMap((layer) =>
      ['', ...days.map((day) => `&asOf=${day}`)].flatMap((day) =>
        at(`/api/export/designation-table.csv?layer=${layer}${day}`),
      ),
    ),
  'GET /api/export/designation-table.xlsx': ({ layers }) =>
    layers.flatMap((layer) => at(`/api/export/designation-table.xlsx?layer=${layer}`)),
  'GET /api/hazards': ({ layers }) => layers.flatMap((layer) => at(`/api/hazards?layer=${layer}`)),
  'GET /api/export/hazards.csv': ({ layers }) =>
    layers.flatMap((layer) => at(`/api/export/hazards.csv?layer=${layer}`)),
  'GET /api/export/hazards.xlsx': () => at('/api/export/hazards.xlsx'),
  'GET /api/export/hazard-facilities.csv': () => at('/api/export/hazard-facilities.csv'),
  'GET /api/export/hazard-facilities.xlsx': () => at('/api/export/hazard-facilities.xlsx'),
  'GET /api/export/coverage.csv': ({ layers, days }) =>
    layers.flatMap((layer) =>
      ['', ...days.map((day) => `&asOf=${day}`)].flatMap((day) =>
        at(`/api/export/coverage.csv?layer=${layer}${day}`),
      ),
    ),
  'GET /api/export/coverage.xlsx': ({ layers }) =>
    layers.flatMap((layer) => at(`/api/export/coverage.xlsx?layer=${layer}&verdict=lacking`)),
  'GET /api/export/findings.csv': () => at('/api/export/findings.csv'),
  'GET /api/export/findings.xlsx': () => at('/api/export/findings.xlsx'),
  'GET /api/export/{file}': ({ exportFiles }) =>
    exportFiles.flatMap((file) => at(`/api/export/${file}`)),
  'POST /api/export/{file}': ({ exportFiles }) =>
    exportFiles.slice(0, 1).map((file) => post(`/api/export/${file}`, { kind: 'hospital' })),
  'POST /api/imports': () => [{ path: '/api/imports', init: { method: 'POST' } }],
  'GET /api/imports': () => at('/api/imports'),
  'GET /api/imports/{id}/changes': () => at('/api/imports/1/changes?outcome=new'),
  'POST /api/imports/{id}/confirm': () => [
    { path: '/api/imports/1/confirm', init: { method: 'POST' } },
  ],
  'GET /api/imports/{id}/refused/{file}': () => at('/api/imports/1/refused/1.csv'),
  'GET /api/imports/{id}': () => at('/api/imports/1'),
  'GET /api/imports/{id}/events': () => at('/api/imports/1/events'),
  'DELETE /api/imports/{id}': () => [{ path: '/api/imports/1', init: { method: 'DELETE' } }],
  'GET /api/handover': () => at('/api/handover'),
  'GET /api/workbooks/designations.xlsx': () =>
    at('/api/workbooks/designations.xlsx?layer=secondary&area=9801'),
  'POST /api/reports': () => [post('/api/reports', { field: 'other', text: '文字が小さい' })],
  'GET /api/reports': () => at('/api/reports', '/api/reports?state=closed'),
  'PATCH /api/reports/{number}': () => [
    { ...post('/api/reports/2026-0001-A0', { state: 'closed' }), init: { method: 'PATCH' } },
  ],
  'DELETE /api/reports/{number}': () => [
    { path: '/api/reports/2026-0001-A0', init: { method: 'DELETE' } },
  ],
  'GET /api/scenarios': () => at('/api/scenarios'),
  'POST /api/scenarios': () => [
    post('/api/scenarios', { name: '試算', notes: '', layer: 'homecare', changes: [] }),
  ],
  'GET /api/scenarios/{id}': () => at('/api/scenarios/0123456789abcdef'),
  'PUT /api/scenarios/{id}': () => [
    { ...post('/api/scenarios/0123456789abcdef', {}), init: { method: 'PUT' } },
  ],
  'DELETE /api/scenarios/{id}': () => [
    { path: '/api/scenarios/0123456789abcdef', init: { method: 'DELETE' } },
  ],
  'GET /api/scenarios/{id}/export.json': () => at('/api/scenarios/0123456789abcdef/export.json'),
  'GET /api/scenarios/{id}/export.xlsx': () => at('/api/scenarios/0123456789abcdef/export.xlsx'),
};

/**
 * Starts at the description and visits every operation it tells of, with every layer, area and
 * facility there is. An operation without a plan throws: whoever adds one says how to visit it.
 */
export async function crawl(
  server: TestServer,
  who: AudienceName,
  settings: { readonly days: readonly string[]; readonly exportFiles: readonly string[] },
): Promise<Visit[]> {
  const visit = async (operation: string, { path, init }: Target): Promise<Visit> => {
    const answer = await server.ask(who, path, init);
    const contentType = answer.headers.get('content-type') ?? '';
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return {
      operation,
      path,
      status: answer.status,
      contentType,
      text: toText(bytes, contentType),
    };
  };
  const description = await visit('GET /api/openapi.json', { path: '/api/openapi.json' });
  const visits = [description, await visit('GET /api/docs', { path: '/api/docs' })];
  const known = await lookAround(server, who, settings);
  const { paths } = JSON.parse(description.text) as Description;
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods)) {
      const operation = `${method.toUpperCase()} ${path}`;
      const plan = plans[operation];
      if (!plan) throw new Error(`Tell the crawl how to visit ${operation} (crawl.ts, plans).`);
      for (const target of plan(known)) visits.push(await visit(operation, target));
    }
  return visits;
}

async function lookAround(
  server: TestServer,
  who: AudienceName,
  settings: Pick<Known, 'days' | 'exportFiles'>,
): Promise<Known> {
  const { layers } = await server.askJson<LayersAnswer>(who, '/api/layers');
  const ids = layers.map(({ id }) => id);
  const areas: { layer: string; code: string }[] = [];
  let box: Known['box'] = [180, 90, -180, -90];
  for (const layer of ids) {
    const answer = await server.askJson<AreasAnswer>(who, `/api/areas?layer=${layer}`);
    for (const { code, bbox } of answer.areas) {
      areas.push({ layer, code });
      const [west, south, east, north] = bbox ?? box;
      box = [
        Math.min(box[0], west),
        Math.min(box[1], south),
        Math.max(box[2], east),
        Math.max(box[3], north),
      ];
    }
  }
  const facilities: string[] = [];
  const addresses: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: FacilitiesAnswer = await server.askJson(who, `/api/facilities?limit=500${cursor}`);
    facilities.push(...page.items.map(({ id }) => id));
    addresses.push(...page.items.slice(0, 1).flatMap(({ address }) => address ?? []));
    next = page.next;
  }
  return { layers: ids, areas, facilities, addresses, box, ...settings };
}

/** Tiles as the JSON of their features' properties, workbooks as their parts, all else as it is. */
function toText(bytes: Uint8Array, contentType: string): string {
  if (bytes.length === 0) return '';
  if (contentType.includes('mapbox-vector-tile')) return JSON.stringify(listProperties(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return Object.values(unzipSync(bytes))
      .map((part) => new TextDecoder().decode(part))
      .join('\n');
  return new TextDecoder().decode(bytes);
}

/** By the names of the tile's layers. */
export function listProperties(tile: Uint8Array): Record<string, Record<string, unknown>[]> {
  const { layers } = new VectorTile(new Pbf(tile));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, i) => layer.feature(i).properties),
    ]),
  );
}
