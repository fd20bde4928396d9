import { buildPrograms, buildSite, ensureInstalled, handOver } from './project.mjs';

// npm start: on a fresh clone this is all there is to do.
ensureInstalled();
buildPrograms();
buildSite();
handOver('server/main.js', process.argv.slice(2));
