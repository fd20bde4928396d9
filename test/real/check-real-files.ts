import { checkAddressBox } from './address-box.ts';
import { checkAreaShapes } from './area-shapes.ts';
import { type Bar, type Outcome, told } from './bar.ts';
import { checkCareRows } from './care-rows.ts';
import { checkFilingTotals } from './filing-totals.ts';
import { openFolder, type RealFolder } from './folder.ts';
import { checkGeocoding } from './geocoding.ts';
import { checkHomeSearch } from './home-search.ts';
import { checkHospitalDays } from './hospital-days.ts';
import { checkLinkage } from './linkage.ts';
import { checkMangledCare } from './mangled-care.ts';
import { checkMemberships } from './memberships.ts';
import { checkRepeat } from './repeat.ts';
import { checkSpeed } from './speed.ts';
import { checkVerdicts } from './verdicts.ts';
import { checkWithoutSupport } from './without-support.ts';

/**
 * Measures the program on a folder of real official files, however many of the known kinds it
 * holds: every figure beside what it must be. Ends with status 1 when one is missed.
 */
const checks: readonly ((folder: RealFolder) => Promise<readonly Bar[]>)[] = [
  checkCareRows,
  checkMangledCare,
  checkHospitalDays,
  checkFilingTotals,
  checkLinkage,
  checkGeocoding,
  checkAreaShapes,
  checkMemberships,
  checkVerdicts,
  checkWithoutSupport,
  checkAddressBox,
  checkHomeSearch,
  checkRepeat,
  checkSpeed,
];

const words: Readonly<Record<Outcome, string>> = {
  passed: '合格',
  failed: '不合格',
  absent: '対象なし',
  told: '参考',
};

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('使い方: npm run test:real -- 実データのフォルダー\n');
  process.exit(2);
}

const bars: Bar[] = [];
const say = (bar: Bar) => {
  bars.push(bar);
  process.stdout.write(`${words[bar.outcome]}\t${bar.name}\t${bar.figure}\t${bar.wanted}\n`);
};

const started = performance.now();
const folder = await openFolder(path);
try {
  for (const check of checks) for (const bar of await check(folder)) say(bar);
} finally {
  await folder.close();
}
say(told('この検査の時間', `${Math.round((performance.now() - started) / 1000)}秒`));
const count = (outcome: Outcome) => bars.filter((bar) => bar.outcome === outcome).length;
process.stdout.write(`${count('passed')} passed, ${count('failed')} failed\n`);
process.exitCode = count('failed') > 0 ? 1 : 0;
