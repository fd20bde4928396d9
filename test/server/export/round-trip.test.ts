import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Facility } from '../../../geo/registry/facility.ts';
import type { EncodingName } from '../../../geo/terms/export-file.ts';
import type { ReplacedCharacter } from '../../../server/export/cp932.ts';
import type { FacilityExport } from '../../../server/export/facility-export.ts';
import { type Carrier, carriedFields } from './carried-fields.ts';
import {
  byFormerId,
  type ExportBench,
  exportWhole,
  openExportBench,
  type State,
} from './export-bench.ts';
import { quirksGeojson } from './quirks.ts';

const demo = fileURLToPath(new URL('../../../seeds/demo', import.meta.url));

/** Where the demo lies, without the facilities that stand among its maps. */
const geography = ['address', 'areas', 'boundaries'].flatMap((folder) =>
  readdirSync(join(demo, folder))
    .filter((name) => !name.includes('_centers_'))
    .map((name) => join(demo, folder, name)),
);

const medicalKinds = ['hospital', 'clinic', 'dental', 'midwife', 'pharmacy'];
const careKinds = ['visiting-nurse', 'home-care', 'residential', 'care-manager', 'support-center'];

const isMedical = ({ kinds }: Facility) => kinds.some((kind) => medicalKinds.includes(kind));
const isCare = ({ kinds, services }: Facility) =>
  services.length > 0 || kinds.some((kind) => careKinds.includes(kind));

interface Trip {
  readonly format: string;
  readonly carrier: Carrier;
  readonly holds: (facility: Facility) => boolean;
  readonly encoding?: EncodingName;
}

const trips: readonly Trip[] = [
  { format: 'standard-medical', carrier: 'medical', holds: isMedical },
  { format: 'standard-medical', carrier: 'medical', holds: isMedical, encoding: 'cp932' },
  { format: 'recommended-medical', carrier: 'medical', holds: isMedical },
  { format: 'standard-care', carrier: 'care', holds: isCare },
  { format: 'recommended-care', carrier: 'care', holds: isCare, encoding: 'cp932' },
  { format: 'xlsx', carrier: 'medical', holds: isMedical },
  { format: 'xlsx', carrier: 'care', holds: isCare },
  { format: 'geojson', carrier: 'geojson', holds: () => true },
];

let bench: ExportBench;
const returned = new Map<string, Promise<{ made: FacilityExport; back: State }>>();
let before: Record<'demo' | 'quirks', State>;
beforeAll(async () => {
  bench = openExportBench();
  await bench.load(geography, { name: 'geography.sqlite' });
  await bench.load([], { name: 'empty.sqlite' });
  before = {
    demo: await bench.load([], { base: inject('demoDatabase') }),
    quirks: await bench.load([bench.write('quirks_20260401.geojson', quirksGeojson())]),
  };
});
afterAll(() => bench.close());

describe.each(['demo', 'quirks'] as const)('what goes out comes in again: %s', (data) => {
  it.each(trips)('$format $encoding ($carrier)', async ({ format, carrier, holds, encoding }) => {
    const { facilities } = before[data];
    const key = `${data} ${format} ${encoding}`;
    const trip = returned.get(key) ?? sendRound(data, format, encoding);
    returned.set(key, trip);
    const { made, back } = await trip;

    expect(back.report.totals.rejected).toBe(0);
    expect(back.report.files.filter(({ status }) => status === 'failed')).toEqual([]);
    const found = byFormerId(back.facilities);
    const held = facilities.filter(holds);
    expect(held.length).toBeGreaterThan(data === 'demo' ? 500 : 1);
    const changed = held.flatMap((facility) => {
      const again = [...(found.get(facility.id) ?? [])];
      if (again.length !== 1) return [`${facility.name}: ${again.length} facilities`];
      const [went, came] = [facility, again[0]!].map((each) => carriedFields(each, carrier));
      return Object.keys(went!)
        .filter((field) => write(went![field], made.replaced) !== write(came![field], []))
        .map(
          (field) =>
            `${facility.name} ${field}: ${write(went![field], [])} → ${write(came![field], [])}`,
        );
    });
    expect(changed).toEqual([]);
    const listed = new Set([...found.values()].flatMap((each) => [...each].map(({ id }) => id)));
    expect(listed.size).toBe(back.facilities.length);
  });
});

/** Out of one database, as a file, into another that knows the same places and nothing else. */
async function sendRound(data: keyof typeof before, format: string, encoding?: EncodingName) {
  const { made, bytes } = await exportWhole(before[data].atlas, format, encoding);
  const base = bench.pathOf(data === 'demo' ? 'geography.sqlite' : 'empty.sqlite');
  return { made, back: await bench.load([bench.write(made.fileName, bytes)], { base }) };
}

/** A value with the characters replaced that were reported as such, as an import folds them. */
function write(value: unknown, replaced: readonly ReplacedCharacter[]): string {
  let text = JSON.stringify(value) ?? 'undefined';
  for (const { character, writtenAs } of replaced)
    text = text.replaceAll(character, writtenAs.normalize('NFKC'));
  return text;
}
