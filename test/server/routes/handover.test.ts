import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandoverAnswer } from '../../../geo/desk/handover.ts';
import { openServer, type TestServer } from './open-server.ts';
import { oneFile } from './upload-bench.ts';
import { importAndSettle } from './upload-files.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openServer({ empty: true });
});
afterEach(() => server.close());

const handover = () => server.askJson<HandoverAnswer>('staff', '/api/handover');
const sourceOf = (answer: HandoverAnswer, id: string) =>
  answer.sources.find(({ source }) => source === id);

const plan = (rows: readonly string[]) =>
  [
    '都道府県コード,役割,名称,種別,担当圏域の種類,担当圏域コード,計画,位置付け開始日,位置付け終了日',
    ...rows,
  ].join('\r\n');

describe('what is handed over', () => {
  it('says of every source whether it is held, how old it is and when the next is due', async () => {
    expect((await handover()).sources.every(({ due }) => due === 'never')).toBe(true);
    const { id } = await importAndSettle(server, oneFile, { asOf: '2026-06-30' });
    const answer = await handover();
    expect(answer).toMatchObject({
      asOf: '2026-11-22',
      demo: false,
      imports: { total: 1 },
      reports: { open: 0, overdue: 0, oldestOpenAt: null },
    });
    expect(sourceOf(answer, 'kaigo')).toMatchObject({
      records: 3,
      newest: '2026-06-30',
      oldest: '2026-06-30',
      everyMonths: 6,
      imported: { id, number: 1 },
      nextOn: '2026-12-30',
      due: 'current',
    });
    server.setToday('2026-12-10');
    expect(sourceOf(await handover(), 'kaigo')?.due).toBe('soon');
    server.setToday('2027-01-05');
    expect(sourceOf(await handover(), 'kaigo')?.due).toBe('due');
    expect(sourceOf(await handover(), 'todokede')).toMatchObject({ due: 'never', imported: null });
  });

  it('counts data without a date from the day it was imported', async () => {
    await importAndSettle(server, oneFile);
    const kaigo = sourceOf(await handover(), 'kaigo');
    expect(kaigo?.newest).toBeNull();
    expect(kaigo?.nextOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('lists designations that end soon or have ended, unless they go on', async () => {
    await importAndSettle(server, [
      {
        name: 'plan.csv',
        content: plan([
          '98,積極的役割,まもなく診療所,診療所,二次医療圏,9801,見本計画,2024-04-01,2027-03-31',
          '98,積極的役割,終わった診療所,診療所,二次医療圏,9801,見本計画,2020-04-01,2026-03-31',
          '98,積極的役割,続く診療所,診療所,二次医療圏,9802,見本計画,2020-04-01,2026-03-31',
          '98,積極的役割,続く診療所,診療所,二次医療圏,9802,見本計画,2026-04-01,2030-03-31',
          '98,連携拠点,先の医師会,医師会,二次医療圏,9801,見本計画,2024-04-01,2029-03-31',
          '98,連携拠点,期限なし医師会,医師会,二次医療圏,9801,見本計画,2024-04-01,',
        ]),
      },
    ]);
    const { designations } = await handover();
    expect(designations.withinDays).toBe(180);
    expect(
      designations.ending.map(({ name, validTo, daysLeft }) => [name, validTo, daysLeft]),
    ).toEqual([
      ['終わった診療所', '2026-03-31', -236],
      ['まもなく診療所', '2027-03-31', 129],
    ]);
  });

  it('is told to staff alone', async () => {
    expect((await server.ask('public', '/api/handover')).status).toBe(403);
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await server.ask('staff', '/api/handover', { headers })).status).toBe(403);
    const answer = await server.ask('staff', '/api/handover');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
