import { findMunicipalityByName } from '../../../geo/terms/municipality-name.ts';
import type { ReadContext, Row, RowIssue, TableFormat } from '../format.ts';
import { type Figures, faultInconsistency, parsePeople, sumPeople } from '../population-figures.ts';
import { foldHeader } from '../recognise.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';

const totalNames = ['計', '第1号被保険者数'];
const placeNames = { prefecture: ['都道府県', '都道府県名'], insurer: ['保険者', '保険者名'] };

/**
 * 介護保険事業状況報告 第2表: 第1号被保険者数 by insurer. The ages stand one row below the names of the
 * first columns, which are therefore looked up above the header row.
 */
export const insuredPopulation: TableFormat = {
  id: 'insured-population',
  label: '介護保険事業状況報告 第1号被保険者数',
  columns: [
    { id: 'prefecture', names: placeNames.prefecture },
    { id: 'insurer', names: placeNames.insurer },
    { id: 'total', names: totalNames },
    { id: 'from65', names: ['65歳以上75歳未満'], required: true },
    { id: 'from75', names: ['75歳以上85歳未満'], required: true },
    { id: 'over85', names: ['85歳以上'], required: true },
  ],
  open(context) {
    const find = openUpperColumns(context);
    let warned = false;
    return {
      row(row) {
        if (context.edition === null && !warned) warnOfYear(row, context);
        warned = true;
        readInsurer(row, context, {
          prefecture: row.get('prefecture') || find(row, placeNames.prefecture),
          insurer: row.get('insurer') || find(row, placeNames.insurer),
          total: row.get('total') || find(row, totalNames),
        });
      },
    };
  },
};

/** Cells of columns whose names stand in the row above the header row. */
function openUpperColumns({ preamble }: ReadContext): (row: Row, names: string[]) => string {
  const upper = preamble.at(-1)?.cells.map(foldHeader) ?? [];
  return (row, names) => {
    const folded = new Set(names.map(foldHeader));
    const position = upper.findIndex((cell) => folded.has(cell));
    return position < 0 ? '' : (row.cells[position] ?? '').trim();
  };
}

interface Insurer {
  readonly prefecture: string;
  readonly insurer: string;
  readonly total: string;
}

function readInsurer(row: Row, context: ReadContext, place: Insurer): void {
  const { insurer } = place;
  const refusal = findRefusal(place);
  if (refusal) {
    const value = `${place.prefecture}${insurer}`;
    context.reject({ line: row.line, column: '', value, ...refusal });
    return;
  }
  const code = findMunicipalityByName(place.prefecture, insurer);
  const faults = openRowFaults(row, context);
  const figures = readAges(row, faults, place.total);
  if (faults.any() || code === undefined) return;
  const year = context.edition === null ? null : Number(context.edition.slice(0, 4));
  context.emit(
    {
      source: 'population',
      key: `city|${code}|insured|${year ?? ''}`,
      layout: 2,
      edition: context.edition,
      slice: `city|insured|${year ?? ''}`,
      body: {
        type: 'population',
        layer: 'city',
        code,
        name: insurer,
        year,
        date: context.edition,
        definition: 'insured',
        ...figures,
      },
    },
    [{ line: row.line }],
  );
}

/** Why a row speaks of no single municipality; undefined when it does. */
function findRefusal({
  prefecture,
  insurer,
}: Insurer): Pick<RowIssue, 'reason' | 'message'> | undefined {
  const place = `${prefecture}${insurer}`;
  if (insurer === '' || /^(全国|合計|計|総数)$/u.test(prefecture.replace(/\s+/gu, '')))
    return {
      reason: 'summary-row',
      message: `「${place}」は合計の行のため、取り込みませんでした。保険者ごとの行を使います。`,
    };
  if (/(連合|組合)$/u.test(insurer))
    return {
      reason: 'owner-unknown',
      message: `「${insurer}」は複数の市町村がつくる保険者で、市町村ごとの人数がこの表にありません。構成市町村の人数は空欄のままになります。必要なら「圏域別人口」の様式で市町村ごとに取り込んでください。`,
    };
  if (findMunicipalityByName(prefecture, insurer) !== undefined) return undefined;
  return {
    reason: 'municipality-unknown',
    message: `「${place}」という市区町村が見つかりません。名前を確かめるか、「圏域別人口」の様式でコードを付けて取り込んでください。`,
  };
}

/** The insured are 65 and over: of the whole population the table says nothing. */
function readAges(row: Row, faults: RowFaults, total: string): Figures {
  const read = (column: string) =>
    faults.need(column, parsePeople(row.get(column)), 'missing-key', '人数がありません。');
  const [from65, from75, over85] = [read('from65'), read('from75'), read('over85')];
  const over75 = sumPeople([from75, over85]);
  const over65 = sumPeople([from65, over75]);
  const stated = faults.read('total', parsePeople(total));
  if (stated !== undefined && over65 !== null && stated !== over65)
    faults.fault(
      'total',
      'figures-inconsistent',
      `計（${stated}人）が年齢別の合計（${over65}人）と合いません。`,
    );
  const figures = { total: null, over65, over75, over85: over85 ?? null };
  faultInconsistency(figures, faults);
  return figures;
}

function warnOfYear(row: Row, context: ReadContext): void {
  context.doubt({
    line: row.line,
    column: '',
    value: '',
    reason: 'year-unknown',
    message:
      'いつの人数かがファイルにも名前にもありません。--as-of 2024-03-31のように付けて取り込むと、年が表示されます。',
  });
}
