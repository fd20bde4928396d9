import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A sheet of text and numbers, its rows made as they are written. */
export interface SheetSource {
  readonly name: string;
  readonly header: readonly string[];
  readonly batches: () => AsyncIterable<readonly (readonly (string | number)[])[]>;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (Office Open XML, ECMA-376) as bytes while its rows come: nothing but the row at hand is
 * kept. Text stands in text cells, which no spreadsheet takes for formulas.
 */
export async function* toWorkbookBytes(sheets: readonly SheetSource[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    return file;
  };
  const add = (path: string, text: string) => open(path).push(strToU8(xml + text), true);

  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relationships([`${office}/officeDocument`, 'xl/workbook.xml']));
  add('xl/workbook.xml', workbook(sheets));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships(
      ...sheets.map((_, i): [string, string] => [
        `${office}/worksheet`,
        `worksheets/sheet${i + 1}.xml`,
      ]),
      [`${office}/styles`, 'styles.xml'],
    ),
  );
  add('xl/styles.xml', styles);
  for (const [i, sheet] of sheets.entries()) {
    const file = open(`xl/worksheets/sheet${i + 1}.xml`);
    file.push(strToU8(xml + sheetHead + rowText(sheet.header, 1, 1)));
    let line = 1;
    for await (const batch of sheet.batches()) {
      file.push(strToU8(batch.map((cells) => rowText(cells, ++line, 0)).join('')));
      yield* ready.splice(0);
    }
    file.push(strToU8(sheetEnd), true);
  }
  zip.end();
  yield* ready.splice(0);
}

const sheetHead = `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18" defaultColWidth="16"/><sheetData>`;
const sheetEnd = '</sheetData></worksheet>';

/** Style 1 is the bold header. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

function rowText(cells: readonly (string | number)[], line: number, style: 0 | 1): string {
  const body = cells.map((cell, i) => {
    if (cell === '') return '';
    const at = `r="${columnName(i)}${line}" s="${style}"`;
    return typeof cell === 'number'
      ? `<c ${at}><v>${cell}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
  });
  return `<row r="${line}">${body.join('')}</row>`;
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '\t',
  '\n': '\n',
  '\r': '&#13;',
};

/** Control characters that XML forbids are written as the standard writes them (`_x0001_`). */
function escapeText(text: string): string {
  return text.replace(/[&<>"]|\p{Cc}/gu, (character) => escapes[character] ?? toHex(character));
}

const toHex = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

function contentTypes(count: number): string {
  const overrides = Array.from(
    { length: count },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${part}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/>${overrides.join('')}</Types>`;
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relations}">${entries.join('')}</Relationships>`;
}

function workbook(sheets: readonly SheetSource[]): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`;
}
