import { setImmediate } from 'node:timers/promises';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import { keepRecent } from '../../geo/atlas/recent.ts';
import type { FullMoment } from '../../geo/trend/describe-changes.ts';
import type { Moment } from '../../geo/trend/describe-trend.ts';
import { keepFigures } from '../../geo/trend/keep-figures.ts';
import { keepInstitutions } from '../../geo/trend/keep-institutions.ts';
import type { KeptInstitutions } from '../../geo/trend/kept-institutions.ts';
import type { Store } from '../database/sqlite.ts';
import {
  getFigures,
  getInstitutions,
  insertSnapshot,
  listSnapshots,
  purgeSnapshots,
  type SnapshotHead,
  updateSnapshot,
} from './snapshot-table.ts';

/** What was thrown away can be brought back for so long. */
export const keepDeletedDays = 30;

const largestBook = 200;

/** Keeps days, and reads them again. */
export interface SnapshotBook {
  /** Oldest first, those thrown away too. */
  readonly list: () => Promise<readonly SnapshotHead[]>;
  /** Keeps the Atlas as of a day; undefined when the book is full. */
  readonly take: (atlas: Atlas, name: string, asOf: string) => Promise<SnapshotHead | undefined>;
  /** Undefined when there is none. */
  readonly rename: (id: number, name: string) => Promise<SnapshotHead | undefined>;
  readonly remove: (id: number) => Promise<SnapshotHead | undefined>;
  readonly restore: (id: number) => Promise<SnapshotHead | undefined>;
  /**
   * The kept days, oldest first, and today. A day of the fictional prefecture is never laid beside
   * real data, nor the other way round.
   */
  readonly listMoments: (atlas: Atlas, today: string, layer: string) => Promise<readonly Moment[]>;
  /** A kept day in full by its number, `null` for today; undefined when there is none. */
  readonly findFull: (
    atlas: Atlas,
    id: number | null,
    today: string,
    layer: string,
  ) => Promise<FullMoment | undefined>;
}

/** @param now the machine's clock outside tests. */
export function openSnapshotBook(store: Store, now: () => Date): SnapshotBook {
  const figuresOf = keepRecent<Promise<Moment['figures']>>(12);
  const ofToday = keepRecent<Moment['figures']>(8);
  const institutionsOfToday = keepRecent<Promise<KeptInstitutions>>(1);
  const toMoment = async ({ id, name }: SnapshotHead): Promise<Moment> => ({
    id,
    name,
    figures: await figuresOf.getOr(String(id), () => getFigures(store, id)),
  });
  const toToday = (atlas: Atlas, today: string, layer: string): Moment => ({
    id: null,
    name: null,
    figures: ofToday.getOr(`${atlas.dataVersion} ${today} ${layer}`, () =>
      keepFigures(atlas, today, [layer]),
    ),
  });
  const listStanding = async (atlas: Atlas): Promise<readonly Moment[]> => {
    const standing = (await listSnapshots(store)).filter(({ deletedAt }) => deletedAt === null);
    const moments: Moment[] = [];
    for (const head of standing) moments.push(await toMoment(head));
    return moments.filter(({ figures }) => figures.demo === atlas.demo);
  };
  return {
    async list() {
      await purgeSnapshots(store, daysBefore(now(), keepDeletedDays));
      return listSnapshots(store);
    },
    async take(atlas, name, asOf) {
      if ((await listSnapshots(store)).length >= largestBook) return undefined;
      return insertSnapshot(store, {
        name,
        takenAt: now().toISOString(),
        figures: keepFigures(atlas, asOf),
        institutions: await readAll(atlas, asOf),
      });
    },
    rename: (id, name) => updateSnapshot(store, id, { name }),
    remove: (id) => updateSnapshot(store, id, { deleted_at: now().toISOString() }),
    restore: (id) => updateSnapshot(store, id, { deleted_at: null }),
    async listMoments(atlas, today, layer) {
      return [...(await listStanding(atlas)), toToday(atlas, today, layer)];
    },
    async findFull(atlas, id, today, layer) {
      if (id === null)
        return {
          ...toToday(atlas, today, layer),
          institutions: await institutionsOfToday.getOr(`${atlas.dataVersion} ${today}`, () =>
            readAll(atlas, today),
          ),
        };
      const moment = (await listStanding(atlas)).find((its) => its.id === id);
      return moment && { ...moment, institutions: await getInstitutions(store, id) };
    },
  };
}

/** Lets other requests go first between two parts. */
async function readAll(atlas: Atlas, asOf: string): Promise<KeptInstitutions> {
  const reading = keepInstitutions(atlas, asOf);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();
