import {
  buildEverything,
  buildPrograms,
  buildSite,
  ensureInstalled,
  handOver,
} from './project.mjs';

// run.mjs PROGRAM args: a program of ours, built first when it must be.
const [program = '', ...args] = process.argv.slice(2);
ensureInstalled();
if (program.startsWith('test/')) buildEverything();
else buildPrograms();
// A booklet is printed from the page.
if (args[0] === 'booklet') buildSite();
handOver(program, args);
