import { spawnSync } from 'node:child_process';
import { runStep, say } from './project.mjs';

const words = ['apt-get', 'install', '-y', '--no-install-recommends', 'libreoffice-calc'];

/** Installs LibreOffice for the tests that open workbooks with it, where that may be done. */
export function ensureOffice() {
  const isThere = () =>
    Boolean(process.env.SOFFICE_PATH) ||
    spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
  if (isThere()) return;
  const [program, ...args] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  say(`Excel の表を開いて確かめる LibreOffice がないため、入れます: ${words.join(' ')}`);
  if (runStep(program, args) !== 0) {
    runStep(program, [...args.slice(0, args.indexOf('install')), 'update']);
    runStep(program, args);
  }
  if (!isThere())
    say(
      `LibreOffice を入れられませんでした。sudo ${words.join(' ')} を実行するか、SOFFICE_PATH を指定してください。`,
    );
}
