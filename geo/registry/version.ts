/** What decides which version of a record is current. */
export interface RecordVersion {
  readonly layout: number;
  readonly edition: string | null;
  readonly hash: string;
}

/**
 * Orders two versions of one record, the worse first: the better layout wins, then the newer
 * edition (unknown counts as oldest), then the larger hash. Never the order in which they came.
 */
export function compareVersions(a: RecordVersion, b: RecordVersion): number {
  return (
    a.layout - b.layout ||
    compareText(a.edition ?? '', b.edition ?? '') ||
    compareText(a.hash, b.hash)
  );
}

/** The current one of all versions of a record; undefined when there are none. */
export function findCurrentVersion<V extends RecordVersion>(versions: readonly V[]): V | undefined {
  let current: V | undefined;
  for (const version of versions) {
    if (current === undefined || compareVersions(current, version) < 0) current = version;
  }
  return current;
}

/** The newer of two editions; unknown counts as oldest. */
export function newerEdition(a: string | null, b: string | null): string | null {
  if (a === null) return b;
  return b !== null && b > a ? b : a;
}

/**
 * True when a newer edition of its slice no longer lists the record. A record known only from
 * undated files is never called so: nobody can tell which of the files is newer.
 */
export function hasVanished(recordNewest: string | null, sliceNewest: string | null): boolean {
  return recordNewest !== null && sliceNewest !== null && recordNewest < sliceNewest;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
