import { describe, expect, it } from 'vitest';
import { type WritingRequest, whyNotWrite } from '../../../server/routes/writing-right.ts';

const local: WritingRequest = {
  authorization: undefined,
  host: '127.0.0.1:8787',
  forwarded: false,
  origin: undefined,
  fetchSite: undefined,
  remoteAddress: '127.0.0.1',
};
const settings = { audience: null, adminToken: 'correct horse', host: '127.0.0.1' };

describe('who may write', () => {
  it.each<[string, Partial<WritingRequest>]>([
    ['a program on this machine', {}],
    ['our own page', { origin: 'http://127.0.0.1:8787', fetchSite: 'same-origin' }],
    ['our own page over mapped IPv4', { remoteAddress: '::ffff:127.0.0.1' }],
    [
      'the token from anywhere',
      {
        authorization: 'Bearer correct horse',
        host: 'map.example.jp',
        remoteAddress: '203.0.113.9',
      },
    ],
  ])('%s may', (_, request) => {
    expect(whyNotWrite({ ...local, ...request }, settings)).toBeNull();
  });

  it.each<[string, Partial<WritingRequest>]>([
    ['a wrong token', { authorization: 'Bearer wrong' }],
    ['a token of another length', { authorization: 'Bearer correct horse battery' }],
    ['whoever comes through a proxy', { forwarded: true }],
    ['another machine', { remoteAddress: '203.0.113.9' }],
    ['another site in a browser on this machine', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999' }],
    ['another site that hides its origin', { fetchSite: 'cross-site' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a foreign name that resolves here', { host: 'evil.example:8787' }],
  ])('%s may not, and is told why', (_, request) => {
    expect(whyNotWrite({ ...local, ...request }, settings)).toMatch(/。$/);
  });

  it('no token opens a server that has none', () => {
    const none = { audience: null, adminToken: null, host: '127.0.0.1' };
    expect(whyNotWrite({ ...local, authorization: 'Bearer undefined' }, none)).toMatch(/。$/);
    expect(whyNotWrite({ ...local, authorization: 'Bearer null' }, none)).toMatch(/。$/);
  });

  it('a server that listens to the world takes the token only', () => {
    expect(whyNotWrite(local, { ...settings, host: '0.0.0.0' })).toMatch(/ADMIN_TOKEN/);
  });

  it('so does one that is said to be public: a proxy here may leave no mark', () => {
    const published = { ...settings, audience: 'public' } as const;
    expect(whyNotWrite(local, published)).toMatch(/ADMIN_TOKEN/);
    const bearer = { ...local, authorization: 'Bearer correct horse' };
    expect(whyNotWrite(bearer, published)).toBeNull();
  });
});
