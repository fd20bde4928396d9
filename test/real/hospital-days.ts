import { absent, type Bar, equal, none } from './bar.ts';
import type { RealFolder } from './folder.ts';
import { groupBy } from './group-by.ts';
import { type RawRow, readRawCsv } from './raw-file.ts';

const weekdays = '月火水木金土日';

/** 医療情報ネット: rows, positions, and days on which a hospital is open. */
export async function checkHospitalDays(folder: RealFolder): Promise<readonly Bar[]> {
  const files = folder.list('iryojoho');
  if (files.length === 0) return [absent('医療情報ネット: 病院')];
  const all = files.flatMap(readRawCsv);
  const byId = groupBy(all, idOf);
  // Of an institution that stands in two editions the older row says nothing.
  const rows = all.filter((row) => byId.get(idOf(row))?.length === 1);
  const known = folder.find('hospitals');
  const knownRows = known === undefined ? [] : readRawCsv(known);
  const zeros = knownRows.filter(hasNoPosition);
  const reports = folder.first.report.files.filter(({ format }) => format === 'iryojoho');
  const faults = rows.map((row) => listDayFaults(folder, row));
  return [
    known ? equal('医療情報ネット: 病院', countRows(folder, known), 7587) : absent('病院の行数'),
    known ? equal('医療情報ネット: 位置のない病院', zeros.length, 270) : absent('位置のない病院'),
    equal(
      '医療情報ネット: 0,0として退けた行',
      reports.reduce((sum, file) => sum + (file.warningsByReason['position-zero'] ?? 0), 0),
      all.filter(hasNoPosition).length,
    ),
    none(
      '医療情報ネット: 位置のない病院で一覧にないもの',
      rows.filter((row) => hasNoPosition(row) && !findHospital(folder, row)).map(idOf),
      rows.length,
    ),
    none('医療情報ネット: 開いている曜日が元の列と違う病院', faults.flat(), rows.length),
    ...(await checkShown(folder, rows)),
  ];
}

const idOf = (row: RawRow) => row.ID ?? '';
const hasNoPosition = (row: RawRow) =>
  Number(row['所在地座標（緯度）']) === 0 && Number(row['所在地座標（経度）']) === 0;
const findHospital = ({ state }: RealFolder, row: RawRow) =>
  state.findByRecord('iryojoho', idOf(row));
const countRows = ({ first }: RealFolder, file: string) =>
  first.report.files.find((one) => one.file === file)?.rows ?? 0;

/**
 * The columns named 休診 hold 1 for open and 0 for closed; empty says nothing. A day open every week
 * and closed in each of the five is a contradiction, of which nothing may be claimed.
 */
function listDayFaults(folder: RealFolder, row: RawRow): string[] {
  const shown = findHospital(folder, row)?.openDays;
  return [...weekdays].flatMap((weekday, day) => {
    const cell = row[`毎週決まった曜日に休診（${weekday}）`];
    if (cell !== '0' && cell !== '1') return [];
    const neverOpen = [1, 2, 3, 4, 5].every(
      (week) => row[`決まった週に休診（定期週）第${week}週（${weekday}）`] === '0',
    );
    const wanted = cell === '1' && neverOpen ? null : cell === '1';
    return shown?.[day] === wanted ? [] : [`${idOf(row)} ${weekday}`];
  });
}

/** What the API says of the first hospital open, and the first closed, on Mondays. */
async function checkShown(folder: RealFolder, rows: readonly RawRow[]): Promise<readonly Bar[]> {
  const bars: Bar[] = [];
  for (const cell of ['1', '0']) {
    const row = rows.find((one) => one['毎週決まった曜日に休診（月）'] === cell);
    if (row === undefined) continue;
    const { openDays } = await folder.state.get<{ openDays: boolean[] | null }>(
      `/api/facilities/${findHospital(folder, row)?.id}`,
    );
    bars.push(
      equal(
        `医療情報ネット: 月曜の列が${cell}の病院のAPIの答え`,
        String(openDays?.[0]),
        String(cell === '1'),
      ),
    );
  }
  return bars;
}
