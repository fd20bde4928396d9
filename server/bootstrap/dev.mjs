import { spawn } from 'node:child_process';
import { buildPrograms, ensureInstalled, root, say, tool } from './project.mjs';

// npm run dev: the server restarts and the page reloads when a source changes.
ensureInstalled();
buildPrograms();
const programs = [
  [tool('tsc'), ['-b', 'server', '--watch', '--preserveWatchOutput']],
  [process.execPath, ['--watch', 'build/server/main.js']],
  [tool('vite'), ['--config', 'web/vite.config.ts']],
].map(([command, args]) => spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] }));
const stop = () => {
  for (const program of programs) program.kill();
};
for (const program of programs)
  program.on('exit', (code) => {
    stop();
    process.exitCode = code ?? 0;
  });
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
say('画面は http://localhost:5173 です。終えるには Ctrl+C を押してください。');
