import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openAtlas } from '../../geo/atlas/atlas.ts';
import { buildSnapshot } from '../../geo/atlas/snapshot.ts';
import type { Config } from '../config.ts';
import { readAtlasInput } from '../database/atlas-input.ts';
import { openDatabase } from '../database/open-database.ts';
import { closeStore } from '../database/sqlite.ts';
import { findChromium } from '../print/find-chromium.ts';
import { startPrivateServer } from '../print/private-server.ts';
import type { ExportCommand } from './export-options.ts';
import { UsageError } from './run-command.ts';

type BookletCommand = Extract<ExportCommand, { what: 'booklet' }>;

/**
 * The booklet of a municipality as PDF, printed by Chromium from the page that a browser shows.
 * Throws {@link UsageError} with what to do when the city is unknown or there is no Chromium.
 */
export async function makeBooklet(config: Config, command: BookletCommand): Promise<Buffer> {
  const site = fileURLToPath(new URL('../../site/index.html', import.meta.url));
  if (!existsSync(site))
    throw new UsageError(
      '画面がまだ組み立てられていません。先に npm run build を実行してください。',
    );
  const chromium = findChromium(config.chromiumPath);
  if (chromium === undefined)
    throw new UsageError(
      config.chromiumPath
        ? `CHROMIUM_PATH の ${config.chromiumPath} は実行できません。`
        : 'PDFを作る Chromium が見つかりません。Chromium（と日本語の書体）を入れるか、環境変数 CHROMIUM_PATH に実行ファイルを指定してください（Debian・Ubuntu なら sudo apt-get install chromium fonts-noto-cjk）。',
    );
  const layer = await findLayerOf(config.databasePath, command.city);
  const { printPage } = await import('../print/print-page.ts');
  const server = await startPrivateServer(config.databasePath);
  try {
    const query = new URLSearchParams({ layer, area: command.city, paper: command.paper });
    return await printPage(`${server.origin}/booklet?${query}`, chromium);
  } finally {
    await server.stop();
  }
}

/** A city as the insurer, or a ward or municipality where only that is loaded. */
async function findLayerOf(databasePath: string, code: string): Promise<string> {
  const store = await openDatabase(databasePath);
  try {
    const atlas = openAtlas(buildSnapshot(readAtlasInput(store)));
    const layer = ['city', 'municipality'].find((its) => atlas.areas.find(its, code));
    if (layer) return layer;
    const known = atlas.areas.list('city').map((area) => `${area.code} ${area.name}`);
    const some = known.slice(0, 30).join('、') || 'なし';
    throw new UsageError(
      `市区町村コード ${code} は取り込まれていません。取り込まれている市町村: ${some}${known.length > 30 ? ' ほか' : ''}`,
    );
  } finally {
    await closeStore(store);
  }
}
