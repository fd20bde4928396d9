import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface PrivateServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Our own server on a free port of this machine over a database, answering as it does the public.
 * Rejects with what the server said when it does not start.
 */
export function startPrivateServer(
  databasePath: string,
  program = fileURLToPath(new URL('../main.js', import.meta.url)),
): Promise<PrivateServer> {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      DATABASE_PATH: databasePath,
      HOST: '127.0.0.1',
      PORT: '0',
      AUDIENCE: 'public',
      NO_DEMO: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    let complaints = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      const origin = said.match(/http:\/\/[\d.:]+(?=\n)/)?.[0];
      if (origin) resolve({ origin, stop });
    });
    child.stderr.on('data', (piece: Buffer) => {
      complaints += piece.toString();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(complaints || 'The server ended at once.')));
  });
}
