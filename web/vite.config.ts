import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.mjs';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const api = `http://127.0.0.1:${process.env.PORT ?? '8787'}`;
/** What the server answers itself, the pages that need no script among it. */
const proxy = Object.fromEntries(
  ['/api', '/areas', '/facilities', '/sitemap', '/robots.txt'].map((path) => [path, api]),
);

export default defineConfig({
  root: path('.'),
  base: '/',
  plugins: [react(), precompress(path('../build/site'))],
  build: {
    outDir: path('../build/site'),
    emptyOutDir: true,
    // Files stay files: the page's policy allows no data: fonts.
    assetsInlineLimit: 0,
    target: 'es2022',
    // MapLibre alone is over the default limit; it is loaded only when a map is shown.
    chunkSizeWarningLimit: 1500,
    // Compressing takes its time, and is to.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
});
