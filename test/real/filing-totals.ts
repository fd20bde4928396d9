import { absent, type Bar, equal, none } from './bar.ts';
import type { RealFolder } from './folder.ts';
import { groupBy } from './group-by.ts';
import type { KnownFileId } from './known-files.ts';
import { readRawSheet } from './raw-file.ts';

/** Counted by hand in two lists of October 2025: institutions, and institutions per symbol. */
const counted: readonly {
  readonly file: KnownFileId;
  readonly prefecture: string;
  readonly institutions: number;
  readonly symbols: Readonly<Record<string, number>>;
}[] = [
  {
    file: 'filings-22',
    prefecture: '22',
    institutions: 2263,
    symbols: {
      支援診1: 8,
      支援診2: 98,
      支援診3: 280,
      支援病1: 5,
      支援病2: 14,
      支援病3: 14,
      在後病: 14,
      在医総管1: 620,
      入退支: 94,
    },
  },
  {
    file: 'filings-33',
    prefecture: '33',
    institutions: 3117,
    symbols: {
      支援診1: 4,
      支援診2: 40,
      支援診3: 247,
      支援病1: 10,
      支援病2: 11,
      支援病3: 50,
      在後病: 8,
      在薬: 808,
      在薬総1: 320,
      在薬総2: 81,
      歯援診1: 35,
      歯援診2: 122,
      歯訪診: 681,
    },
  },
];

/** Totals of `/api/facilities?filing=…` against the lists. */
export async function checkFilingTotals(folder: RealFolder): Promise<readonly Bar[]> {
  const files = folder.list('todokede');
  if (files.length === 0) return [absent('届出: 記号ごとの数')];
  const institutions = files.flatMap(readInstitutions);
  const bars: Bar[] = [];
  for (const { file, prefecture, symbols, ...truth } of counted) {
    const path = folder.find(file);
    if (path === undefined) {
      bars.push(absent(`届出: ${prefecture}の数`));
      continue;
    }
    const codes = new Set(readInstitutions(path).map(({ code }) => code));
    const listed = folder.state.facilities.flatMap((facility) =>
      facility.records.flatMap(({ source, key }) =>
        source === 'todokede' && codes.has(key) ? key : [],
      ),
    );
    bars.push(equal(`届出: ${prefecture}の医療機関`, new Set(listed).size, truth.institutions));
    const isArea = folder.state.areas.some(({ layer }) => layer === 'prefecture');
    if (!isArea && files.length > 1) {
      bars.push(absent(`届出: ${prefecture}だけの数（都道府県の境界）`));
      continue;
    }
    const here: Readonly<Record<string, string>> = isArea
      ? { layer: 'prefecture', area: prefecture }
      : {};
    for (const [filing, wanted] of Object.entries(symbols)) {
      const total = await folder.state.total({ filing, ...here });
      bars.push(equal(`届出: ${prefecture} ${filing} のAPIのtotal`, total, wanted));
    }
  }
  return [...bars, await checkAllSymbols(folder, institutions)];
}

/** Every symbol of every list: as many facilities as hold an institution that lists it. */
async function checkAllSymbols(
  folder: RealFolder,
  institutions: readonly Institution[],
): Promise<Bar> {
  const name = '届出: totalが名簿と違う記号';
  // Two editions of one list: only the newer counts, and the raw rows do not say which it is.
  const codes = new Set(institutions.map(({ code }) => code));
  if (codes.size < institutions.length) return absent(name);
  const bySymbol = groupBy(
    institutions.flatMap(({ code, symbols }) => symbols.map((symbol) => ({ code, symbol }))),
    ({ symbol }) => symbol,
  );
  const wrong: string[] = [];
  for (const [symbol, own] of bySymbol) {
    const holders = own.map(({ code }) => folder.state.findByRecord('todokede', code)?.id);
    const wanted = new Set(holders).size;
    const total = await folder.state.total({ filing: symbol });
    if (total !== wanted || holders.includes(undefined)) wrong.push(`${symbol} ${total}≠${wanted}`);
  }
  return none(name, wrong, bySymbol.size);
}

export interface Institution {
  /** 都道府県 2 + 点数表 1 + 医療機関番号 7. */
  readonly code: string;
  readonly address: string;
  readonly symbols: readonly string[];
}

const tariffs: Readonly<Record<string, string>> = { 医科: '1', 歯科: '3', 薬局: '4' };

/** The institutions of a list, read straight from the workbook. */
export function readInstitutions(path: string): readonly Institution[] {
  const sheet = readRawSheet(path);
  const head = sheet.findIndex((row) => Object.values(row).includes('受理記号'));
  const columnOf = (name: string) =>
    Object.entries(sheet[head] ?? {}).find(([, text]) => text.trim() === name)?.[0] ?? '';
  const column = {
    prefecture: columnOf('都道府県コード'),
    tariff: columnOf('区分'),
    number: columnOf('医療機関番号'),
    address: columnOf('医療機関所在地（住所）'),
    symbol: columnOf('受理記号'),
  };
  const rows = sheet.slice(head + 1).filter((row) => (row[column.number] ?? '') !== '');
  const byCode = groupBy(rows, (row) => {
    const tariff = tariffs[row[column.tariff] ?? ''] ?? '?';
    return row[column.prefecture]!.padStart(2, '0') + tariff + row[column.number]!.padStart(7, '0');
  });
  return [...byCode].map(([code, own]) => ({
    code,
    address: (own[0]![column.address] ?? '').normalize('NFKC'),
    symbols: [
      ...new Set(
        own.flatMap((row) => (row[column.symbol] ?? '').normalize('NFKC').replace(/\s/g, '') || []),
      ),
    ],
  }));
}
