import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilityAnswer } from '../../../geo/atlas/answers.ts';
import type {
  CandidatesAnswer,
  ChosenCandidate,
  ProposalAnswer,
} from '../../../geo/atlas/answers-candidates.ts';
import type { PreviewAnswer } from '../../../geo/atlas/answers-scenario.ts';
import { openServer, type TestServer } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const send = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
const propose = (body: object) =>
  server.askJson<ProposalAnswer>('staff', '/api/proposals', send({ role: 'active', ...body }));
const list = (query: string) =>
  server.askJson<CandidatesAnswer>('staff', `/api/candidates?${query}`);

/** Written down here a second time: the tier in force, told by symbol. */
function tierOf({ filings, kinds }: FacilityAnswer): string | null {
  const tiers = filings.flatMap(({ symbol, inForce }) => {
    const found = /^支援[診病]([123])/u.exec(symbol.normalize('NFKC').replace(/\s/gu, ''));
    return inForce && found ? [Number(found[1])] : [];
  });
  const kind = ['clinic', 'hospital'].find((id) => (kinds as readonly string[]).includes(id));
  return tiers.length === 0 || !kind ? null : `${kind}-${Math.min(...tiers)}`;
}

const isListed = ({ records }: FacilityAnswer) =>
  records.some(({ source, vanished }) => source !== 'designation' && !vanished);

describe('検討候補', () => {
  it('of the active role inside an area are all its 在支診 and 在支病, with their reasons', async () => {
    const answer = await list('role=active');
    const told = answer.areas.flatMap(({ code, candidates }) =>
      candidates.flatMap(({ facility, inside, tier }) =>
        inside ? [`${code} ${facility?.id} ${tier}`] : [],
      ),
    );
    const expected: string[] = [];
    for (const id of server.atlas.current().facilities.ids) {
      const facility = await server.askJson<FacilityAnswer>('staff', `/api/facilities/${id}`);
      const [tier, code] = [tierOf(facility), facility.areas.homecare?.code];
      if (tier && code && isListed(facility)) expected.push(`${code} ${id} ${tier}`);
    }
    expect(expected.length).toBeGreaterThan(20);
    expect(told.sort()).toEqual(expected.sort());
    for (const { candidates, total } of answer.areas) {
      expect(candidates).toHaveLength(total);
      for (const { reasons, reachedShare } of candidates) {
        expect(reasons.map(({ id }) => id)).toContain('tier');
        expect(reachedShare ?? 0).toBeLessThanOrEqual(1);
      }
    }
  });

  it('of the chosen tiers and areas only; outside only with the share asked for', async () => {
    const answer = await list('role=active&area=98-01&tiers=clinic-1&tiers=hospital-1&share=0.9');
    expect(answer.areas.map(({ code }) => code)).toEqual(['98-01']);
    for (const { tier, inside, reachedShare } of answer.areas[0]!.candidates) {
      expect(['clinic-1', 'hospital-1']).toContain(tier);
      if (!inside) expect(reachedShare).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('of the hub are the kinds of the guideline, the municipalities by name', async () => {
    const [area] = (await list('role=hub&area=98-01')).areas;
    const kinds = new Set(area!.candidates.map(({ facility }) => facility?.kind ?? null));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['clinic', 'hospital', 'visiting-nurse', null]),
    );
    expect(area!.candidates.flatMap(({ organisation }) => organisation ?? [])).toEqual(['見本市']);
    const cities = (await list('role=hub&area=98-01&kinds=municipality')).areas[0]!;
    expect(cities.candidates.every(({ facility }) => facility === null)).toBe(true);
  });

  it.each([
    'role=active&layer=moon',
    'role=active&layer=municipality',
    'role=active&area=98-99',
    'role=active&share=2',
    'role=active&tiers=clinic-9',
    'role=nobody',
    '',
  ])('refuses %s', async (query) => {
    expect((await server.ask('staff', `/api/candidates?${query}`)).status).toBe(400);
  });

  it('are for staff alone, and never kept', async () => {
    expect((await server.ask('public', '/api/candidates?role=active')).status).toBe(403);
    const body = { role: 'active', mode: 'smallest' };
    expect((await server.ask('public', '/api/proposals', send(body))).status).toBe(403);
    const answer = await server.ask('staff', '/api/candidates?role=active&area=98-01');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the smallest set', () => {
  const toChanges = (role: string, chosen: readonly ChosenCandidate[]) =>
    chosen.flatMap(({ facility, organisation, areas }) =>
      areas.map(({ layer, code }) => ({
        type: 'designate',
        role,
        area: { layer, code },
        ...(facility ? { facility: facility.id } : { organisation }),
      })),
    );

  it.each(['active', 'hub'])('leaves no area lacking the role %s', async (role) => {
    const asked = { role, mode: 'smallest' };
    const answer = await propose(asked);
    expect(answer).toMatchObject({ status: 'optimal', gap: 0, tiesBroken: true });
    expect(answer.wanted.length).toBeGreaterThan(0);
    expect(answer.objective).toBe(answer.chosen.length);
    expect(answer.bound).toBe(answer.chosen.length);
    expect(answer.left).toEqual([]);
    const preview = await server.askJson<PreviewAnswer>(
      'staff',
      '/api/scenarios/preview',
      send({ changes: toChanges(role, answer.chosen) }),
    );
    const uncovered = answer.uncovered.map(({ code }) => code);
    const lacking = preview.areas.filter(
      (area) => area[role as 'active' | 'hub'].verdict === 'lacking',
    );
    expect(lacking.map(({ code }) => code)).toEqual(uncovered);
    const again = await propose(asked);
    expect(again.chosen).toEqual(answer.chosen);
  });

  it('knows what a scenario closes and what it designates', async () => {
    const before = await propose({ mode: 'smallest' });
    const [first] = before.chosen;
    const close = [{ type: 'close', facility: first!.facility!.id }];
    const without = await propose({ mode: 'smallest', changes: close });
    expect(without.chosen.map(({ facility }) => facility?.id)).not.toContain(first!.facility!.id);
    const taken = await propose({ mode: 'smallest', changes: toChanges('active', before.chosen) });
    expect(taken).toMatchObject({ chosen: [], objective: 0, wanted: before.uncovered });
  });
});

describe('the best set of k', () => {
  it('reaches no fewer people with each that is added, and never more than there are', async () => {
    const rules = { targets: 'unfulfilled' };
    let former = 0;
    for (const k of [1, 2, 4]) {
      const answer = await propose({ mode: 'best', k, rules });
      expect(answer.status).toBe('optimal');
      expect(answer.chosen.length).toBeLessThanOrEqual(k);
      expect(answer.reached75).toBeGreaterThanOrEqual(former);
      expect(answer.reached75).toBeLessThanOrEqual(answer.over75);
      expect(answer.objective).toBeCloseTo(answer.reached75, 3);
      former = answer.reached75;
    }
  });

  it('wants to know how many', async () => {
    const answer = await server.ask('staff', '/api/proposals', send({ role: 'hub', mode: 'best' }));
    expect(answer.status).toBe(400);
  });

  it('does one at a time, and says so', async () => {
    const both = await Promise.all(
      [1, 2].map((k) =>
        server.ask('staff', '/api/proposals', send({ role: 'active', mode: 'best', k })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
