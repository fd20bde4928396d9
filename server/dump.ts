import { openAtlas } from '../geo/atlas/atlas.ts';
import { coverageAsOf } from '../geo/atlas/coverage.ts';
import { type AtlasInput, buildSnapshot } from '../geo/atlas/snapshot.ts';
import { canonicalJson } from './database/canonical-json.ts';
import {
  type CurrentVersion,
  listCurrentVersions,
  readRecords,
} from './database/source-record-table.ts';
import type { Store } from './database/sqlite.ts';

/**
 * The state of the database as JSON lines: current records, areas, facilities with their
 * memberships, and every area's verdicts. Without time stamps, import ids and history: equal states
 * give equal bytes.
 * @param asOf `YYYY-MM-DD` as of which the verdicts are taken.
 */
export function* dumpState(store: Store, input: AtlasInput, asOf: string): Generator<string> {
  yield line('data', { version: input.dataVersion, demo: input.demo });
  const versions = listCurrentVersions(store);
  for (let start = 0; start < versions.length; start += RECORDS_AT_ONCE)
    yield* dumpRecords(store, versions.slice(start, start + RECORDS_AT_ONCE));
  for (const area of input.areas) yield line('area', area);
  for (const [i, facility] of input.facilities.entries()) {
    yield line('facility', facility);
    yield line('membership', { facility: facility.id, areas: input.memberships[i] });
  }
  const coverage = coverageAsOf(openAtlas(buildSnapshot(input)), asOf);
  for (const layer of new Set(input.areas.map((area) => area.layer)))
    for (const verdicts of coverage.listLayer(layer)) yield line('coverage', verdicts);
}

/** Kept small, so that a dump of everything takes no more memory than one of little. */
const RECORDS_AT_ONCE = 1000;

function* dumpRecords(store: Store, versions: readonly CurrentVersion[]): Generator<string> {
  for (const record of readRecords(store, versions)) yield line('record', record);
}

function line(type: string, value: object): string {
  return `${canonicalJson({ [type]: value })}\n`;
}
