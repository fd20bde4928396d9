import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFolder } from '../../seeds/import-demo.ts';
import { openServer, type TestServer, today } from './open-server.ts';

/** The answer as anybody reads it who has only its description; nothing here is of geo/. */
interface Counts {
  readonly total: number;
  readonly kinds: Readonly<Record<string, number>>;
}
interface Figure {
  readonly inside: Counts;
  readonly uncertain: Counts;
}
interface Answer {
  readonly asOf: string;
  readonly areas: readonly {
    readonly code: string;
    readonly facilities: Counts;
    readonly unplaced: number;
    readonly coarse: number;
    readonly figures: Readonly<Record<string, Figure | null>>;
    readonly any: Figure | null;
    readonly sole: readonly {
      readonly function: string;
      readonly hazards: readonly string[];
      readonly certain: boolean;
      readonly facility?: { readonly id: string; readonly name: string };
    }[];
  }[];
}

interface Facility {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly services: readonly string[];
  readonly filings: readonly string[];
  readonly position: readonly [number, number] | null;
  readonly positionLevel: string;
  readonly areas: Readonly<Record<string, string>>;
}

type Ring = readonly (readonly [number, number])[];
interface Zone {
  readonly hazard: string;
  readonly polygons: readonly (readonly Ring[])[];
}

let server: TestServer;
let facilities: readonly Facility[];
let zones: readonly Zone[];
let contradicted: ReadonlySet<string>;

beforeAll(async () => {
  server = await openServer();
  facilities = await listFacilities();
  zones = readZones();
  contradicted = await findContradicted();
}, 120_000);
afterAll(() => server.close());

async function listFacilities(): Promise<Facility[]> {
  const all: Facility[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page = await server.askJson<{ items: Facility[]; next: string | null }>(
      'staff',
      `/api/facilities?limit=500${cursor}`,
    );
    all.push(...page.items);
    next = page.next;
  }
  return all;
}

/** The zones as the files of the demo draw them. */
function readZones(): Zone[] {
  const folder = join(demoFolder, 'hazards');
  return readdirSync(folder).flatMap((file) => {
    const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      features: { geometry: { type: string; coordinates: never } }[];
    };
    const hazard = file.startsWith('A31')
      ? 'flood'
      : file.startsWith('A33')
        ? 'landslide'
        : 'tsunami';
    return features.map(({ geometry }) => ({
      hazard,
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    }));
  });
}

/** Positions inside a zone that stand far outside the declared municipality. */
async function findContradicted(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { id, position } of facilities) {
    if (position === null || hazardsAt(position).size === 0) continue;
    const detail = await server.askJson<{ positionContradicts: boolean }>(
      'staff',
      `/api/facilities/${id}`,
    );
    if (detail.positionContradicts) found.add(id);
  }
  return found;
}

/** Whole turns of the ring around the point, by adding up angles. */
function turnsAround(ring: Ring, [x, y]: readonly [number, number]): number {
  let angle = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0] - x, ring[i - 1]![1] - y];
    const [bx, by] = [ring[i]![0] - x, ring[i]![1] - y];
    angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  }
  return Math.round(angle / (2 * Math.PI));
}

/** Towns of the demo have their middle as the corner of a zone. */
function isOnEdge(ring: Ring, [x, y]: readonly [number, number]): boolean {
  return ring.slice(1).some(([bx, by], i) => {
    const [ax, ay] = ring[i]!;
    const isBetween =
      Math.min(ax, bx) <= x &&
      x <= Math.max(ax, bx) &&
      Math.min(ay, by) <= y &&
      y <= Math.max(ay, by);
    return isBetween && (bx - ax) * (y - ay) === (by - ay) * (x - ax);
  });
}

function hazardsAt(position: readonly [number, number]): Set<string> {
  const inside = zones.filter(({ polygons }) =>
    polygons.some(([outer, ...holes]) => {
      const isIn = (ring: Ring) => turnsAround(ring, position) !== 0;
      if (outer === undefined) return false;
      if ([outer, ...holes].some((ring) => isOnEdge(ring, position))) return true;
      return isIn(outer) && !holes.some(isIn);
    }),
  );
  return new Set(inside.map(({ hazard }) => hazard));
}

const isCertain = ({ id, positionLevel }: Facility) =>
  ['own', 'linked'].includes(positionLevel) && !contradicted.has(id);

function count(list: readonly Facility[]): Counts {
  const kinds: Record<string, number> = {};
  for (const kind of list.flatMap((facility) => facility.kinds))
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  return { total: list.length, kinds };
}

const ask = (who: 'public' | 'staff', layer: string) =>
  server.askJson<Answer>(who, `/api/hazards?layer=${layer}`);

describe.each(['homecare', 'municipality', 'city', 'secondary', 'daily'])('%s', (layer) => {
  it('counts by area, kind and hazard as a slow count over the published files does', async () => {
    const answer = await ask('staff', layer);
    let seen = 0;
    for (const area of answer.areas) {
      const own = facilities.filter((facility) => facility.areas[layer] === area.code);
      const placed = own.filter(({ position }) => position !== null);
      expect(area.facilities, area.code).toEqual(count(own));
      expect(area.unplaced).toBe(own.length - placed.length);
      for (const hazard of ['flood', 'landslide', 'tsunami']) {
        const figure = area.figures[hazard] ?? null;
        const isLoaded = own[0] === undefined || own.some(isOfMihon);
        if (!isLoaded) expect(figure, `${area.code} ${hazard}`).toBeNull();
        if (figure === null) continue;
        const inside = placed.filter(({ position }) => hazardsAt(position!).has(hazard));
        expect(figure.inside, `${area.code} ${hazard}`).toEqual(count(inside.filter(isCertain)));
        expect(figure.uncertain).toEqual(count(inside.filter((its) => !isCertain(its))));
        seen += inside.length;
      }
      expect(area.figures.other).toBeNull();
    }
    expect(seen).toBeGreaterThan(200);
  });

  it('finds the institutions that alone do something and stand in a zone', async () => {
    const answer = await ask('staff', layer);
    const rules: Record<string, (facility: Facility) => boolean> = {
      'support-clinic': ({ filings }) => filings.some((its) => its.startsWith('支援診')),
      'support-hospital': ({ filings }) => filings.some((its) => its.startsWith('支援病')),
      'visiting-nurse': ({ kinds, services }) =>
        kinds.includes('visiting-nurse') || services.includes('130'),
      'nursing-multifunctional': ({ services }) => services.includes('770'),
    };
    for (const area of answer.areas)
      for (const [id, does] of Object.entries(rules)) {
        const own = facilities.filter((its) => its.areas[layer] === area.code && does(its));
        const told = area.sole.filter((its) => its.function === id);
        const [only] = own;
        const found =
          own.length === 1 && only?.position ? [...hazardsAt(only.position)].sort() : [];
        expect(told.map((its) => [its.facility?.id, [...its.hazards].sort(), its.certain])).toEqual(
          found.length > 0 ? [[only!.id, found, isCertain(only!)]] : [],
        );
      }
  });
});

const isOfMihon = ({ areas }: Facility) => areas.prefecture === '98';

describe('the only body of a role', () => {
  it('is the one the verdict rests on', async () => {
    const { areas } = await ask('staff', 'homecare');
    const coverage = await server.askJson<{
      areas: { code: string; active: { evidence: { facilityId: string | null }[] } }[];
    }>('staff', '/api/coverage?layer=homecare');
    const told = areas.flatMap((area) =>
      area.sole
        .filter((its) => its.function === 'active')
        .map((its) => [area.code, its.facility?.id]),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const [code, id] of told) {
      const evidence = coverage.areas.find((area) => area.code === code)!.active.evidence;
      expect(evidence.map(({ facilityId }) => facilityId)).toEqual([id]);
    }
  });
});

describe('who is told what', () => {
  it('the public gets the same counts without a name', async () => {
    const [open, staff] = [await ask('public', 'homecare'), await ask('staff', 'homecare')];
    expect(JSON.stringify(open)).not.toContain('"facility"');
    const nameless = staff.areas.map((area) => ({
      ...area,
      sole: area.sole.map(({ facility: _, ...rest }) => rest),
    }));
    expect(open.areas).toEqual(nameless);
  });

  it('an unknown layer, day or parameter is refused', async () => {
    for (const query of ['layer=nowhere', 'asOf=2026-13-01', 'colour=red'])
      expect((await server.ask('staff', `/api/hazards?${query}`)).status, query).toBe(400);
  });
});

describe('the tables', () => {
  it('tell the same counts, and an unknown figure is an empty cell', async () => {
    const text = await (await server.ask('public', '/api/export/hazards.csv')).text();
    const { data } = papaparse.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    const { areas, asOf } = await ask('public', 'homecare');
    expect(asOf).toBe(today);
    const totals = data.filter((row) => row.種別 === 'すべて');
    expect(totals.map((row) => row.圏域コード)).toEqual(areas.map(({ code }) => code));
    for (const [i, area] of areas.entries()) {
      const row = totals[i]!;
      expect(row['洪水 区域内']).toBe(String(area.figures.flood?.inside.total ?? ''));
      expect(row['土砂 不確か']).toBe(String(area.figures.landslide?.uncertain.total ?? ''));
      expect(row['その他 区域内']).toBe('');
    }
  });

  it('that name bodies are for staff', async () => {
    const path = '/api/export/hazard-facilities.csv';
    expect((await server.ask('public', path)).status).toBe(403);
    const lines = (await (await server.ask('staff', path)).text()).trim().split('\r\n');
    const { areas } = await ask('staff', 'homecare');
    const inside = areas.reduce(
      (sum, { figures }) =>
        Object.values(figures).reduce(
          (its, figure) => its + (figure ? figure.inside.total + figure.uncertain.total : 0),
          sum,
        ),
      0,
    );
    expect(lines).toHaveLength(inside + 1);
  });
});
