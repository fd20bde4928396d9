import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CoverageAnswer, VerdictAnswer } from '../../geo/atlas/answers.ts';
import { absent, type Bar, equal, none } from './bar.ts';
import { runImport } from './command.ts';
import { type Institution, readInstitutions } from './filing-totals.ts';
import { checkDay, type RealFolder } from './folder.ts';
import { readRawCsv } from './raw-file.ts';
import { openRawGazetteer } from './raw-gazetteer.ts';
import { openState, type State } from './state.ts';

const besideSource = (name: string) =>
  fileURLToPath(new URL(`../../../test/real/${name}`, import.meta.url));

type Expected = Readonly<
  Record<
    'layer' | 'code' | 'role' | 'verdict' | 'units' | 'remark' | 'uncovered' | 'findings',
    string
  >
>;

/** Invented designations on the real areas of 静岡; every verdict against one written down by hand. */
export async function checkVerdicts(folder: RealFolder): Promise<readonly Bar[]> {
  const filings = folder.find('filings-22');
  const members = folder.find('area-members');
  const boundaries = folder.find('municipalities');
  if (!filings || !members || !boundaries) return [absent('判定: 静岡の圏域')];
  const table = folder.scratch('designations.csv');
  writeFileSync(table, nameHolders(filings, members, boundaries));
  const databasePath = folder.scratch('verdicts.sqlite');
  const { report } = await runImport(databasePath, [boundaries, members, filings, table]);
  // 岡山's institutions stay out: of that prefecture nothing but areas and designations is loaded.
  const state = await openState(databasePath, checkDay);
  const rows = readRawCsv(besideSource('shizuoka-verdicts.csv')) as readonly Expected[];
  const layers = await readLayers(state, rows, checkDay);
  const wrong = rows.flatMap((row) => {
    const given = describe(layers(row));
    return given === wantedOf(row) ? [] : `${row.layer} ${row.code} ${row.role}: ${given}`;
  });
  const unnamed = await listJudgedElsewhere(state);
  const earlier = await readLayers(state, rows, '2020-01-01');
  await state.close();
  return [
    equal(
      '判定: 位置付けの表で除外された行',
      report.files.find(({ file }) => file === table)?.rejected ?? -1,
      0,
    ),
    none('判定: 手で書いた判定と違うもの', wrong, rows.length),
    none('判定: 一覧のない県で「不明」でない圏域', unnamed.wrong, unnamed.total),
    none(
      '判定: 計画より前の日に「不明」でないもの',
      rows
        .filter((row) => earlier(row)?.verdict !== 'unknown')
        .map(({ layer, code, role }) => `${layer} ${code} ${role}`),
      rows.length,
    ),
  ];
}

/** Fills in the codes of institutions that stand where the table wants them, with or without a filing. */
function nameHolders(filings: string, members: string, boundaries: string): string {
  const institutions = [...readInstitutions(filings)].sort((a, b) => (a.code < b.code ? -1 : 1));
  const gazetteer = openRawGazetteer([boundaries]);
  const areaOf = new Map(readRawCsv(members).map((row) => [row.muni_code, row.area_code]));
  const standsIn = ({ address }: Institution, code: string) => {
    const place = gazetteer.findByAddress('22', address)?.code;
    return place === code || areaOf.get(place) === code;
  };
  const text = readFileSync(besideSource('shizuoka-designations.csv'), 'utf8');
  return text.replace(/支援(あり|なし)@(\d+)/gu, (token, having: string, code: string) => {
    const found = institutions.find(
      (one) =>
        standsIn(one, code) &&
        one.symbols.some((symbol) => /^支援[診病][123]/u.test(symbol)) === (having === 'あり'),
    );
    if (!found) throw new Error(`nobody for ${token}`);
    return found.code;
  });
}

async function readLayers(state: State, rows: readonly Expected[], asOf: string) {
  const answers = new Map<string, CoverageAnswer>();
  for (const layer of new Set(rows.map((row) => row.layer)))
    answers.set(layer, await state.get(`/api/coverage?layer=${layer}&asOf=${asOf}`));
  return ({ layer, code, role }: Expected): VerdictAnswer | undefined =>
    answers.get(layer)?.areas.find((area) => area.code === code)?.[role as 'active' | 'hub'];
}

function describe(given: VerdictAnswer | undefined): string {
  if (given === undefined) return '—';
  const { verdict, units, remark, partial, findings = [] } = given;
  return [
    verdict,
    units === null ? '' : `${units.fulfilled}/${units.total}`,
    remark,
    partial?.uncovered.map(({ code }) => code).join(' ') ?? '',
    findings
      .map(({ id }) => id)
      .sort()
      .join(' '),
  ].join(' | ');
}

const wantedOf = ({ verdict, units, remark, uncovered, findings }: Expected) =>
  [verdict, units, remark, uncovered, findings].join(' | ');

/** Areas of prefectures of which no designation was loaded. */
async function listJudgedElsewhere(state: State) {
  const { areas } = await state.get<CoverageAnswer>(
    `/api/coverage?layer=secondary&asOf=${checkDay}`,
  );
  const elsewhere = areas.filter(({ code }) => !code.startsWith('22') && !code.startsWith('33'));
  const wrong = elsewhere.filter(
    ({ active, hub }) => active.verdict !== 'unknown' || hub.verdict !== 'unknown',
  );
  return { wrong: wrong.map(({ code }) => code), total: elsewhere.length };
}
