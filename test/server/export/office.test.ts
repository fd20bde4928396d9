import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from '../routes/open-server.ts';

const office = [
  process.env.SOFFICE_PATH ?? '',
  ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice')),
].find(isExecutable);

function isExecutable(path: string): boolean {
  try {
    if (path !== '') accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}

if (!office)
  process.stderr.write(
    '\n!! LibreOffice is missing, so workbooks were NOT opened with it: apt-get install libreoffice-calc, or set SOFFICE_PATH.\n',
  );

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await openServer();
  folder = mkdtempSync(join(tmpdir(), 'zaitaku-office-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const parse = (text: string) =>
  papaparse.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data;

describe.skipIf(!office)('a workbook opened with LibreOffice', () => {
  it.each(['designation-table', 'findings', 'coverage'])(
    '%s shows in every cell what the CSV of the API says',
    async (name) => {
      const book = await server.ask('staff', `/api/export/${name}.xlsx`);
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, new Uint8Array(await book.arrayBuffer()));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      // 44,34,76: commas, double quotes, UTF-8; only the first sheet.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
      const run = spawnSync(
        office ?? '',
        [profile, '--headless', '--convert-to', filter, '--outdir', folder, file],
        { encoding: 'utf8', timeout: 50_000 },
      );
      const written = run.stdout.match(/-> (\S+\.csv)/)?.[1];
      if (written === undefined) throw new Error(`nothing converted: ${run.stdout}${run.stderr}`);
      const opened = parse(readFileSync(written, 'utf8'));
      const told = parse(await (await server.ask('staff', `/api/export/${name}.csv`)).text());
      expect(opened).toHaveLength(told.length);
      expect(told.length).toBeGreaterThan(3);
      const plain = (cell: string) => cell.replace(/^'(?=[=+\-@])/u, '');
      const number = (cell: string) =>
        /^\d{1,3}(,\d{3})+$/.test(cell) ? cell.replaceAll(',', '') : cell;
      expect(opened.map((row) => row.map(number))).toEqual(told.map((row) => row.map(plain)));
    },
  );
});
