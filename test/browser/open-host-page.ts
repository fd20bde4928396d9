import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A page of somebody else's site, on an origin of its own, that holds what was pasted into it. */
export async function openHostPage(pasted: string): Promise<HostPage> {
  const body = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>例町</title>
<style>body { min-height: 3000px; }</style></head>
<body><main><h1>例町のページ</h1>${pasted}</main></body></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
