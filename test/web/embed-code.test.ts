import { describe, expect, it } from 'vitest';
import {
  defaultEmbedChoice,
  type EmbedChoice,
  toEmbedPath,
  toEmbedSize,
  toIframeCode,
} from '../../web/embed-code.ts';
import { toViewState } from '../../web/view-state.ts';

const choice: EmbedChoice = {
  within: { layer: 'daily', code: '27210-1' },
  kinds: ['visiting-nurse', 'pharmacy'],
  language: 'easy',
  widthPixels: null,
  heightPixels: 700,
};

describe('the address inside the frame', () => {
  it('is a view like any other, with its language', () => {
    const url = new URL(toEmbedPath(choice), 'https://map.example.jp');
    expect(url.pathname).toBe('/embed');
    expect(url.searchParams.get('lang')).toBe('easy');
    const state = toViewState(url.searchParams);
    expect(state.within).toEqual(choice.within);
    expect(state.filters.kind).toEqual(choice.kinds);
    expect(toEmbedPath(defaultEmbedChoice)).toBe('/embed?lang=ja');
  });
});

describe('the code to be pasted', () => {
  it('has a title, its size, and nothing that runs', () => {
    const code = toIframeCode(choice, 'https://map.example.jp', '例町の地図');
    expect(code).toMatch(/^<iframe\s[^<]*><\/iframe>$/);
    expect(code).toContain('title="例町の地図"');
    expect(code).toContain('width="100%" height="700"');
    expect(code).toContain(
      'src="https://map.example.jp/embed?kind=visiting-nurse&#38;kind=pharmacy',
    );
    expect(toIframeCode({ ...choice, widthPixels: 640 }, 'https://a.jp', '')).toContain(
      'width="640"',
    );
  });

  it('keeps a hostile name within its quotes', () => {
    const code = toIframeCode(choice, 'https://a.jp', `"><script>alert('1')</script>&amp;`);
    expect(code.match(/[<>]/g)).toHaveLength(4);
    expect(code).toContain('title="&#34;&#62;&#60;script&#62;');
  });
});

describe('a size', () => {
  it.each([
    ['height', 600, 600],
    ['height', 1, 400],
    ['height', 99_999, 1200],
    ['width', 640.4, 640],
    ['width', Number.NaN, 280],
    ['width', Number.POSITIVE_INFINITY, 280],
  ] as const)('%s %d is used as %d', (side, typed, used) => {
    expect(toEmbedSize(side, typed)).toBe(used);
  });
});
