import { openSqlite } from '../../../server/database/sqlite.ts';

/** A record that was folded into a facility of another id: its own id was the facility's once. */
export function findFormerId(databasePath: string): { former: string; now: string } {
  const { sqlite, db } = openSqlite(databasePath);
  const query = db
    .selectFrom('facility_record')
    .select(['alias as former', 'facility_id as now'])
    .whereRef('alias', '!=', 'facility_id')
    .orderBy('alias')
    .limit(1);
  const row = sqlite.prepare(query.compile().sql).get(...query.compile().parameters);
  sqlite.close();
  return row as { former: string; now: string };
}
