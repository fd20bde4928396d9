import type { Area } from '../../geo/areas/area.ts';
import { buildAreaIndex } from '../../geo/areas/area-index.ts';
import { listCurrentVersions, readRecords } from '../database/source-record-table.ts';
import type { Store } from '../database/sqlite.ts';
import type { FileAccount } from './file-account.ts';
import type { RowRef } from './format.ts';
import {
  describeOwnerless,
  findPointInside,
  type OwnerlessRecord,
  withOwner,
} from './ownerless.ts';

/** A record that waits for the boundaries, with the rows it came from. */
export interface WaitingRecord {
  readonly record: OwnerlessRecord;
  readonly rows: readonly RowRef[];
}

/** The municipality (5 digits) in which a record lies; undefined when no boundary tells. */
export type FindOwner = (record: OwnerlessRecord) => string | undefined;

/** Looks owners up in the boundaries at hand, those this import brought included. */
export function openOwnerFinder(store: Store): FindOwner {
  let locate: ((lng: number, lat: number) => string | undefined) | undefined;
  return (record) => {
    const point = findPointInside(record);
    if (point === undefined) return undefined;
    locate ??= buildAreaIndex(listMunicipalityShapes(store)).locate;
    return locate(...point);
  };
}

function listMunicipalityShapes(store: Store): Pick<Area, 'code' | 'geometry'>[] {
  const shapes = listCurrentVersions(store).filter(({ source }) => source === 'area-shape');
  return readRecords(store, shapes).flatMap(({ body }) =>
    body.type === 'area-shape' && body.layer === 'municipality' ? body : [],
  );
}

/** Gives waiting records to their owners; those without one are rejected with what to do. */
export function settleOwners(
  waiting: readonly WaitingRecord[],
  findOwner: FindOwner,
  account: Pick<FileAccount, 'emit' | 'reject' | 'doubt'>,
): void {
  for (const { record, rows } of waiting) {
    const owner = findOwner(record);
    if (owner === undefined) {
      for (const { line } of rows) account.reject(describeOwnerless(record, line));
      continue;
    }
    account.emit(withOwner(record, owner), rows);
    for (const { line } of rows)
      account.doubt({
        line,
        column: '',
        value: owner,
        reason: 'owner-inferred',
        message: `ファイルに市区町村の記載がないため、位置から ${owner} のものとして取り込みました。違うときは --parent で指定してください。`,
      });
  }
}
