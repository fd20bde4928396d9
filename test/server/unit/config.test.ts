import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, settings } from '../../../server/config.ts';

describe('the settings', () => {
  it('have sensible values when nothing is set', () => {
    expect(readConfig({})).toEqual({
      databasePath: 'data/zaitaku.sqlite',
      host: '127.0.0.1',
      port: 8787,
      noDemo: false,
      audience: null,
      adminToken: null,
      basemap: 'none',
      chromiumPath: null,
    });
  });

  it('are refused all at once, each in a sentence, secrets unshown', () => {
    const bad = { PORT: '70000', AUDIENCE: 'everyone', ADMIN_TOKEN: 'short', NO_DEMO: 'yes' };
    expect(() => readConfig(bad)).toThrow(
      /PORT.*70000[\s\S]*NO_DEMO[\s\S]*AUDIENCE[\s\S]*ADMIN_TOKEN/,
    );
    expect(() => readConfig(bad)).not.toThrow(/short/);
  });

  it('are all named in the README', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    for (const { name } of settings) expect(readme).toContain(name);
  });
});
