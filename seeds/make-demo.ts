import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDemoFiles } from './make-demo-files.ts';

/** Writes the demo anew into seeds/demo, or into the folder named. */
const committed = fileURLToPath(new URL('../../seeds/demo', import.meta.url));
const folder = process.argv[2] ?? committed;

const files = await makeDemoFiles();
if (folder === committed) rmSync(folder, { recursive: true, force: true });
let bytes = 0;
for (const [path, content] of Object.entries(files)) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  bytes += content.length;
}
process.stdout.write(`${Object.keys(files).length} files, ${bytes} bytes: ${folder}\n`);
