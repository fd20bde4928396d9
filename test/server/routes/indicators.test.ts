import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AreaAnswer,
  AreasAnswer,
  FacilitiesAnswer,
  FacilityAnswer,
} from '../../../geo/atlas/answers.ts';
import type { IndicatorsAnswer } from '../../../geo/atlas/answers-indicators.ts';
import type { IndicatorId } from '../../../geo/coverage/indicator.ts';
import { openServer, type TestServer } from './open-server.ts';

/*
 * Every figure is reckoned again from the facilities as the API tells them, one by one, by rules
 * written down here a second time.
 */
let server: TestServer;
let facilities: FacilityAnswer[];
beforeAll(async () => {
  server = await openServer();
  const ids: string[] = [];
  for (let path = '/api/facilities?limit=500'; path !== ''; ) {
    const page = await server.askJson<FacilitiesAnswer>('public', path);
    ids.push(...page.items.map(({ id }) => id));
    path = page.next === null ? '' : `/api/facilities?limit=500&cursor=${page.next}`;
  }
  facilities = [];
  for (const id of ids)
    facilities.push(await server.askJson<FacilityAnswer>('public', `/api/facilities/${id}`));
});
afterAll(() => server.close());

type Wanted = (facility: FacilityAnswer) => boolean;

const fold = (symbol: string) => symbol.normalize('NFKC').replace(/\s/gu, '');
const files =
  (pattern: RegExp): Wanted =>
  ({ filings }) =>
    filings.some(({ symbol }) => pattern.test(fold(symbol)));
const filesNow =
  (pattern: RegExp): Wanted =>
  ({ filings }) =>
    filings.some(({ symbol, inForce }) => inForce && pattern.test(fold(symbol)));
const offers =
  (...codes: string[]): Wanted =>
  ({ services }) =>
    services.some(({ code }) => codes.includes(code));
const isPharmacy: Wanted = ({ kinds }) => kinds.includes('pharmacy');
const isNursing: Wanted = (facility) =>
  facility.kinds.includes('visiting-nurse') || offers('130')(facility);
/** What filings and services show where no survey answers. */
const evidence: Readonly<Record<string, Wanted>> = {
  'contact-24h': (facility) => offers('760')(facility) || files(/^支援[診病][123]/u)(facility),
  'end-of-life-care': files(/^(在診実[12]|在緩診実|在充診|在充病)$/u),
};
const says =
  (id: string, answers: readonly boolean[]): Wanted =>
  (facility) => {
    const shown = evidence[id]?.(facility) ? true : undefined;
    const said = facility.supplement?.accepts?.[id] ?? shown;
    return isNursing(facility) && said !== undefined && answers.includes(said);
  };
const both =
  (a: Wanted, b: Wanted): Wanted =>
  (facility) =>
    a(facility) && b(facility);

const [clinic, hospital] = [/^支援診[123]/u, /^支援病[123]/u];
const pharmacyFiling = /^(在薬|在薬総[12])$/u;

/** Numerator, what it is divided by (people of 75 and over unless said), and what must be loaded. */
const rules: Readonly<Record<string, { n: Wanted; d?: Wanted; list?: string; base?: Wanted }>> = {
  'discharge-support': { n: files(/^入退支$/u), list: '1' },
  'home-visit': { n: files(/^在医総管[123]$/u), list: '1' },
  'support-clinic': { n: files(clinic), list: '1' },
  'support-clinic-enhanced': {
    n: both(files(clinic), filesNow(/^支援[診病][12]/u)),
    d: files(clinic),
    list: '1',
  },
  'support-hospital': { n: files(hospital), list: '1' },
  'visiting-nurse': { n: isNursing, base: isNursing },
  'home-dental': { n: files(/^(歯援診[12]|歯援病|歯訪診)$/u), list: '3' },
  'home-pharmacy': { n: files(pharmacyFiling), list: '4' },
  'home-pharmacy-share': {
    n: both(isPharmacy, files(pharmacyFiling)),
    d: isPharmacy,
    list: '4',
    base: isPharmacy,
  },
  'home-rehabilitation': { n: offers('140'), base: offers('140') },
  'short-stay': {
    n: offers('210', '220', '230', '551'),
    base: offers('210', '220', '230', '551'),
  },
  'round-the-clock': { n: offers('760'), base: offers('760') },
  'nursing-multifunctional': { n: offers('770'), base: offers('770') },
  'backup-hospital': { n: files(/^在後病$/u), list: '1' },
  'nursing-24h-share': {
    n: says('contact-24h', [true]),
    d: says('contact-24h', [true, false]),
    base: isNursing,
  },
  'end-of-life': { n: files(/^(在診実[12]|在緩診実|在充診|在充病)$/u), list: '1' },
  'nursing-end-of-life-share': {
    n: says('end-of-life-care', [true]),
    d: says('end-of-life-care', [true, false]),
    base: isNursing,
  },
};

const prefectureOf = ({ areas, prefecture }: FacilityAnswer) =>
  areas.prefecture?.code ?? prefecture ?? '';

/** Lists of filings that were read: by the keys of the records the facilities fold. */
const hasList = (prefecture: string, table: string) =>
  facilities.some(({ records }) =>
    records.some(({ source, key }) => source === 'todokede' && key.startsWith(prefecture + table)),
  );
const isLoaded = (prefecture: string, { list, base }: (typeof rules)[string]) =>
  (list === undefined || hasList(prefecture, list)) &&
  (base === undefined ||
    facilities.some((each) => prefectureOf(each) === prefecture && base(each)));

const ask = (layer: string) =>
  server.askJson<IndicatorsAnswer>('public', `/api/indicators?layer=${layer}`);

describe('GET /api/indicators', () => {
  it.each(['prefecture', 'secondary', 'homecare', 'city', 'municipality', 'daily'])(
    'counts every facility of the %s layer as the slow way does',
    async (layer) => {
      const answer = await ask(layer);
      const { areas } = await server.askJson<AreasAnswer>('public', `/api/areas?layer=${layer}`);
      expect(answer.areas.map(({ code }) => code)).toEqual(areas.map(({ code }) => code));
      expect(Object.keys(answer.figures).sort()).toEqual(Object.keys(rules).sort());
      for (const [id, rule] of Object.entries(rules)) {
        const figures = answer.figures[id as IndicatorId];
        areas.forEach((area, i) => {
          const here = facilities.filter((each) => each.areas[layer]?.code === area.code);
          const known = area.prefecture !== null && isLoaded(area.prefecture, rule);
          const n = known ? here.filter(rule.n).length : null;
          const people = area.population?.over75 ?? null;
          // The facilities divided by may be known where the list of filings is not.
          const { list: _, ...base } = rule;
          const partKnown =
            area.prefecture !== null && isLoaded(area.prefecture, rule.base ? base : rule);
          const d = rule.d ? (partKnown ? here.filter(rule.d).length : null) : people;
          const value = figures.values[i];
          const parts = [figures.numerators[i], figures.denominators[i]];
          // Where few people of 75 and over live, a rate is withheld with both its parts.
          const few = !rule.d && people !== null && people > 0 && people < 1000;
          expect(figures.suppressed.includes(area.code), `${id} ${area.code}`).toBe(few);
          if (few) {
            expect([value, ...parts]).toEqual([null, null, null]);
            return;
          }
          expect(parts, `${id} ${area.code}`).toEqual([n, d]);
          if (n === null || d === null || d === 0) expect(value, `${id} ${area.code}`).toBeNull();
          else expect(value).toBeCloseTo(n / d / (rule.d ? 1 : 0.00001), 9);
        });
      }
    },
  );

  it('tells the prefectures as wholes, and how many areas have none at all', async () => {
    const answer = await ask('city');
    const [first] = answer.prefectures;
    expect(first?.code).toBe('98');
    const cities = answer.areas.filter(({ prefecture }) => prefecture === '98');
    for (const [id, rule] of Object.entries(rules)) {
      const key = id as IndicatorId;
      const here = facilities.filter((each) => prefectureOf(each) === '98');
      expect(first?.figures[key].numerator, id).toBe(
        isLoaded('98', rule) ? here.filter(rule.n).length : null,
      );
      if (!isLoaded('98', rule)) continue;
      const without = cities.filter(
        ({ code }) => !here.some((each) => each.areas.city?.code === code && rule.n(each)),
      );
      expect(first?.without[key], id).toEqual({ none: without.length, of: cities.length });
    }
    expect(facilities.length).toBeGreaterThan(300);
  });

  it('never tells a part as the nation', async () => {
    const { nation } = await ask('homecare');
    expect(nation.loaded['support-clinic']).toBeGreaterThan(0);
    expect(nation.loaded['support-clinic']).toBeLessThan(47);
    expect(new Set(Object.values(nation.figures))).toEqual(new Set([null]));
  });

  it('refuses a layer that is not there', async () => {
    expect((await server.ask('public', '/api/indicators?layer=nowhere')).status).toBe(400);
  });
});

/** The tier in force: of several listed at once only one counts. */
const tierNow = (kind: string, tier: number): Wanted => filesNow(new RegExp(`^支援${kind}${tier}`));

const isDental: Wanted = ({ kinds }) => kinds.includes('dental');
const supplyRules: Readonly<Record<string, { n: Wanted; list?: string; base?: Wanted }>> = {
  ...Object.fromEntries(
    [1, 2, 3].flatMap((tier) => [
      [`clinic-${tier}`, { n: tierNow('診', tier), list: '1' }],
      [`hospital-${tier}`, { n: tierNow('病', tier), list: '1' }],
    ]),
  ),
  'backup-hospital': { n: files(/^在後病$/u), list: '1' },
  nursing: { n: isNursing, base: isNursing },
  'nursing-24h': { n: says('contact-24h', [true]), base: isNursing },
  pharmacy: { n: isPharmacy, base: isPharmacy },
  'pharmacy-home': { n: both(isPharmacy, files(pharmacyFiling)), list: '4', base: isPharmacy },
  dental: { n: isDental, base: isDental },
  'dental-home': { n: files(/^(歯援診[12]|歯援病|歯訪診)$/u), list: '3' },
};

describe('the supply of an area', () => {
  it.each(['homecare', 'municipality'])(
    'counts tiers in force and the rest in every area of the %s layer as the slow way does',
    async (layer) => {
      const { areas } = await server.askJson<AreasAnswer>('public', `/api/areas?layer=${layer}`);
      let counted = 0;
      for (const { code, prefecture } of areas) {
        const area = await server.askJson<AreaAnswer>('public', `/api/areas/${layer}/${code}`);
        const here = facilities.filter((each) => each.areas[layer]?.code === code);
        expect(area.supply.map(({ id }) => id).sort()).toEqual(Object.keys(supplyRules).sort());
        for (const { id, count, per100kOver75 } of area.supply) {
          const rule = supplyRules[id]!;
          const isSilent =
            id === 'nursing-24h' &&
            here.some(isNursing) &&
            !here.some(says('contact-24h', [true, false]));
          const known = prefecture !== null && isLoaded(prefecture, rule) && !isSilent;
          expect(count, `${id} ${code}`).toBe(known ? here.filter(rule.n).length : null);
          const people = area.population?.over75 ?? 0;
          if (count === null || people < 1000) expect(per100kOver75).toBeNull();
          else expect(per100kOver75).toBeCloseTo((count / people) * 100_000, 0);
          counted += count ?? 0;
        }
      }
      expect(counted).toBeGreaterThan(100);
    },
  );
});
