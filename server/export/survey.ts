import type { SourceId } from '../../geo/terms/source.ts';
import { openReplacementLog, type ReplacedCharacter, replaceUnmapped } from './cp932.ts';
import type { ExportedFacility } from './exported-facility.ts';

/** What can be said of an export before its first byte: every export is walked twice, never kept whole. */
export interface Survey {
  /** Facilities of the list asked for. */
  readonly facilities: number;
  /** Of these, how many the file has no place for (a care office in a list of hospitals). */
  readonly leftOut: number;
  /** Oldest and newest data date among the facilities written, `YYYY-MM-DD`; null when none is known. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly sources: ReadonlySet<SourceId>;
  /** Characters that the encoding asked for cannot write. */
  readonly replaced: readonly ReplacedCharacter[];
}

/** What a survey asks of the kind of file. */
export interface Surveyed {
  /** Whether the file has a place for the facility. */
  readonly holds: (facility: ExportedFacility) => boolean;
  /** What it will hold of the facilities, as text. */
  readonly textOf: (facilities: readonly ExportedFacility[]) => string;
}

/** @param narrow whether the text goes into an encoding that lacks characters. */
export async function surveyExport(
  batches: AsyncIterable<readonly ExportedFacility[]>,
  { holds, textOf }: Surveyed,
  narrow: boolean,
): Promise<Survey> {
  const log = openReplacementLog();
  const sources = new Set<SourceId>();
  let [facilities, leftOut] = [0, 0];
  let [oldest, newest]: [string | null, string | null] = [null, null];
  for await (const batch of batches) {
    const held = batch.filter(holds);
    facilities += batch.length;
    leftOut += batch.length - held.length;
    if (narrow) replaceUnmapped(textOf(held), log.note);
    for (const { records, dataDate } of held) {
      for (const { source } of records) sources.add(source);
      if (dataDate === null) continue;
      if (oldest === null || dataDate < oldest) oldest = dataDate;
      if (newest === null || dataDate > newest) newest = dataDate;
    }
  }
  return { facilities, leftOut, oldest, newest, sources, replaced: log.list() };
}
