import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageAnswer } from '../../../geo/atlas/answers.ts';
import type { IndicatorsAnswer } from '../../../geo/atlas/answers-indicators.ts';
import type { SnapshotItem, SnapshotsAnswer } from '../../../geo/trend/answers-snapshots.ts';
import type { ChangesAnswer, TrendAnswer } from '../../../geo/trend/answers-trend.ts';
import { runCli } from '../cli/run-cli.ts';
import { openServer, type TestServer } from './open-server.ts';

/** Nothing of it may act, wherever it is shown. */
const hostile = '<script>alert(1)</script>=1+1';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const send = (method: string, path: string, body?: unknown) =>
  server.ask('staff', path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const list = () => server.askJson<SnapshotsAnswer>('staff', '/api/snapshots');
const trend = (query = '') => server.askJson<TrendAnswer>('staff', `/api/trend?${query}`);

describe('keeping a day', () => {
  it('is offered under the name of the fiscal year while nothing is kept of the data', async () => {
    expect(await list()).toEqual({
      items: [],
      suggestion: { name: '令和8年度', wanted: true },
    });
  });

  it('keeps it under the name given, whatever the name', async () => {
    const answer = await send('POST', '/api/snapshots', { name: ` ${hostile}\n ` });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ id: 1, name: hostile, asOf: '2026-11-22' });
    expect((await list()).suggestion).toEqual({ name: '令和8年度', wanted: false });
  });

  it('keeps another day too, from the command line while the server runs', async () => {
    const args = ['--name', '令和4年度', '--as-of', '2023-03-31', '--json'];
    const { code, stdout } = await runCli('snapshot', args, server.databasePath);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, id: 2, name: '令和4年度' });
    expect((await list()).items.map(({ asOf }) => asOf)).toEqual(['2023-03-31', '2026-11-22']);
    const wrong = await runCli('snapshot', ['--as-of', '昨日'], server.databasePath);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('YYYY-MM-DD');
  });

  it.each([
    [{ name: '' }, 400],
    [{ name: 'あ'.repeat(61) }, 400],
    [{ name: 'a', asOf: '2026-02-30' }, 400],
    [{ name: 'あ'.repeat(5000) }, 413],
  ])('refuses %j with %i', async (body, status) => {
    expect((await send('POST', '/api/snapshots', body)).status).toBe(status);
  });

  it('can be taken back: what was thrown away comes back as it was', async () => {
    const before = await trend();
    const gone = (await (await send('DELETE', '/api/snapshots/1')).json()) as SnapshotItem;
    expect(gone).toMatchObject({
      deleted: true,
      restorableUntil: expect.stringMatching(/^\d{4}-/),
    });
    expect((await trend()).moments.map(({ id }) => id)).toEqual([2, null]);
    expect((await send('PATCH', '/api/snapshots/1', { deleted: false })).status).toBe(200);
    expect(await trend()).toEqual(before);
    expect((await send('DELETE', '/api/snapshots/77')).status).toBe(404);
  });

  it('can be called something else', async () => {
    await send('PATCH', '/api/snapshots/1', { name: '令和8年度' });
    expect((await trend()).moments.map(({ name }) => name)).toEqual([
      '令和4年度',
      '令和8年度',
      null,
    ]);
  });
});

describe('the trend', () => {
  it('tells for every day what coverage told for it, and the figures of the indicators', async () => {
    for (const layer of ['homecare', 'municipality']) {
      const told = await trend(`layer=${layer}&indicator=support-clinic`);
      const indicators = await server.askJson<IndicatorsAnswer>(
        'staff',
        `/api/indicators?layer=${layer}`,
      );
      for (const [i, { asOf }] of told.moments.entries()) {
        const coverage = await server.askJson<CoverageAnswer>(
          'staff',
          `/api/coverage?layer=${layer}&asOf=${asOf}`,
        );
        expect(told.summary.active[i]).toEqual(coverage.summary.active);
        expect(told.summary.hub[i]).toEqual(coverage.summary.hub);
        expect(told.areas.map(({ verdicts }) => verdicts.active[i])).toEqual(
          coverage.areas.map(({ active }) => active.verdict),
        );
        expect(told.areas.map(({ figures }) => figures[i]?.numerator)).toEqual(
          indicators.figures['support-clinic'].numerators,
        );
      }
    }
  });

  it('is of one area when asked, and refuses what it does not know', async () => {
    const [first] = (await trend('layer=homecare')).areas;
    const one = await trend(`layer=homecare&area=${first?.code}&indicator=visiting-nurse`);
    expect(one.areas.map(({ code }) => code)).toEqual([first?.code]);
    expect((await send('GET', '/api/trend?indicator=none')).status).toBe(400);
    expect((await send('GET', '/api/trend?layer=none')).status).toBe(400);
  });
});

describe('the changes', () => {
  const changes = (from: string, to: string) =>
    server.askJson<ChangesAnswer>('staff', `/api/changes?layer=homecare&from=${from}&to=${to}`);

  it('are none between a day and itself', async () => {
    const { verdicts, areas, institutions, notKnown } = await changes('1', 'now');
    expect([verdicts, areas, notKnown]).toEqual([[], { redrawn: [], gone: [], added: [] }, []]);
    expect(Object.values(institutions).map(({ total }) => total)).toEqual([0, 0, 0, 0]);
  });

  it('are every verdict that is another one, with who holds the role', async () => {
    const { verdicts, from, to } = await changes('2', 'now');
    const asOf = (day: string) =>
      server.askJson<CoverageAnswer>('staff', `/api/coverage?layer=homecare&asOf=${day}`);
    const [before, after] = await Promise.all([asOf(from.asOf), asOf(to.asOf)]);
    const expected = after.areas.flatMap((area, i) =>
      (['active', 'hub'] as const).flatMap((role) =>
        area[role].verdict === before.areas[i]![role].verdict ? [] : [`${area.code} ${role}`],
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(verdicts.map(({ code, role }) => `${code} ${role}`)).toEqual(expected);
  });

  it('want two days that are there', async () => {
    expect((await send('GET', '/api/changes?from=9&to=now')).status).toBe(404);
    expect((await send('GET', '/api/changes?from=x&to=now')).status).toBe(400);
  });
});
