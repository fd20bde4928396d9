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
      publicUrl: null,
      basemap: 'none',
      smallPopulation: 1000,
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

  it('take the address of the site with or without its last slash, and no more than that', () => {
    expect(readConfig({ PUBLIC_URL: 'https://map.example.jp/' }).publicUrl).toBe(
      'https://map.example.jp',
    );
    expect(readConfig({ PUBLIC_URL: 'http://127.0.0.1:8787' }).publicUrl).toBe(
      'http://127.0.0.1:8787',
    );
    for (const bad of ['map.example.jp', 'https://a.jp/map', 'javascript:1', 'https://a.jp?x', 'x'])
      expect(() => readConfig({ PUBLIC_URL: bad }), bad).toThrow(/PUBLIC_URL/);
  });

  it('are all named in the README', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    for (const { name } of settings) expect(readme).toContain(name);
  });
});
