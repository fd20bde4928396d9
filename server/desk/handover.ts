import type { Atlas } from '../../geo/atlas/atlas.ts';
import { openSetPeriods } from '../../geo/coverage/set-period.ts';
import { addMonths, daysBetween, dueStateOf } from '../../geo/desk/due.ts';
import type { EndingDesignation, HandoverAnswer, HandoverSource } from '../../geo/desk/handover.ts';
import { getRhythm } from '../../geo/terms/rhythm.ts';
import { sources } from '../../geo/terms/source.ts';
import {
  listBatches,
  listNewestImports,
  type SourceImport,
} from '../database/import-batch-table.ts';
import type { Store } from '../database/sqlite.ts';
import type { ReportBook } from '../reports/report-book.ts';
import { todayInJapan } from '../today.ts';

/** Half a year: long enough to have a plan amended. */
const endingWithinDays = 180;

/** What a successor must know, read from the database and the Atlas at the time of asking. */
export interface HandoverDesk {
  readonly describe: (atlas: Atlas, today: string) => Promise<HandoverAnswer>;
}

export function openHandoverDesk(store: Store, reports: ReportBook): HandoverDesk {
  let newest: { readonly of: string; readonly imports: ReadonlyMap<string, SourceImport> } | null =
    null;
  return {
    async describe(atlas, today) {
      const { total, batches } = listBatches(store, 1);
      // The whole table is walked for it: once for every state of the data.
      const state = `${atlas.dataVersion} ${total}`;
      if (newest?.of !== state) newest = { of: state, imports: listNewestImports(store) };
      const { imports } = newest;
      const { open, overdue, oldestOpenAt } = await reports.count();
      return {
        asOf: today,
        demo: atlas.demo,
        sources: sources.map((source) =>
          describeSource(source, atlas, imports.get(source.id) ?? null, today),
        ),
        imports: { total, newestAt: batches[0]?.startedAt ?? null },
        reports: { open, overdue, oldestOpenAt },
        designations: { withinDays: endingWithinDays, ending: listEnding(atlas, today) },
      };
    },
  };
}

function describeSource(
  { id, label, publisher }: (typeof sources)[number],
  atlas: Atlas,
  imported: SourceImport | null,
  today: string,
): HandoverSource {
  const { rhythm, everyMonths, obtain } = getRhythm(id);
  const held = atlas.sources.find(({ source }) => source === id);
  // Data that does not say of when it is counts from the day it was imported.
  const from = held && (held.newest ?? (imported && todayInJapan(new Date(imported.at))));
  const nextOn = from && everyMonths !== null ? addMonths(from, everyMonths) : null;
  return {
    source: id,
    ...{ label, publisher, rhythm, everyMonths, obtain, nextOn },
    records: held?.records ?? 0,
    newest: held?.newest ?? null,
    oldest: held?.oldest ?? null,
    imported: held ? imported : null,
    due: dueStateOf({ loaded: held !== undefined, regular: everyMonths !== null }, nextOn, today),
  };
}

/** Designations that have ended or will soon, the earliest first; those with a successor left out. */
function listEnding(atlas: Atlas, today: string): EndingDesignation[] {
  const current = atlas.designations.filter(({ vanished }) => !vanished);
  const inPeriod = openSetPeriods(
    current.flatMap(({ body }) => (body.type === 'designation-set' ? body : [])),
  );
  const rows = current.flatMap(({ body }) =>
    body.type === 'designation' && body.status === 'designated' ? inPeriod(body) : [],
  );
  const nameOf = ({ layer, code }: { layer: string; code: string }) =>
    atlas.areas.find(layer, code)?.name ?? code;
  /** One body in one role for the same areas, period after period. */
  const seatOf = ({ role, claim, areas }: (typeof rows)[number]) =>
    JSON.stringify([role, claim?.identifiers[0]?.value ?? claim?.name, areas]);
  const lasting = new Map<string, string>();
  for (const row of rows) {
    const end = row.validTo ?? '9999-12-31';
    const known = lasting.get(seatOf(row));
    if (known === undefined || known < end) lasting.set(seatOf(row), end);
  }
  return rows
    .flatMap((row) => {
      const { claim, role, plan, areas, validTo } = row;
      if (validTo === null || lasting.get(seatOf(row)) !== validTo) return [];
      const daysLeft = daysBetween(today, validTo);
      if (daysLeft > endingWithinDays) return [];
      const named = areas.map((area) => ({ ...area, name: nameOf(area) }));
      return { name: claim?.name ?? '', role, plan, areas: named, validTo, daysLeft };
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.name < b.name ? -1 : 1));
}
