import { describe, expect, it } from 'vitest';
import { toShareUrl } from '../../../web/share/share-link.ts';

const origin = 'https://map.example';

describe('a shared link', () => {
  it.each([
    ['/', `${origin}/`],
    ['/?kind=clinic&layer=homecare&area=98-01', `${origin}/?kind=clinic&layer=homecare&area=98-01`],
    [
      '/shortlist?ids=000000000001,000000000002',
      `${origin}/shortlist?ids=000000000001,000000000002`,
    ],
    ['/find?', `${origin}/find`],
    ['/coverage#main', `${origin}/coverage`],
    ['/?map=12/32.1/143.1', `${origin}/?map=12%2F32.1%2F143.1`],
  ])('carries the view of %s', (path, url) => {
    expect(decodeURIComponent(toShareUrl(path, origin))).toBe(decodeURIComponent(url));
  });

  it.each([
    '/?q=見本市本町1-2-3',
    '/?q=見本市本町一丁目',
    '/find?home=143.1,32.1',
    '/find?near=143.1,32.1',
    '/find?Address=x',
    '/find?title=〒420-0001',
    '/?q=見本県見本市本町',
  ])('leaves out what may be a home: %s', (path) => {
    const kept = `${path}&kind=clinic`;
    expect(new URL(toShareUrl(kept, origin)).search).toBe('?kind=clinic');
  });

  it('stays on this site', () => {
    expect(toShareUrl('/?kind=clinic', origin)).toMatch(/^https:\/\/map\.example\//);
  });
});
