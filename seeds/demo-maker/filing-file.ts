import { headOf, type Lot, writeLot } from './address.ts';
import type { DemoFiles } from './demo-files.ts';
import type { Filing } from './filing-table.ts';
import type { Institution, MedicalKind } from './medical.ts';
import { openRandom, type Random } from './random.ts';
import { writeSheet } from './write-xlsx.ts';

const header = [
  '項番',
  '都道府県コード',
  '都道府県名',
  '区分',
  '医療機関番号',
  '併設医療機関番号',
  '医療機関記号番号',
  '医療機関名称',
  '医療機関所在地（郵便番号）',
  '医療機関所在地（住所）',
  '電話番号',
  'FAX番号',
  '病床数',
  '受理届出名称',
  '受理記号',
  '受理番号',
  '算定開始年月日',
  '個別有効開始年月日',
  '備考（見出し）',
  '備考（データ）',
  '市町村コード',
  '市町村名',
  '種別コード',
  '種別',
] as const;

interface SectionPlan {
  /** 区分 */
  readonly section: string;
  readonly kinds: readonly MedicalKind[];
}

const sections: readonly SectionPlan[] = [
  { section: '医科', kinds: ['hospital', 'clinic'] },
  { section: '歯科', kinds: ['dental'] },
  { section: '薬局', kinds: ['pharmacy'] },
];

const kindNames: Readonly<Record<MedicalKind, readonly [code: string, name: string]>> = {
  hospital: ['22', '病院'],
  clinic: ['23', '診療所'],
  dental: ['23', '診療所'],
  pharmacy: ['24', '薬局'],
};

/** 届出受理医療機関名簿 of 見本県: reference date in row 2, header in row 4, one row a filing. */
export async function makeFilingFile(institutions: readonly Institution[]): Promise<DemoFiles> {
  const random = openRandom('filing file');
  const blank = header.map(() => '');
  const reference = ['[令和８年１０月１日 現在 ]令和８年１０月２０日作成', ...blank.slice(1)];
  const lines = sections.flatMap(({ section, kinds }) =>
    institutions
      .filter(
        ({ kind, code, filings }) =>
          kinds.includes(kind) && code.startsWith('98') && filings.length > 0,
      )
      .flatMap((institution, index) => listLines(institution, section, index + 1, random)),
  );
  const workbook = await writeSheet('届出受理医療機関名簿', [
    blank,
    reference,
    blank,
    [...header],
    ...lines,
  ]);
  return { 'todokede/98_mihon_todokede_202610.xlsx': workbook };
}

function listLines(
  institution: Institution,
  section: string,
  item: number,
  random: Random,
): string[][] {
  const { operator, town, lot, phone, kind, code, name, filings } = institution;
  const form = random.chance(0.55) && operator.form ? `${operator.form}${operator.name}　` : '';
  const blanks = random.chance(0.05) ? name.replace(/(?=.{4}$)/u, '　') : name;
  const who = [
    String(item),
    '98',
    '見本県',
    section,
    code.slice(3),
    '',
    '',
    form + blanks,
    `998-${code.slice(-5, -1)}`,
    headOf(town) + writeLot(town, drawPublishedLot(lot, random), 'full-width'),
    printPhone(phone, random),
    '',
    printBeds(institution),
  ];
  const tail = ['', '', ...kindNames[kind]];
  return filings.flatMap((filing) =>
    listRemarks(filing).map(([heading, text]) => [
      ...who,
      filing.name,
      filing.symbol,
      filing.number,
      toEra(filing.effectiveFrom),
      '',
      heading,
      text,
      ...tail,
    ]),
  );
}

/** A few have moved next door since they filed: what is equal then is not certain any more. */
function drawPublishedLot(lot: Lot, random: Random): Lot {
  return random.chance(0.015) ? { ...lot, first: lot.first + 1 } : lot;
}

/** A filing with remarks stands in several rows. */
function listRemarks({ symbol }: Filing): readonly (readonly [heading: string, text: string])[] {
  if (symbol !== '入退支') return [['', '']];
  return [
    ['入退院支援加算の区分', '入退院支援加算１'],
    ['入院時支援加算の有無', '有'],
  ];
}

function printBeds({ beds }: Institution): string {
  if (!beds) return '';
  const parts = [
    ['一般', beds.general],
    ['療養', beds.longTerm],
    ['精神', beds.psychiatric],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${type}　　${count}`)
    .join('／');
}

/** The lists write phones in several ways. */
function printPhone(phone: string, random: Random): string {
  const [area = '', exchange = '', line = ''] = phone.split('-');
  return random.pick([phone, phone, `${area}(${exchange})${line}`, area + exchange + line]);
}

/** `令和 6年 4月 1日`: padded with a blank. */
function toEra(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const [era, first] =
    year >= 2020 || (year === 2019 && month >= 5) ? ['令和', 2018] : ['平成', 1988];
  const pad = (value: number) => String(value).padStart(2, ' ');
  const eraYear = year - first === 1 ? '元' : pad(year - first);
  return `${era}${eraYear}年${pad(month)}月${pad(date)}日`;
}
