import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep, say } from './project.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-noto-cjk'];

/** Path of a Chromium; installs one by the system's package manager when that may be done. */
export function ensureChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told) {
    if (isExecutable(told)) return told;
    say(`CHROMIUM_PATH の ${told} は実行できません。`);
    process.exit(1);
  }
  return findChromium() ?? installChromium();
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function installChromium() {
  const words = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  const command = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  say(`画面の試験に使う Chromium がないため、入れます: ${command.join(' ')}`);
  const [program, ...args] = command;
  if (runStep(program, args) !== 0) {
    const update = command.slice(0, command.indexOf('apt-get') + 1).concat('update');
    runStep(update[0], update.slice(1));
    runStep(program, args);
  }
  const found = findChromium();
  if (found) return found;
  say(
    `Chromium を入れられませんでした。sudo ${words.join(' ')} を実行するか、環境変数 CHROMIUM_PATH に実行ファイルを指定してください。`,
  );
  process.exit(1);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
