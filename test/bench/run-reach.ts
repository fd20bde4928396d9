import { mkdirSync, writeFileSync } from 'node:fs';
import { listAreaReach } from '../../geo/coverage/area-reach.ts';
import { openPointRows, orderByRow } from '../../geo/coverage/point-rows.ts';
import { type Reach, type ReachCells, reckonReach } from '../../geo/coverage/reach.ts';
import { changeReach } from '../../geo/coverage/reach-change.ts';
import { seeded } from '../geo/atlas/invented-facilities.ts';
import { slowMetres } from '../geo/care/slow-care.ts';

/**
 * The reach of 15,000 invented institutions over 380,000 invented cells of 1 km, added up over 339
 * areas, and what changes when one closes and another opens: `npm run bench:reach`. A figure is told
 * only when some hundred cells agree with a walk over all institutions. The goals are of processor
 * time on one core; elapsed time stands beside it.
 */
const [cellCount, institutionCount, areaCount] = [380_000, 15_000, 339];
const goals = { reach: 1000, change: 100 };

const random = seeded(2026);
const towns = Array.from({ length: 3000 }, () => {
  const along = random();
  return [130 + along * 12 + random() - 0.5, 31 + along * 10 + 2 * random() - 1] as const;
});
const cells = inventCells();
const institutions = Array.from({ length: institutionCount }, (_, i) => ({
  id: String(i),
  position: pickPlace(0.3),
  supply: 1,
}));
const areaOf = Int32Array.from({ length: cellCount }, (_, i) =>
  Math.floor((i / cellCount) * areaCount),
);
const areas = { count: areaCount, areaOf };

let reach: Reach | undefined;
const whole = Array.from({ length: 5 }, () =>
  time(() => {
    reach = reckonReach(cells, institutions);
    listAreaReach(reach, areas);
  }),
);
const before = reach!;
const faults = countFaults(before);
if (faults > 0) throw new Error(`${faults} of the cells looked at are wrong`);
const changes = Array.from({ length: 20 }, (_, i) =>
  time(() => {
    const opened = [{ id: 'new', position: pickPlace(0.3), supply: 1 }];
    const after = changeReach(before, { opened, closed: [String(i * 700)] });
    const only = new Uint8Array(areaCount);
    after.touched.forEach((yes, cell) => {
      if (yes === 1) only[areaOf[cell]!] = 1;
    });
    listAreaReach(after.reach, areas, only);
  }),
);
const pairs = before.counts.reduce((sum, count) => sum + count, 0);
const table = [
  { name: 'reach, all of it', goalMilliseconds: goals.reach, ...middle(whole) },
  { name: 'one change', goalMilliseconds: goals.change, ...middle(changes) },
];
mkdirSync('artefacts', { recursive: true });
const report = { cells: cellCount, institutions: institutionCount, pairs, table };
writeFileSync('artefacts/reach.json', `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${cellCount} cells, ${institutionCount} institutions, ${pairs} pairs\n`);
for (const { name, goalMilliseconds: goal, processor, wall } of table)
  process.stdout.write(
    `${name.padEnd(18)} processor ${processor} ms (elapsed ${wall} ms)  ${processor < goal ? 'under' : 'OVER'} ${goal} ms\n`,
  );

function pickPlace(spread: number): readonly [number, number] {
  // The first towns are the large ones.
  const [lng, lat] = towns[Math.floor(random() * random() * towns.length)]!;
  const off = () => (random() + random() + random() - 1.5) * spread;
  return [lng + off(), lat + off()];
}

/** Middles of different meshes of 30″ × 45″. */
function inventCells(): ReachCells {
  const places = new Map<string, readonly [number, number]>();
  while (places.size < cellCount) {
    const [lng, lat] = pickPlace(0.5);
    const [column, row] = [Math.floor(lng * 80), Math.floor(lat * 120)];
    places.set(`${column},${row}`, [(column + 0.5) / 80, (row + 0.5) / 120]);
  }
  const all = [...places.values()];
  const order = orderByRow(
    all.map(([lng]) => lng),
    all.map(([, lat]) => lat),
  );
  const points = openPointRows(
    Float64Array.from(order, (i) => all[i]![0]),
    Float64Array.from(order, (i) => all[i]![1]),
  );
  const people = () => Float64Array.from({ length: cellCount }, () => Math.floor(random() * 300));
  return { points, over65: people(), over75: people(), over85: people() };
}

function countFaults({ counts }: Reach): number {
  const { lngs, lats } = cells.points;
  return Array.from({ length: 150 }, () => Math.floor(random() * cellCount)).filter((i) => {
    const here = [lngs[i]!, lats[i]!] as const;
    const near = institutions.filter(({ position }) => slowMetres(here, position) <= 16_000);
    return near.length !== counts[i];
  }).length;
}

function time(work: () => void): { readonly wall: number; readonly processor: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}

function middle(times: readonly ReturnType<typeof time>[]) {
  const of = (read: (each: (typeof times)[number]) => number) =>
    Math.round(times.map(read).sort((a, b) => a - b)[Math.floor(times.length / 2)]!);
  return { processor: of(({ processor }) => processor), wall: of(({ wall }) => wall) };
}
