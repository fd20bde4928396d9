import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAtlasInput } from '../../../../server/database/atlas-input.ts';
import { openDatabase } from '../../../../server/database/open-database.ts';
import type { Store } from '../../../../server/database/sqlite.ts';
import { dumpState } from '../../../../server/dump.ts';
import {
  type ImportOutcome,
  type ImportSettings,
  importFiles,
} from '../../../../server/import/import-files.ts';

/** A care office of an invented town, as the cells the tests vary. */
export interface Office {
  readonly number: string;
  readonly name: string;
  readonly address?: string;
}

const headers = [
  '都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類',
  '住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日',
  '利用可能曜日特記事項,定員,URL,高齢者の方と障害者の方が同時一体的に利用できるサービス',
  '介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考',
].join(',');

/** A table of visiting nurses in the complete official layout. */
export function careTable(offices: readonly Office[]): string {
  const rows = offices.map(({ number, name, address = '見本市例町1' }) =>
    [
      ...['984019', '', '見本県', '見本市', name, '', '訪問看護', address, ''],
      ...['34.5', '138.5', '', '', '', '', number, '', '', '', '', '', '', '', ''],
    ].join(','),
  );
  return `${[headers, ...rows].join('\r\n')}\r\n`;
}

/** The number of the nth invented office, ten characters. */
export const officeNumber = (n: number) => `98B${String(n).padStart(7, '0')}`;

/** A database in memory and a folder of its own, both gone after `close`. */
export interface Bench {
  readonly store: Store;
  readonly folder: string;
  /** Writes a file and gives its path. */
  readonly write: (name: string, text: string) => string;
  readonly run: (
    paths: readonly string[],
    settings?: Partial<ImportSettings>,
  ) => Promise<ImportOutcome>;
  readonly dump: () => string;
  readonly close: () => Promise<void>;
}

export const today = '2026-04-01';

export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'zaitaku-test-'));
  const store = await openDatabase(':memory:');
  return {
    store,
    folder,
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    run: (paths, settings = {}) =>
      importFiles(store, paths, {
        kind: 'files',
        options: {},
        today,
        dryRun: false,
        rejectionsPath: join(folder, 'rejections', 'rows.csv'),
        ...settings,
      }),
    dump: () => [...dumpState(store, readAtlasInput(store), today)].join(''),
    async close() {
      await store.db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
