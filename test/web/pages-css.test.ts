import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../web/map/palette.ts';

const css = readFileSync(new URL('../../web/public/pages.css', import.meta.url), 'utf8');

const colourOf = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+): (#\w+);/g)].map((found) => found.slice(1)));

describe('the style of the pages that need no script', () => {
  it('has the colours of the other pages, light and dark', () => {
    const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
    expect(colourOf(light)).toEqual(palettes.light.page);
    expect(colourOf(dark)).toEqual(palettes.dark.page);
  });

  it('names no colour but those', () => {
    const elsewhere = css.replace(/--[\w-]+: #\w+;/g, '');
    expect(elsewhere).not.toMatch(/#[\da-f]{3,8}\b|rgb|hsl/i);
    for (const [, name] of elsewhere.matchAll(/var\(--([\w-]+)\)/g))
      expect(Object.keys(palettes.light.page)).toContain(name);
  });
});
