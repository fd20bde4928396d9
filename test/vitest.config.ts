import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const project = (
  name: string,
  include: string[],
  timeout: number,
  setup: { readonly globalSetup?: string[]; readonly setupFiles?: string[] } = {},
) => ({
  root,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, ...setup },
});

export default defineConfig({
  root,
  test: {
    // Two files at a time, on the smallest machine that runs them as well.
    maxWorkers: 2,
    projects: [
      project(
        'unit',
        [
          'test/{house,geo,web,seeds}/**/*.test.{ts,tsx}',
          'test/server/{import,database,unit}/**/*.test.ts',
        ],
        20_000,
        { setupFiles: ['test/web/speak-japanese.ts'] },
      ),
      project('api', ['test/server/{routes,cli,export}/**/*.test.ts'], 60_000, {
        globalSetup: ['test/server/routes/demo-database.ts'],
      }),
      project('browser', ['test/browser/**/*.test.ts'], 120_000, {
        globalSetup: ['test/server/routes/demo-database.ts'],
      }),
    ],
  },
});
