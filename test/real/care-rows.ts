import type { ImportFileReport } from '../../geo/atlas/answers.ts';
import { absent, type Bar, equal, none, told } from './bar.ts';
import type { RealFolder } from './folder.ts';
import type { KnownFileId } from './known-files.ts';
import { type RawRow, readRawCsv } from './raw-file.ts';

const counted: readonly KnownFileId[] = [
  'care-120',
  'care-140',
  'care-331',
  'care-520',
  'care-550',
  'care-720',
  'care-760',
  'care-770',
];

/** Every care office row has an outcome; positions that cannot be true are caught, their places listed. */
export async function checkCareRows(folder: RealFolder): Promise<readonly Bar[]> {
  const files = folder.first.report.files.filter(({ format }) => format === 'kaigo');
  if (files.length === 0) return [absent('介護: 行数と位置')];
  const raw = files.map((file) => ({ file, rows: readRawCsv(file.file) }));
  const known = counted.flatMap((id) => folder.find(id) ?? []);
  const knownRows = files.filter(({ file }) => known.includes(file)).reduce(sumRows, 0);
  const impossible = raw.flatMap(({ file, rows }) =>
    rows.filter((row) => findFault(row) !== undefined).map((row) => ({ file, row })),
  );
  const { totals } = folder.first.report;
  const listed = await Promise.all(
    impossible.map(async ({ file, row }) =>
      (await isListed(folder, row)) ? [] : nameOf(file, row),
    ),
  );
  return [
    known.length === counted.length
      ? equal('介護: 8ファイルの行数', knownRows, 21_830)
      : absent('介護: 8ファイルの行数'),
    none(
      '介護: 報告の行数が元の行数と違うファイル',
      raw.filter(({ file, rows }) => file.rows !== rows.length).map(({ file }) => file.file),
      raw.length,
    ),
    none(
      '全ファイル: 登録+更新+変更なし+除外が行数と合わないもの',
      folder.first.report.files.filter((file) => !addsUp(file)).map(({ file }) => file),
      folder.first.report.files.length,
    ),
    equal('全ファイル: 合計の収支', outcomes(totals), totals.rows),
    ...['position-zero', 'position-outside-japan', 'position-failed-geocode'].map((reason) =>
      equal(
        `介護: ありえない位置の検出（${reason}）`,
        files.reduce((sum, file) => sum + (file.warningsByReason[reason] ?? 0), 0),
        impossible.filter(({ row }) => findFault(row) === reason).length,
      ),
    ),
    none('介護: 位置を退けた事業所で一覧にないもの', listed.flat(), impossible.length),
    none(
      '介護: 退けたはずの位置に立つ施設',
      folder.state.facilities
        .filter(({ position }) => position && faultOf(position[1], position[0]) !== undefined)
        .map(({ id }) => id),
      folder.state.facilities.length,
    ),
    told(
      '介護: 事業所（番号とサービス）',
      `${files.reduce(sumRows, 0)}行 / ${files.length}ファイル`,
    ),
  ];
}

const outcomes = ({ created, updated, unchanged, rejected }: ImportFileReport | Totals) =>
  created + updated + unchanged + rejected;
type Totals = RealFolder['first']['report']['totals'];
const addsUp = (file: ImportFileReport) => outcomes(file) === file.rows;
const sumRows = (sum: number, file: ImportFileReport) => sum + file.rows;

function findFault(row: RawRow): string | undefined {
  const [lat, lng] = [row.緯度 ?? '', row.経度 ?? ''];
  return lat === '' || lng === '' ? undefined : faultOf(Number(lat), Number(lng));
}

/** What cannot be true of a position, by the words of the data's own description. */
export function faultOf(lat: number, lng: number): string | undefined {
  if (lat === 0 && lng === 0) return 'position-zero';
  const at = `${lat.toFixed(5)},${lng.toFixed(5)}`;
  if (at === '53.41291,-8.24389' || at === '36.20482,138.25292') return 'position-failed-geocode';
  return lat < 20 || lat > 46 || lng < 122 || lng > 155 ? 'position-outside-japan' : undefined;
}

const nameOf = (file: ImportFileReport, row: RawRow) => [`${file.file} ${row.事業所番号}`];

async function isListed(folder: RealFolder, row: RawRow): Promise<boolean> {
  const [facility] = folder.state.listByOffice(row.事業所番号?.padStart(10, '0') ?? '');
  if (facility === undefined) return false;
  const answer = await folder.state.get<{ id: string }>(`/api/facilities/${facility.id}`);
  return answer.id === facility.id;
}
