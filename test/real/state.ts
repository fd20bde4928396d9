import { pino } from 'pino';
import type { Area, Memberships } from '../../geo/areas/area.ts';
import type { FacilitiesAnswer } from '../../geo/atlas/answers.ts';
import { buildSnapshot } from '../../geo/atlas/snapshot.ts';
import type { Facility } from '../../geo/registry/facility.ts';
import type { CurrentRecord } from '../../geo/registry/source-record.ts';
import { createApp } from '../../server/app.ts';
import { readAtlasInput } from '../../server/database/atlas-input.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { listCurrentVersions, readRecords } from '../../server/database/source-record-table.ts';
import { closeStore } from '../../server/database/sqlite.ts';
import { openHandoverDesk } from '../../server/desk/handover.ts';
import { openImportLedger } from '../../server/desk/import-ledger.ts';
import { openAtlasStore } from '../../server/open-atlas-store.ts';
import { openImportDesk } from '../../server/open-import-desk.ts';
import { openProposals } from '../../server/proposals/run-proposal.ts';
import { openReportBook } from '../../server/reports/report-book.ts';
import { openWorkbench } from '../../server/workbench/workbench.ts';
import { groupBy } from './group-by.ts';

export interface PlacedFacility extends Facility {
  readonly areas: Memberships;
}

/** One database, read as the server reads it, with the whole application in this process. */
export interface State {
  readonly facilities: readonly PlacedFacility[];
  /** By `source key` of any record it folds. */
  readonly findByRecord: (source: string, key: string) => PlacedFacility | undefined;
  /** By a 介護保険事業所番号; two where one number is declared in two municipalities. */
  readonly listByOffice: (number: string) => readonly PlacedFacility[];
  readonly areas: readonly Area[];
  readonly listRecords: () => readonly CurrentRecord[];
  /** The JSON of a `/api/…` path, asked as staff. Throws on any status but 200. */
  readonly get: <Answer>(path: string) => Promise<Answer>;
  /** The same of what is asked in a body. */
  readonly post: <Answer>(path: string, body: unknown) => Promise<Answer>;
  /** `total` of `/api/facilities` with these parameters. */
  readonly total: (parameters: Readonly<Record<string, string>>) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** @param today `YYYY-MM-DD`, the day on which the application believes to be. */
export async function openState(databasePath: string, today: string): Promise<State> {
  const store = await openDatabase(databasePath);
  const reader = await openDatabase(databasePath);
  const input = readAtlasInput(store);
  const snapshot = buildSnapshot(input);
  const reports = await openReportBook(':memory:', () => new Date());
  const workbench = await openWorkbench(':memory:');
  const app = createApp({
    store: openAtlasStore(reader, snapshot),
    settings: { host: '127.0.0.1', audience: 'staff', adminToken: null },
    version: '0',
    today: () => today,
    desk: openImportDesk(store, {
      databasePath,
      today: () => today,
      publish: () => {},
      onBug: (error) => {
        throw error;
      },
    }),
    ledger: openImportLedger(store),
    handover: openHandoverDesk(store, reports),
    reports,
    workbench,
    propose: openProposals(),
    webRoot: '',
    logger: pino({ level: 'silent' }),
  });
  const ask = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
    const answer = await app.request(path, init);
    if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const get = <Answer>(path: string) => ask<Answer>(path);
  const facilities = input.facilities.map((facility, i) => ({
    ...facility,
    areas: input.memberships[i]!,
  }));
  const byRecord = new Map<string, PlacedFacility>(
    facilities.flatMap((facility) =>
      facility.records.map(({ source, key }) => [`${source} ${key}`, facility] as const),
    ),
  );
  const byOffice = groupBy(
    facilities.flatMap((facility) =>
      facility.identifiers.flatMap(({ scheme, value }) =>
        scheme === 'care-office' ? [{ value, facility }] : [],
      ),
    ),
    ({ value }) => value,
  );
  return {
    facilities,
    listByOffice: (number) => (byOffice.get(number) ?? []).map(({ facility }) => facility),
    findByRecord: (source, key) => byRecord.get(`${source} ${key}`),
    areas: input.areas,
    listRecords: () => readRecords(store, listCurrentVersions(store)),
    get,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async total(parameters) {
      const query = new URLSearchParams({ ...parameters, limit: '1' });
      return (await get<FacilitiesAnswer>(`/api/facilities?${query}`)).total;
    },
    async close() {
      await closeStore(store);
      await closeStore(reader);
      await closeStore(workbench);
      await reports.close();
    },
  };
}
