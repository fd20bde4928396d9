import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../server/import/csv.ts';
import type { SheetRow } from '../../../server/import/sheet.ts';

async function readAll(text: string, pieceSize = text.length || 1): Promise<SheetRow[]> {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceSize) pieces.push(text.slice(at, at + pieceSize));
  const rows: SheetRow[] = [];
  for await (const batch of readCsv(pieces)) for (const row of batch) rows.push(row);
  return rows;
}

/** A busy machine takes seconds; work that grows with the square of the file would take hours. */
const patiently = { timeout: 120_000 };

const cellsOf = (rows: readonly SheetRow[]) => rows.map((row) => row.cells);

describe('readCsv', () => {
  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('reads lines that end in %j', async (newline) => {
    const text = ['a,b', '"1,2","say ""x"""', ',', 'c,d'].join(newline);
    const expected = [
      ['a', 'b'],
      ['1,2', 'say "x"'],
      ['', ''],
      ['c', 'd'],
    ];
    for (const size of [1, 3, 1000]) expect(cellsOf(await readAll(text, size))).toEqual(expected);
  });

  it('counts physical lines through quoted line breaks and empty lines', async () => {
    const text = 'a,b\r\n"一\r\n二\r\n三",x\r\n\r\nlast,y\r\n';
    const rows = await readAll(text);
    expect(rows.slice(0, 4).map((row) => [row.line, row.cells[0]])).toEqual([
      [1, 'a'],
      [2, '一\r\n二\r\n三'],
      [5, ''],
      [6, 'last'],
    ]);
  });

  it('reads tabs when the head has more of them', async () => {
    expect(cellsOf(await readAll('a\tb\n1,5\t2\n'))[1]).toEqual(['1,5', '2']);
  });

  it('takes any table apart as it was put together, whatever the size of the pieces', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '見', ',', '"', '\n', '\r\n', ' ', '\t', '1'),
      maxLength: 6,
    });
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (data, size) => {
        const header = data[0]!.map((_, i) => `列${i}`);
        const text = Papa.unparse([header, ...data], { newline: '\r\n', quotes: true });
        const rows = await readAll(text, size);
        expect(cellsOf(rows)).toEqual([header, ...data]);
        let line = 1;
        for (const row of rows) {
          expect(row.line).toBe(line);
          line += row.cells.join('').split('\n').length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives one row with a broken quote as such, and goes on after it', async () => {
    const text = 'a,b\n1,"x"y,3\n2,ok\n';
    const rows = await readAll(text);
    expect(rows.map((row) => [row.line, row.broken !== undefined])).toContainEqual([2, true]);
    expect(rows.find((row) => row.line === 3)).toMatchObject({ cells: ['2', 'ok'] });
  });

  it('gives the row whose quote is never closed, and reads the rows after it', async () => {
    const rows = await readAll('a,b\n1,x\n2,"open\n3,y\n4,z\n');
    expect(rows.filter((row) => row.broken).map((row) => row.line)).toEqual([3]);
    expect(cellsOf(rows).filter((cells) => /^[134]$/.test(cells[0] ?? ''))).toEqual([
      ['1', 'x'],
      ['3', 'y'],
      ['4', 'z'],
    ]);
  });

  it('keeps its pace in a file whose every row has a broken quote', patiently, async () => {
    const rows = await readAll(`a,b\n${'"5" 号,x\n'.repeat(20_000)}`, 1 << 18);
    expect(rows.filter((row) => row.broken)).toHaveLength(20_000);
  });

  it('does not gather a whole file behind an open quote', patiently, async () => {
    const text = `a,b\n1,"open\n${'2,x\n'.repeat(600_000)}`;
    const rows = await readAll(text, 1 << 16);
    expect(rows.filter((row) => row.cells[0] === '2')).toHaveLength(600_000);
  });
});
