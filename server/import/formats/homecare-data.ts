import type { FigureItem } from '../../../geo/registry/source-record.ts';
import { tidyText } from '../../../geo/registry/text.ts';
import { findHomecareDataItem } from '../../../geo/terms/homecare-data-item.ts';
import { dropAbsent } from '../drop-absent.ts';
import { parseFigure } from '../figure-cell.ts';
import type { ReadContext, Row, RowReader, TableFormat } from '../format.ts';
import { foldHeader } from '../recognise.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { parseMunicipalityCode } from '../values/code.ts';
import { prefectureCodeOf } from '../values/prefecture.ts';

const codeNames = [
  '市区町村コード',
  '市町村コード',
  '自治体コード',
  '団体コード',
  '地域コード',
  'コード',
];
const codeHeaders = new Set(codeNames.map(foldHeader));

/** Subjects of the table: a header row of it names several. */
const subjects = [
  /総人口/u,
  /65歳以上/u,
  /在宅療養支援病院|在支病/u,
  /在宅療養支援診療所|在支診/u,
  /訪問診療/u,
  /往診/u,
  /看取り/u,
  /訪問看護ステーション/u,
];

/**
 * 在宅医療にかかる地域別データ集: one row a municipality (5 digits, without check digit), one column an
 * item. The items' numbers stand in a row of their own above or below the names, or before each name.
 * No published file was at hand: what is assumed is that, and nothing of the order of columns.
 */
export const homecareData: TableFormat = {
  id: 'homecare-data',
  label: '在宅医療にかかる地域別データ集',
  columns: [
    { id: 'code', names: codeNames, required: true },
    { id: 'prefecture', names: ['都道府県', '都道府県名'] },
    { id: 'municipality', names: ['市区町村', '市区町村名', '市町村名', '自治体名'] },
  ],
  score(headers) {
    const folded = headers.map(foldHeader);
    if (!folded.some((header) => codeHeaders.has(header))) return 0;
    const named = subjects.filter((subject) => folded.some((header) => subject.test(header)));
    return named.length >= 3 ? named.length * 2 : 0;
  },
  open: openReader,
};

interface ItemColumn {
  readonly position: number;
  readonly number: number;
  readonly label: string;
  readonly unit: string;
  readonly year: number | undefined;
}

function openReader(context: ReadContext): RowReader {
  let columns: readonly ItemColumn[] | undefined;
  let warned = false;
  return {
    row(row) {
      if (columns === undefined) {
        const numbersHere = isNumberRow(row);
        columns = findItems(row.headers, numbersHere ? [row.cells] : numberRowsOf(context));
        if (numbersHere) {
          context.pass(row.line);
          return;
        }
      }
      if (columns.length === 0) {
        context.reject({
          ...{ line: row.line, column: '', value: '', reason: 'row-unreadable' },
          message:
            '項目番号が見つかりません。見出しの名前の上か下の行に番号（1、2、5…）がある表を取り込んでください。',
        });
        return;
      }
      if (context.edition === null && !warned) warnOfYear(row, context);
      warned = true;
      readRow(row, columns, context);
    },
  };
}

/** The row of numbers below the names: no code, whole numbers rising from left to right. */
function isNumberRow(row: Row): boolean {
  return row.get('code') === '' && readNumbers(row.cells).size >= 3;
}

function numberRowsOf({ preamble }: ReadContext): (readonly string[])[] {
  return preamble.map(({ cells }) => cells).filter((cells) => readNumbers(cells).size >= 3);
}

function readNumbers(cells: readonly string[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  cells.forEach((cell, position) => {
    const text = cell.normalize('NFKC').replace(/[()\s.項番目]/gu, '');
    if (/^\d{1,3}$/.test(text)) numbers.set(position, Number(text));
  });
  const rising = [...numbers.values()].every((n, i, all) => i === 0 || n > all[i - 1]!);
  return rising ? numbers : new Map();
}

function findItems(
  headers: readonly string[],
  numberRows: readonly (readonly string[])[],
): ItemColumn[] {
  const numbers = numberRows.map(readNumbers).at(-1);
  return headers.flatMap((header, position) => {
    const text = tidyText(header.normalize('NFKC'));
    const prefix = /^[(]?(\d{1,3})[).:、\s]+(?=\D)/u.exec(text);
    const number = numbers?.get(position) ?? (prefix ? Number(prefix[1]) : undefined);
    const known = number === undefined ? undefined : findHomecareDataItem(number);
    if (number === undefined || known === undefined) return [];
    const label = (numbers ? text : text.slice(prefix![0].length)) || known.label;
    return { position, number, label, unit: unitOf(label) ?? known.unit, year: yearOf(label) };
  });
}

/** A heading says itself what it counts: 訪問診療を行う病院数 counts hospitals, 訪問診療件数 visits. */
function unitOf(label: string): string | undefined {
  const bare = label.replace(/\(.*?\)/gu, '');
  if (/件数$|回数$/u.test(bare)) return '件';
  if (/(人口|患者数|人数|死亡者?数)$/u.test(bare)) return '人';
  if (/(病院|診療所|機関|施設|事業所|ステーション|か所|箇所)数?$/u.test(bare)) return 'か所';
  return undefined;
}

function yearOf(label: string): number | undefined {
  const text = label.normalize('NFKC');
  const western = /(20\d{2})年/u.exec(text);
  if (western) return Number(western[1]);
  const era = /(?:令和|R)(元|\d{1,2})(?:年|\.)/u.exec(text);
  return era ? 2018 + (era[1] === '元' ? 1 : Number(era[1])) : undefined;
}

function readRow(row: Row, columns: readonly ItemColumn[], context: ReadContext): void {
  const faults = openRowFaults(row, context);
  if (
    /^(全国|合計|計|総数|総計)$/u.test(tidyText(row.get('prefecture') || row.get('municipality')))
  ) {
    context.reject({
      ...{ line: row.line, column: '', value: row.get('prefecture'), reason: 'summary-row' },
      message: '合計の行のため、取り込みませんでした。市区町村ごとの行を使います。',
    });
    return;
  }
  const place = faults.need(
    'code',
    parseMunicipalityCode(row.get('code'), prefectureCodeOf(row.get('prefecture'))),
    'missing-key',
    '市区町村コードがありません。5桁の番号を入れてください。',
  );
  const items = columns.flatMap((column) => readItem(row, column, faults));
  if (faults.any() || !place) return;
  if (items.length === 0) {
    faults.fault('code', 'missing-key', '読める値が一つもありません。');
    return;
  }
  const year = context.edition === null ? null : Number(context.edition.slice(0, 4));
  const area =
    place.municipality === undefined
      ? { layer: 'prefecture', code: place.prefecture }
      : { layer: 'municipality', code: place.municipality };
  context.emit(
    {
      source: 'figure',
      key: `homecare-data|${area.layer}|${area.code}|${year ?? ''}`,
      layout: 2,
      edition: context.edition,
      slice: `homecare-data|${year ?? ''}`,
      body: dropAbsent({
        type: 'figure' as const,
        ...area,
        name: tidyText(row.get('municipality')) || undefined,
        table: 'homecare-data' as const,
        year,
        items,
      }),
    },
    [{ line: row.line }],
  );
}

/** A cell that says nothing is no figure; one that cannot be read is told and left out, not the row. */
function readItem(row: Row, column: ItemColumn, faults: RowFaults): FigureItem[] {
  const { position, number, label, unit, year } = column;
  const cell = (row.cells[position] ?? '').trim();
  const { value, doubts } = parseFigure(cell);
  for (const { reason, message } of doubts)
    faults.doubt('code', reason, `項目${number}「${label}」：${message}この値は入れませんでした。`);
  if (value === undefined) return [];
  return [{ id: String(number), label, unit, ...(year !== undefined && { year }), value }];
}

function warnOfYear(row: Row, context: ReadContext): void {
  context.doubt({
    ...{ line: row.line, column: '', value: '', reason: 'year-unknown' },
    message:
      'いつの値かがファイルにも名前にもありません。--as-of 2023-03-31のように付けて取り込むと、年が表示されます。',
  });
}
