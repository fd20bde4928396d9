import { buildEverything, buildPrograms, ensureInstalled, handOver } from './project.mjs';

// run.mjs PROGRAM args: a program of ours, built first when it must be.
const [program = '', ...args] = process.argv.slice(2);
ensureInstalled();
if (program.startsWith('test/')) buildEverything();
else buildPrograms();
handOver(program, args);
