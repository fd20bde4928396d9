import { describe, expect, it } from 'vitest';
import { findChosenArea, toMyAreaHref } from '../../web/my-area-address.ts';

describe('the address of わたしの地域', () => {
  it('names an area, both ways', () => {
    for (const area of [
      { layer: 'daily', code: '98100-1' },
      { layer: 'municipality', code: '98201' },
      { layer: 'daily', code: '&area=怪しい' },
    ]) {
      const href = new URL(toMyAreaHref(area), 'http://localhost');
      expect(findChosenArea(href.searchParams)).toEqual(area);
    }
  });

  it('takes a 日常生活圏域 where no layer is named, and nothing for nothing', () => {
    expect(findChosenArea(new URLSearchParams('area=98100-1'))?.layer).toBe('daily');
    expect(findChosenArea(new URLSearchParams('layer=daily'))).toBeNull();
    expect(findChosenArea(new URLSearchParams('layer=<b>&area=1'))).toBeNull();
  });
});
