import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureOffice } from './office.mjs';
import { ensureInstalled, root, runStep, say, tool } from './project.mjs';

// npm test: everything, on a fresh clone as well. Nothing is left out silently.
ensureInstalled();
const chromium = ensureChromium();
ensureOffice();
const reports = join(root, 'artefacts', 'reports');
mkdirSync(reports, { recursive: true });

/** A check that passes or fails as a whole. */
const check = (name, command, args) => ({
  name,
  run: () => {
    const passed = runStep(tool(command), args) === 0;
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
  },
});

/** One project of the test configuration, counted test by test. */
const tests = (project) => ({
  name: project,
  run: () => {
    const report = join(reports, `${project}.json`);
    rmSync(report, { force: true });
    const status = runStep(
      tool('vitest'),
      [
        ...['run', '--config', 'test/vitest.config.ts', '--project', project],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      { env: { ...process.env, CHROMIUM_PATH: chromium } },
    );
    return countTests(report, status);
  },
});

function countTests(report, status) {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A skipped test has not passed; a file that does not load fails without counting a test.
    const failed = numTotalTests - numPassedTests;
    return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps = [
  check('types', 'tsc', ['-b']),
  check('biome', 'biome', ['check', '.']),
  check('eslint', 'eslint', ['.']),
  tests('unit'),
  tests('api'),
  check('site', 'vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']),
  tests('browser'),
];

const results = steps.map(({ name, run }) => {
  say(`\n── ${name}`);
  return { name, ...run() };
});
for (const { name, passed, failed } of results) say(`${name}: ${passed} passed, ${failed} failed`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exit(total('failed') === 0 ? 0 : 1);
