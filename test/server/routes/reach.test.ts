import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReachAnswer, ReachCellsAnswer } from '../../../geo/atlas/answers-reach.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import { openServer, type TestServer } from './open-server.ts';
import {
  addUpReach,
  isInside,
  type Measured,
  measure,
  metresToOutline,
  type SlowCell,
  type SlowPlace,
} from './slow-reach.ts';

let server: TestServer;
let facilities: Facility[];
let cells: SlowCell[];
beforeAll(async () => {
  server = await openServer();
  const { size, read } = server.atlas.current().facilities;
  facilities = Array.from({ length: size }, (_, doc) => read(doc));
  cells = readCells();
});
afterAll(() => server.close());

/** The committed table, split by hand. */
function readCells(): SlowCell[] {
  const file = '../../../seeds/demo/population/mihon_population_cells_20260401.csv';
  const lines = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8').split(/\r?\n/u);
  return lines.slice(1).flatMap((line) => {
    const [lat, lng, , , over65, over75, over85] = line.split(',').map(Number);
    return line === '' ? [] : [{ lng: lng!, lat: lat!, people: [over65!, over75!, over85!] }];
  });
}

type Wanted = (facility: Facility) => boolean;

const fold = (symbol: string) => symbol.normalize('NFKC').replace(/\s/gu, '');
const files =
  (pattern: RegExp, inForce = false): Wanted =>
  ({ filings }) =>
    filings.some((filing) => pattern.test(fold(filing.symbol)) && (!inForce || filing.inForce));
const offers =
  (...codes: string[]): Wanted =>
  ({ services }) =>
    services.some(({ code }) => codes.includes(code));
const is =
  (kind: string): Wanted =>
  ({ kinds }) =>
    kinds.some((each) => each === kind);
const either =
  (...wanted: Wanted[]): Wanted =>
  (facility) =>
    wanted.some((each) => each(facility));
/** Answered the survey on where it visits. */
const goesOut: Wanted = ({ supplement }) =>
  supplement !== null &&
  (supplement.maxVisitKilometres !== undefined ||
    (supplement.servesCodes ?? []).length > 0 ||
    supplement.serviceAreaText !== undefined);
const surveyed =
  (...kinds: string[]): Wanted =>
  (facility) =>
    goesOut(facility) && kinds.some((kind) => is(kind)(facility));

const [medical, dental, pharmacies] = ['1', '3', '4'];

/** Whose reach, by rules written down here a second time; and the list of filings it wants. */
const rules: Readonly<Record<string, { wanted: Wanted; list?: string | undefined }>> = {
  'home-visit': {
    wanted: either(
      files(/^(支援[診病][123]|在医総管[123]|在総|在診実[12]|在緩診実|在充診|在充病)/u),
      surveyed('hospital', 'clinic'),
    ),
    list: medical,
  },
  'support-clinic': { wanted: files(/^支援診[123]/u), list: medical },
  'support-clinic-1': { wanted: files(/^支援診1/u, true), list: medical },
  'support-clinic-2': { wanted: files(/^支援診2/u, true), list: medical },
  'support-clinic-3': { wanted: files(/^支援診3/u, true), list: medical },
  'support-hospital': { wanted: files(/^支援病[123]/u), list: medical },
  'support-hospital-1': { wanted: files(/^支援病1/u, true), list: medical },
  'support-hospital-2': { wanted: files(/^支援病2/u, true), list: medical },
  'support-hospital-3': { wanted: files(/^支援病3/u, true), list: medical },
  'visiting-nurse': { wanted: either(is('visiting-nurse'), offers('130')) },
  'home-pharmacy': {
    wanted: either(files(/^(在薬|在薬総[12])$/u), surveyed('pharmacy')),
    list: pharmacies,
  },
  'home-dental': {
    wanted: either(files(/^(歯援診[12]|歯援病|歯訪診)$/u), surveyed('dental')),
    list: dental,
  },
  'home-rehabilitation': { wanted: offers('140') },
  'care-management': { wanted: either(is('care-manager'), offers('430')) },
  'home-help': { wanted: offers('110', '120') },
  'round-the-clock': { wanted: offers('710', '760') },
  multifunctional: { wanted: offers('730', '770') },
};

const isLoaded = (prefecture: string, { wanted, list }: (typeof rules)[string]) =>
  list === undefined
    ? facilities.some((each) => each.municipality?.startsWith(prefecture) && wanted(each))
    : facilities.some(({ records }) =>
        records.some(
          ({ source, key }) => source === 'todokede' && key.startsWith(prefecture + list),
        ),
      );

const measuredBy = new Map<string, readonly Measured[]>();
function measured(id: string): readonly Measured[] {
  const known = measuredBy.get(id);
  if (known) return known;
  const places = facilities
    .filter(rules[id]!.wanted)
    .flatMap(({ position }): SlowPlace[] => (position ? [[position[0], position[1]]] : []));
  const fresh = measure(cells, places);
  measuredBy.set(id, fresh);
  return fresh;
}

const outlinesOf = (layer: string) =>
  server.atlas
    .current()
    .areas.list(layer)
    .map(({ code, prefecture, geometry }) => ({
      code,
      prefecture,
      outline: geometry?.coordinates ?? [],
    }));

const bands = ['over65', 'over75', 'over85'] as const;

describe('GET /api/reach', () => {
  it.each(['prefecture', 'homecare', 'city', 'daily'])(
    'measures every area of the %s layer as a walk over all pairs does',
    async (layer) => {
      const answer = await server.askJson<ReachAnswer>('public', `/api/reach?layer=${layer}`);
      const areas = outlinesOf(layer);
      const prefectures = outlinesOf('prefecture');
      expect(answer.areas.map(({ code }) => code)).toEqual(areas.map(({ code }) => code));
      expect(Object.keys(answer.figures).sort()).toEqual(Object.keys(rules).sort());
      const owners = cells.map(({ lng, lat }) =>
        areas.findIndex(({ outline }) => isInside([lng, lat], outline)),
      );
      areas.forEach((area, i) => {
        const own = cells.flatMap((cell, at) => (owners[at] === i ? [{ cell, at }] : []));
        expect(answer.areas[i]?.cells, area.code).toBe(own.length);
        const foreign = prefectures.filter(({ code }) => code !== area.prefecture);
        const near = foreign.filter(({ outline }) =>
          own.some(({ cell }) => metresToOutline([cell.lng, cell.lat], outline) <= 16_000),
        );
        for (const [id, rule] of Object.entries(rules)) {
          const figures = answer.figures[id as keyof typeof answer.figures]!;
          const name = `${id} ${area.code}`;
          const told = isLoaded(area.prefecture!, rule);
          const slow = addUpReach(
            own.map(({ cell, at }) => ({ cell, measured: measured(id)[at]! })),
          );
          const status =
            own.length === 0
              ? 'no-cells'
              : !told
                ? 'not-loaded'
                : slow.people[0] === 0 && slow.people[1] === 0
                  ? 'no-people'
                  : near.every(({ code }) => isLoaded(code, rule))
                    ? 'known'
                    : 'lower-bound';
          expect(figures.status[i], name).toBe(status);
          if (status !== 'known' && status !== 'lower-bound') {
            expect(figures.shares.over75[i], name).toBeNull();
            expect(figures.medianMetres[i], name).toBeNull();
            continue;
          }
          bands.forEach((band, at) => {
            expect(answer.areas[i]?.people[band], name).toBe(slow.people[at]);
            expect(figures.reached[band][i], name).toBe(slow.reached[at]);
            expectRatio(figures.shares[band][i], slow.reached[at]!, slow.people[at]!);
          });
          expect([figures.byOne[i], figures.byTwo[i], figures.byThree[i]], name).toEqual([
            slow.byOne,
            slow.byTwo,
            slow.byThree,
          ]);
          expectRatio(figures.meanInstitutions[i], slow.meetings, slow.people[1]!);
          expectMetres(figures.medianMetres[i], slow.median);
          expectMetres(figures.farMetres[i], slow.far);
          expectNear(figures.access[i], slow.access === null ? null : slow.access * 100_000);
        }
      });
    },
    60_000,
  );

  it('says of what no area holds that it is in no figure', async () => {
    const answer = await server.askJson<ReachAnswer>('public', '/api/reach?layer=homecare');
    const areas = outlinesOf('homecare');
    const outside = cells.filter(
      ({ lng, lat }) => !areas.some(({ outline }) => isInside([lng, lat], outline)),
    );
    expect(answer.cells.outside).toBe(outside.length);
    expect(answer.cells.outsideOver75).toBe(
      outside.reduce((sum, { people }) => sum + people[1], 0),
    );
    expect(answer.cells.total).toBe(cells.length);
  });

  it('has figures that are lower bounds, and some that are not', async () => {
    const answer = await server.askJson<ReachAnswer>('public', '/api/reach?target=home-visit');
    expect(Object.keys(answer.figures)).toEqual(['home-visit']);
    const statuses = new Set(answer.figures['home-visit']!.status);
    expect(statuses).toEqual(new Set(['known', 'lower-bound']));
  });

  it.each(['layer=nowhere', 'target=nobody', 'asOf=2026-01-01'])('refuses %s', async (query) => {
    expect((await server.ask('public', `/api/reach?${query}`)).status).toBe(400);
  });
});

describe('GET /api/reach/cells', () => {
  const ask = (query: string) =>
    server.askJson<ReachCellsAnswer>('public', `/api/reach/cells?${query}`);

  it('lists the inhabited cells beyond 16 km of all, most people first', async () => {
    const answer = await ask('target=support-hospital-1');
    const [home] = outlinesOf('prefecture');
    const beyond = cells.flatMap((cell, at) => {
      const { within, nearest } = measured('support-hospital-1')[at]!;
      const here = isInside([cell.lng, cell.lat], home!.outline);
      return here && within === 0 && cell.people[1] > 0 ? [{ cell, nearest }] : [];
    });
    expect(answer.total).toBe(beyond.length);
    expect(answer.over75).toBe(beyond.reduce((sum, { cell }) => sum + cell.people[1], 0));
    const people = answer.cells.map(({ over75 }) => over75);
    expect(people).toEqual([...people].sort((a, b) => b - a));
    for (const { position, nearestMetres } of answer.cells) {
      const slow = beyond.find(({ cell }) => cell.lng === position[0] && cell.lat === position[1]);
      expectMetres(nearestMetres, slow!.nearest);
      expect(nearestMetres).toBeGreaterThan(16_000);
    }
  });

  it('keeps to a box, and refuses what is none', async () => {
    const all = await ask('target=support-hospital-1');
    const [lng, lat] = all.cells[0]!.position;
    const box = [lng - 0.001, lat - 0.001, lng + 0.001, lat + 0.001].join();
    const some = await ask(`target=support-hospital-1&bbox=${box}`);
    expect(some.cells).toEqual([all.cells[0]]);
    expect((await server.ask('public', '/api/reach/cells?bbox=1,2,3')).status).toBe(400);
  });
});

function expectRatio(value: number | null | undefined, numerator: number, denominator: number) {
  expectNear(value, denominator === 0 ? null : numerator / denominator);
}

/** To 1e-9 of its size. */
function expectNear(value: number | null | undefined, slow: number | null) {
  if (slow === null) expect(value).toBeNull();
  else expect(Math.abs(value! - slow)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(slow)));
}

/** To a thousandth of a millimetre. */
function expectMetres(value: number | null | undefined, slow: number | null) {
  if (slow === null) expect(value).toBeNull();
  else expect(Math.abs(value! - slow)).toBeLessThanOrEqual(1e-6);
}
