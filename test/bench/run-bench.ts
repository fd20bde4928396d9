import { mkdirSync, writeFileSync } from 'node:fs';
import { searchCare } from '../../geo/atlas/answers-care-search.ts';
import { openAtlas } from '../../geo/atlas/atlas.ts';
import { type CareQuery, everyProvider } from '../../geo/atlas/care-query.ts';
import { buildSnapshot } from '../../geo/atlas/snapshot.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { homeAt } from '../../geo/care/home.ts';
import { readAtlasInput } from '../../server/database/atlas-input.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { closeStore } from '../../server/database/sqlite.ts';
import { seeded } from '../geo/atlas/invented-facilities.ts';
import { slowMetres } from '../geo/care/slow-care.ts';
import { coverageGoalMilliseconds, timeCoverage } from './time-coverage.ts';
import { proposalGoalSeconds, timeWhatif, whatifGoalMilliseconds } from './time-whatif.ts';

/**
 * How long the search for a home takes, in process: `npm run bench -- DATABASE`. A figure is told
 * only when what was found within the distance is what a walk over all facilities finds. The goal is
 * one of elapsed time; the processor's own time beside it tells how much a busy machine adds.
 */
const homesAsked = 300;
const asOf = '2026-11-22';
const goalMilliseconds = 5;

const asked: Readonly<Record<string, Partial<CareQuery>>> = {
  'one function within 16 km': {
    functions: ['home-visit'],
    withinMetres: 16_000,
    limit: 50,
  },
  'all functions within 16 km': { withinMetres: 16_000, limit: 1 },
  'one function, any distance': { functions: ['home-visit'], limit: 50 },
  'all functions, any distance': { limit: 50 },
};

const [databasePath] = process.argv.slice(2);
if (databasePath === undefined) throw new Error('Name a database: npm run bench -- data.sqlite');
const store = await openDatabase(databasePath);
const { snapshot, atlas, facilities } = readData();
await closeStore(store);
const coverage = timeCoverage(snapshot, asOf);
const whatif = await timeWhatif(snapshot, asOf);

const random = seeded(2026);
const placed = facilities.flatMap(({ position }) => (position ? [position] : []));
const homes = Array.from({ length: homesAsked }, (): readonly [number, number] => {
  const [lng, lat] = placed[Math.floor(random() * placed.length)]!;
  return [lng + (random() - 0.5) / 50, lat + (random() - 0.5) / 50];
});
const places = atlas.places();
const prepared = homes.map((position) => homeAt(position, places));

const faults = findFaults();
if (faults.length > 0) throw new Error(`The answers are wrong: ${faults.join('; ')}`);

const table = Object.entries(asked).map(([name, more]) => {
  const query: CareQuery = { ...everyProvider, ...more };
  for (const home of prepared.slice(0, 50)) searchCare(atlas, home, query, asOf);
  const timed = prepared.map((home) => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    searchCare(atlas, home, query, asOf);
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - start, processor: (user + system) / 1000 };
  });
  const wall = timed.map((each) => each.wall);
  const processor = timed.map((each) => each.processor);
  const p99 = shareOf(wall, 0.99);
  return {
    name,
    p50: shareOf(wall, 0.5),
    p99,
    processorP99: shareOf(processor, 0.99),
    meetsGoal: p99 < goalMilliseconds,
  };
});

const report = {
  facilities: facilities.length,
  homes: homesAsked,
  goalMilliseconds,
  table,
  coverage,
  whatif,
};
mkdirSync('artefacts', { recursive: true });
writeFileSync('artefacts/bench.json', `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${report.facilities} facilities, ${homesAsked} homes\n`);
for (const { name, p50, p99, processorP99, meetsGoal } of table)
  process.stdout.write(
    `${name.padEnd(28)} p50 ${p50} ms  p99 ${p99} ms (processor ${processorP99} ms)  ${meetsGoal ? 'under' : 'OVER'} ${goalMilliseconds} ms\n`,
  );

process.stdout.write(
  `verdicts and ${coverage.indicators} indicators of ${coverage.areas} areas in ${coverage.layers} layers: ${coverage.medianMilliseconds} ms (at first ${coverage.firstMilliseconds} ms, processor ${coverage.processorMilliseconds} ms)  ${coverage.meetsGoal ? 'under' : 'OVER'} ${coverageGoalMilliseconds} ms\n`,
);

process.stdout.write(
  `one what-if change            p50 ${whatif.p50} ms  p99 ${whatif.p99} ms  ${whatif.meetsGoal ? 'under' : 'OVER'} ${whatifGoalMilliseconds} ms\n`,
);
for (const { name, areas, uncovered, chosen, bound, gap, seconds, meetsGoal } of whatif.proposals)
  process.stdout.write(
    `${name}: ${chosen} chosen for ${areas} areas (${uncovered} without a candidate), bound ${bound}, gap ${gap}: ${seconds} s  ${meetsGoal ? 'under' : 'OVER'} ${proposalGoalSeconds} s\n`,
  );

/** The Atlas, and of the facilities no more than the check needs: a server holds no more either. */
function readData() {
  const input = readAtlasInput(store);
  const snapshot = buildSnapshot(input);
  return {
    snapshot,
    atlas: openAtlas(snapshot),
    facilities: input.facilities.map(({ id, position, kinds, services }) => ({
      id,
      position,
      nurses: kinds.includes('visiting-nurse') || services.some(({ code }) => code === '130'),
    })),
  };
}

function shareOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.floor(sorted.length * share)]!.toFixed(2));
}

/** Of every tenth home: the ids of one function within 16 km against a walk over all facilities. */
function findFaults(): string[] {
  const id: CareFunctionId = 'visiting-nurse';
  const query: CareQuery = {
    ...everyProvider,
    functions: [id],
    withinMetres: 16_000,
    limit: 100_000,
  };
  return prepared
    .filter((_, i) => i % 10 === 0)
    .flatMap((home) => {
      const outcome = searchCare(atlas, home, query, asOf);
      const found = outcome.ok
        ? outcome.answer.items.flatMap((item) => (item.position ? [item.id] : []))
        : [];
      const expected = facilities
        .filter(
          ({ position, nurses }) =>
            position !== null && nurses && slowMetres(home.position, position) <= 16_000,
        )
        .map((facility) => facility.id);
      const same = [...found].sort().join() === [...expected].sort().join();
      return same ? [] : [`${found.length} found, ${expected.length} expected`];
    });
}
