import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '../../../geo/atlas/answers.ts';
import { type Atlas, openAtlas } from '../../../geo/atlas/atlas.ts';
import { everyFacility, type FacilityQuery } from '../../../geo/atlas/query.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import type { Facility } from '../../../geo/registry/facility.ts';
import type { EncodingName } from '../../../geo/terms/export-file.ts';
import { readAtlasInput } from '../../../server/database/atlas-input.ts';
import { listFacilities } from '../../../server/database/facility-table.ts';
import { openDatabase } from '../../../server/database/open-database.ts';
import { closeStore } from '../../../server/database/sqlite.ts';
import { exportFormats } from '../../../server/export/export-format.ts';
import { type FacilityExport, openFacilityExport } from '../../../server/export/facility-export.ts';
import { importFiles } from '../../../server/import/import-files.ts';

export const today = '2026-11-22';

/** A state of the database: its facilities, and the Atlas that is exported from. */
export interface State {
  readonly facilities: readonly Facility[];
  readonly atlas: Atlas;
  readonly report: ImportReport;
}

export interface ExportBench {
  /** Writes a file and gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** Imports files into a new database, or into a copy of the one at `base`; kept as `name` if given. */
  readonly load: (
    paths: readonly string[],
    where?: { readonly base?: string; readonly name?: string },
  ) => Promise<State>;
  readonly pathOf: (name: string) => string;
  readonly close: () => void;
}

export function openExportBench(): ExportBench {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-export-'));
  const pathOf = (name: string) => join(folder, name);
  let count = 0;
  return {
    pathOf,
    write(name, content) {
      writeFileSync(pathOf(name), content);
      return pathOf(name);
    },
    async load(paths, { base, name = `${++count}.sqlite` } = {}) {
      if (base !== undefined) copyFileSync(base, pathOf(name));
      const store = await openDatabase(pathOf(name));
      try {
        const { report } = await importFiles(store, paths, {
          kind: 'files',
          options: {},
          today,
          dryRun: false,
          rejectionsPath: pathOf(`${name}-rejections.csv`),
        });
        const atlas = openAtlas(buildSnapshot(readAtlasInput(store)));
        return { facilities: listFacilities(store), atlas, report };
      } finally {
        await closeStore(store);
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A list as a whole file: for tests, which are small. */
export async function exportWhole(
  atlas: Atlas,
  formatId: string,
  encoding: EncodingName = 'utf-8',
  query: Partial<FacilityQuery> = {},
): Promise<{ readonly made: FacilityExport; readonly bytes: Uint8Array }> {
  const format = exportFormats.find(({ id }) => id === formatId);
  if (!format) throw new Error(`no format ${formatId}`);
  const asked = { ...everyFacility, ...query };
  const made = await openFacilityExport(atlas, asked, format, { encoding, today });
  const pieces: Uint8Array[] = [];
  for await (const piece of made.bytes()) pieces.push(piece);
  return { made, bytes: Buffer.concat(pieces) };
}

/** Facilities that came back, by the id they went out under (it stands in their list number). */
export function byFormerId(facilities: readonly Facility[]): ReadonlyMap<string, Set<Facility>> {
  const found = new Map<string, Set<Facility>>();
  for (const facility of facilities)
    for (const { scheme, value } of facility.identifiers) {
      const id = scheme === 'local' ? /([0-9a-f]{12})(?:\d\d)?$/.exec(value)?.[1] : undefined;
      if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(facility));
    }
  return found;
}
