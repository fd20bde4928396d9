import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { HealthAnswer, Problem } from '../../../geo/atlas/answers.ts';
import { previewScenario } from '../../../geo/atlas/answers-preview.ts';
import type { ReachAnswer } from '../../../geo/atlas/answers-reach.ts';
import type { PreviewAnswer } from '../../../geo/atlas/answers-scenario.ts';
import { type Atlas, openAtlas } from '../../../geo/atlas/atlas.ts';
import { coverageAsOf } from '../../../geo/atlas/coverage.ts';
import { describeIndicators } from '../../../geo/atlas/indicators.ts';
import { describeReach, type ReachFigure } from '../../../geo/atlas/reach.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import type { AreaCoverage } from '../../../geo/coverage/coverage.ts';
import { indicators } from '../../../geo/coverage/indicator.ts';
import type { Change } from '../../../geo/coverage/scenario.ts';
import type { CurrentRecord, DesignationBody } from '../../../geo/registry/source-record.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import { type RoleId, roles } from '../../../geo/terms/role.ts';
import { readAtlasInput } from '../../../server/database/atlas-input.ts';
import { insertBatch } from '../../../server/database/import-batch-table.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { openRecordWriter, readRecordsOf } from '../../../server/database/source-record-table.ts';
import { closeStore, inTransaction, type Store } from '../../../server/database/sqlite.ts';
import { derive } from '../../../server/import/derive.ts';
import { seeded } from '../../geo/atlas/invented-facilities.ts';
import { openServer, type TestServer, today } from './open-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const path = '/api/scenarios/preview';

describe('asking what if', () => {
  /** Every byte on disk, so all that a dump could tell. */
  const state = () =>
    ['', '-wal']
      .map((end) => `${server.databasePath}${end}`)
      .map((file) => (existsSync(file) ? readFileSync(file, 'base64') : ''))
      .join();

  it('is for staff, is never kept, and leaves every byte of the database as it was', async () => {
    const [before, health] = [state(), await server.askJson<HealthAnswer>('public', '/api/health')];
    const [facility] = server.atlas.current().facilities.ids;
    const area = { layer: 'homecare', code: '98-01' };
    const question = {
      changes: [
        { type: 'close', facility },
        { type: 'designate', role: 'hub', area, organisation: '<b>見本</b>医師会' },
      ],
    };
    expect((await server.ask('public', path, post(question))).status).toBe(403);
    const answer = await server.ask('staff', path, post(question));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const told = (await answer.json()) as PreviewAnswer;
    expect(told.asOf).toBe(today);
    expect(told.areas.find(({ code }) => code === '98-01')?.hub.holders).toContain(
      '<b>見本</b>医師会',
    );
    expect(state() === before).toBe(true);
    expect(await server.askJson<HealthAnswer>('public', '/api/health')).toEqual(health);
    expect(server.log()).not.toContain('医師会');
  });

  it.each([
    ['a layer that is not there', { layer: 'moon', changes: [] }],
    ['a day that is none', { asOf: '2026-02-30', changes: [] }],
    ['no changes at all', {}],
    ['a change of no known kind', { changes: [{ type: 'merge', facility: '0123456789ab' }] }],
    ['what is no id', { changes: [{ type: 'close', facility: '../x' }] }],
    [
      'both a facility and an organisation',
      {
        changes: [
          {
            type: 'designate',
            role: 'hub',
            area: { layer: 'homecare', code: '98-01' },
            facility: '0123456789ab',
            organisation: '見本医師会',
          },
        ],
      },
    ],
    [
      'more changes than are taken',
      { changes: Array(201).fill({ type: 'close', facility: '0123456789ab' }) },
    ],
  ])('refuses %s', async (_, body) => {
    const answer = await server.ask('staff', path, post(body));
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Problem).errors?.length).toBeGreaterThan(0);
  });

  it('refuses another site', async () => {
    const foreign = post(
      { changes: [] },
      { origin: 'https://example.com', 'sec-fetch-site': 'cross-site' },
    );
    expect((await server.ask('staff', path, foreign)).status).toBe(403);
  });
});

/*
 * A scenario says what the real thing would: the same changes are written as records into a copy of
 * the database, everything is derived and judged anew, and both must tell the same.
 */
describe('a scenario equals the same changes really made', () => {
  it.each([11, 12])('seed %i', async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'zaitaku-whatif-'));
    const databasePath = join(folder, 'copy.sqlite');
    copyFileSync(inject('demoDatabase'), databasePath);
    const store = await openDatabase(databasePath);
    try {
      const now = openAtlas(buildSnapshot(readAtlasInput(store)));
      const changes = inventChanges(now, seed);
      await makeReal(store, now, changes);
      const real = openAtlas(buildSnapshot(readAtlasInput(store)));
      for (const layer of now.areas.layers.filter((id) => id !== 'small')) {
        const told = previewScenario(now, { layer, asOf: today, changes });
        expect(told.warnings.filter(({ counted }) => !counted)).toEqual([]);
        const verdicts = coverageAsOf(real, today).listLayer(layer);
        expect(told.areas.map(({ code, active, hub }) => ({ code, active, hub }))).toEqual(
          verdicts.map(({ code, roles: { active, hub } }) => ({
            code,
            active: sketch(active),
            hub: sketch(hub),
          })),
        );
        const before = coverageAsOf(now, today).listLayer(layer);
        const key = (code: string, role: RoleId) => `${code} ${role}`;
        expect(
          told.changed.map(({ code, role, from, to }) => [key(code, role), from, to]).sort(),
        ).toEqual(
          before
            .flatMap((area, i) =>
              roles.flatMap(({ id }) => {
                const [from, to] = [area.roles[id].verdict, verdicts[i]!.roles[id].verdict];
                return from === to ? [] : [[key(area.code, id), from, to]];
              }),
            )
            .sort(),
        );
        expect(
          told.findings.map(({ code, role, message }) => `${code} ${role} ${message}`).sort(),
        ).toEqual(
          before
            .flatMap((area, i) => roles.flatMap(({ id }) => newFindings(area, verdicts[i]!, id)))
            .sort(),
        );
        expect(told.indicators).toEqual(changedIndicators(now, real, layer));
        if (layer === 'municipality' || layer === 'homecare') expectSameReach(told, now, real);
      }
      const told = (layer: string) => previewScenario(now, { layer, asOf: today, changes });
      expect(told('homecare').changed).not.toEqual([]);
      expect(told('municipality').indicators).not.toEqual([]);
    } finally {
      await closeStore(store);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const sketch = ({
  verdict,
  remark,
  units,
  partial,
  wide,
  evidence,
}: AreaCoverage['roles']['hub']) => ({
  verdict,
  remark,
  units,
  partial,
  wide,
  holders: evidence.map(({ holder }) => holder),
});

const newFindings = (before: AreaCoverage, after: AreaCoverage, role: RoleId) => {
  const known = before.roles[role].findings.map(({ message }) => message);
  return after.roles[role].findings
    .filter(({ message }) => !known.includes(message))
    .map(({ message }) => `${after.code} ${role} ${message}`);
};

/** Every figure of reach: as told where it changes, else today's, is what the real state gives. */
function expectSameReach({ layer, reach }: PreviewAnswer, now: Atlas, real: Atlas) {
  const [before, after] = [now, real].map((atlas) => listReach(describeReach(atlas, layer)));
  const told = new Map(reach!.map(({ target, code, to }) => [`${target} ${code}`, numbersOf(to)]));
  expect(told.size).toBeGreaterThan(0);
  const isSame = (mine: number | null, figure: number | null) =>
    mine === null || figure === null
      ? mine === figure
      : Math.abs(mine - figure) <= 1e-9 * Math.max(1, figure);
  const wrong = [...after!].filter(([key, figures]) => {
    const own = told.get(key) ?? before!.get(key)!;
    return !figures.every((figure, i) => isSame(own[i]!, figure));
  });
  expect(wrong).toEqual([]);
}

const numbersOf = (figure: ReachFigure) => [
  figure.shares.over65,
  figure.shares.over75,
  figure.reached.over75,
  figure.byOne,
  figure.medianMetres,
  figure.farMetres,
  figure.meanInstitutions,
  figure.access,
];

const listReach = ({ areas, targets, figures }: ReachAnswer) =>
  new Map(
    targets.flatMap(({ id }) => {
      const its = figures[id]!;
      return areas.map(({ code }, i): [string, (number | null)[]] => [
        `${id} ${code}`,
        [
          its.shares.over65[i]!,
          its.shares.over75[i]!,
          its.reached.over75[i]!,
          its.byOne[i]!,
          its.medianMetres[i]!,
          its.farMetres[i]!,
          its.meanInstitutions[i]!,
          its.access[i]!,
        ],
      ]);
    }),
  );

/** Of two states, reckoned whole, the figures that differ. */
function changedIndicators(now: Atlas, real: Atlas, layer: string) {
  const [before, after] = [describeIndicators(now, layer), describeIndicators(real, layer)];
  return indicators.flatMap(({ id }) =>
    before.areas.flatMap(({ code }, i) => {
      const [from, to] = [before, after].map(({ figures }) => ({
        value: figures[id].values[i],
        numerator: figures[id].numerators[i],
        denominator: figures[id].denominators[i],
      }));
      return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ id, code, from, to }];
    }),
  );
}

/** Bodies that hold a role and bodies that hold none, closed, moved and designated. */
function inventChanges(atlas: Atlas, seed: number): Change[] {
  const random = seeded(seed);
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const { facilities } = atlas;
  const units = atlas.areas.list('homecare').map(({ layer, code }) => ({ layer, code }));
  const holders = [...facilities.postings.designation.keys].flatMap((key) => [
    ...facilities.postings.designation.docsOf(key),
  ]);
  const medical = [...facilities.postings.kind.docsOf('clinic')];
  const used = new Set<number>();
  const fresh = (list: readonly number[]): string => {
    let doc = pick(list);
    while (used.has(doc)) doc = pick(list);
    used.add(doc);
    return facilities.ids[doc]!;
  };
  const inside = () =>
    pick(atlas.areas.list('municipality').flatMap((a) => (a.labelPoint ? [a.labelPoint] : [])));
  const any = [...facilities.positioned];
  return [
    { type: 'close', facility: fresh(holders) },
    { type: 'close', facility: fresh(holders) },
    { type: 'close', facility: fresh(any) },
    { type: 'move', facility: fresh(holders), position: inside() },
    { type: 'move', facility: fresh(medical), position: inside() },
    { type: 'move', facility: fresh(any), position: inside() },
    { type: 'designate', role: 'active', area: pick(units), facility: fresh(medical) },
    { type: 'designate', role: 'active', area: pick(units), facility: fresh(any) },
    { type: 'designate', role: 'hub', area: pick(units), facility: fresh(any) },
    { type: 'designate', role: 'hub', area: pick(units), organisation: `試算${seed}医師会` },
  ];
}

/** Writes the changes as the records that official files would bring, and derives everything anew. */
async function makeReal(store: Store, atlas: Atlas, changes: readonly Change[]): Promise<void> {
  await inTransaction(store, async () => {
    const importId = await insertBatch(store, {
      ticket: 'whatif',
      kind: 'demo',
      readers: 'whatif',
      startedAt: '2026-11-22T00:00:00Z',
    });
    const writer = openRecordWriter(store, importId, 'whatif');
    const facilityOf = (id: string) => atlas.facilities.read(atlas.facilities.findDoc(id)!);
    const remove = (id: string): readonly CurrentRecord[] => {
      const records = readRecordsOf(store, facilityOf(id).records);
      const statement = store.sqlite.prepare(
        'delete from source_record where source = ? and record_key = ?',
      );
      for (const { source, key } of records) statement.run(source, key);
      return records;
    };
    changes.forEach((change, i) => {
      if (change.type === 'close') remove(change.facility);
      if (change.type === 'move')
        for (const record of remove(change.facility))
          writer.put({ ...record, body: moveBody(record.body, change, atlas) }, null);
      if (change.type === 'designate')
        writer.put(
          {
            source: 'designation',
            key: `scenario-${String(i).padStart(4, '0')}`,
            layout: 2,
            edition: today,
            slice: 'whatif',
            body: toBody(change, 'facility' in change ? facilityOf(change.facility) : null),
          },
          null,
        );
    });
    await derive(store, today);
    return { keep: true, value: undefined };
  });
}

function moveBody(
  body: CurrentRecord['body'],
  { position }: Extract<Change, { type: 'move' }>,
  atlas: Atlas,
): CurrentRecord['body'] {
  if (!('claim' in body) || body.claim === null) return body;
  const { address: _, building: __, municipalityName: ___, ...claim } = body.claim;
  const municipality = atlas.areas
    .list('municipality')
    .find(({ labelPoint }) => labelPoint?.join() === position.join())!.code;
  return { ...body, claim: { ...claim, position, municipality } };
}

function toBody(
  change: Extract<Change, { type: 'designate' }>,
  facility: ReturnType<Atlas['facilities']['read']> | null,
): DesignationBody {
  return {
    type: 'designation',
    prefecture: '98',
    role: change.role,
    status: 'designated',
    claim: facility
      ? {
          name: facility.name,
          kinds: facility.kinds,
          identifiers: facility.identifiers,
          ...(facility.address && { address: facility.address }),
          ...(facility.municipality && { municipality: facility.municipality }),
        }
      : {
          name: 'organisation' in change ? change.organisation : '',
          kinds: ['organisation'],
          identifiers: [],
        },
    holderKind: facility
      ? (kinds.find(({ id }) => id === facility.kinds[0])?.label ?? '')
      : '団体・機関',
    consultees: 'unknown',
    areas: [change.area],
    serviceAreas: [],
    plan: '試算',
    validFrom: today,
    validTo: null,
    evidence: '',
  };
}
