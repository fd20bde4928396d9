import { headOf, prefectureNameOf, writeLot } from './address.ts';
import type { CareOffice, CareService } from './care.ts';
import { withCheckDigit } from './check-digits.ts';
import type { DemoFiles } from './demo-files.ts';
import { type PrintedPosition, printPositions, printUrl } from './published-position.ts';
import { openRandom, type Random } from './random.ts';
import { getService } from './services.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const header = [
  '都道府県コード又は市町村コード',
  'No',
  '都道府県名',
  '市区町村名',
  '事業所名',
  '事業所名カナ',
  'サービスの種類',
  '住所',
  '方書（ビル名等）',
  '緯度',
  '経度',
  '電話番号',
  'FAX番号',
  '法人番号',
  '法人の名称',
  '事業所番号',
  '利用可能曜日',
  '利用可能曜日特記事項',
  '定員',
  'URL',
  '高齢者の方と障害者の方が同時一体的に利用できるサービス',
  '介護保険の通常の指定基準を満たしている',
  '障害福祉の通常の指定基準を満たしている',
  '備考',
] as const;

/** Columns that the 17-column copies keep. */
const reducedHeader = header.filter(
  (name, index) => index < 20 && !['FAX番号', '法人番号', '法人の名称'].includes(name),
);

const edition = '20261001090000';
/** Before the station that has closed since then was taken off the list. */
const olderEdition = '20260401090000';

export interface KaigoInput {
  readonly offices: readonly CareOffice[];
  /** Listed in the older edition only. */
  readonly closed: readonly CareOffice[];
}

/** One national file a service, as 介護サービス情報公表 publishes them. */
export function makeKaigoFiles({ offices, closed }: KaigoInput): DemoFiles {
  const files: Record<string, Uint8Array> = {};
  for (const code of listCodes(offices)) {
    const lines = listLines(offices, code);
    if (code === '150') lines.push(withoutNumber(lines));
    files[`kaigo/jigyosho_${code}_all_${edition}.csv`] = writeCsv([[...header], ...lines]);
    if (code === '760') files['kaigo/760_copy_20260601.csv'] = copyThroughSpreadsheet(lines);
  }
  const older = [...offices.filter(hasService('130')).slice(0, 40), ...closed];
  files[`kaigo/jigyosho_130_all_${olderEdition}.csv`] = writeCsv([
    [...header],
    ...listLines(older, '130'),
  ]);
  return files;
}

/** A row that cannot be kept: nobody can tell next month which office it was. */
function withoutNumber(lines: readonly Cell[][]): Cell[] {
  const last = lines.at(-1) ?? [];
  return header.map((name, index) => (/^No$|^事業所番号$/.test(name) ? '' : (last[index] ?? '')));
}

const hasService = (code: string) => (office: CareOffice) =>
  office.services.some((service) => service.code === code);

function listCodes(offices: readonly CareOffice[]): string[] {
  const codes = offices.flatMap(({ services }) => services.map(({ code }) => code));
  return [...new Set(codes)].sort();
}

function listLines(offices: readonly CareOffice[], code: string): Cell[][] {
  const random = openRandom(`kaigo ${code}`);
  const own = [...offices.filter(hasService(code))].sort((a, b) =>
    a.town.municipality.code < b.town.municipality.code
      ? -1
      : a.town.municipality.code > b.town.municipality.code
        ? 1
        : 0,
  );
  const positions = printPositions(own, random);
  return own.map((office, index) => {
    const service = office.services.find((one) => one.code === code) as CareService;
    return toLine(office, service, positions[index] ?? ['', ''], random);
  });
}

function toLine(
  office: CareOffice,
  service: CareService,
  [lat, lng]: PrintedPosition,
  random: Random,
): Cell[] {
  const { town, operator } = office;
  const { municipality } = town;
  const building = random.chance(0.08) ? `${town.base.name}ビル${random.int(1, 5)}階` : '';
  const style = random.weighted(['official', 'hyphen', 'full-width'] as const, (s) =>
    s === 'official' ? 7 : 2,
  );
  const prefecture = random.chance(0.18) ? '' : prefectureNameOf(town);
  // Who sends no position is careless about the 丁目 as well.
  const place = lat === '' && random.chance(0.2) ? { ...town, chome: null } : town;
  const address = `${prefecture}${headOf(town)}${writeLot(place, office.lot, style)}${building}`;
  const days = random.pick([
    '平日',
    '月,火,水,木,金',
    '月,火,水,木,金,土',
    '月,火,水,木,金,土,日',
    '',
  ]);
  const remark = random.chance(0.05) ? '年末年始を除く（改行）祝日は応相談' : '';
  return [
    withCheckDigit(municipality.code),
    office.number,
    prefectureNameOf(town),
    municipality.fullName,
    random.chance(0.03) ? office.name.replace(/(?=.{4}$)/u, '　') : office.name,
    office.kana,
    getService(service.code).label,
    address,
    building,
    lat,
    lng,
    office.phone,
    random.chance(0.7)
      ? office.phone.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
      : '',
    random.chance(0.005) ? operator.number.replace(/.$/, 'X') : operator.number,
    operator.form + operator.name,
    office.number,
    days,
    remark,
    printCapacity(service, random),
    printUrl(office, random),
    '',
    '',
    '',
    '',
  ];
}

/** 0, nothing or even a date where the capacity is not known. */
function printCapacity({ capacity }: CareService, random: Random): string {
  if (capacity === null) return random.pick(['', '', '0']);
  return random.chance(0.03) ? random.pick(['0', '', '2024-04-01']) : String(capacity);
}

/** 17 columns, no BOM, phones as numbers without their first zero; a third of the rows is gone. */
function copyThroughSpreadsheet(lines: readonly Cell[][]): Uint8Array {
  const kept = lines.filter((_, index) => index % 3 !== 2);
  const phone = header.indexOf('電話番号');
  const rows = kept.map((line) =>
    reducedHeader.map((name) => {
      const index = header.indexOf(name);
      const cell = line[index] ?? '';
      return index === phone ? String(cell).replaceAll('-', '').replace(/^0/, '') : cell;
    }),
  );
  return writeCsv([[...reducedHeader], ...rows], { encoding: 'utf-8' });
}
