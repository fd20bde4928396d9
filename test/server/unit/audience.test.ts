import { describe, expect, it } from 'vitest';
import { audienceOf, originOf } from '../../../server/routes/audience.ts';

describe('who is spoken to', () => {
  it.each([
    ['staff on this machine', null, '127.0.0.1', '127.0.0.1:8787', 'staff'],
    ['staff under the name localhost', null, '127.0.0.1', 'localhost:8787', 'staff'],
    ['staff over IPv6', null, '::1', '[::1]:8787', 'staff'],
    ['the public behind a proxy on this machine', null, '127.0.0.1', 'map.example.jp', 'public'],
    [
      'the public under a foreign name that resolves here',
      null,
      '127.0.0.1',
      'evil.example:8787',
      'public',
    ],
    ['the public when listening to the world', null, '0.0.0.0', '127.0.0.1:8787', 'public'],
    ['the public without a Host header', null, '127.0.0.1', '', 'public'],
    ['whoever AUDIENCE says: public', 'public' as const, '127.0.0.1', '127.0.0.1:8787', 'public'],
    ['whoever AUDIENCE says: staff', 'staff' as const, '0.0.0.0', 'map.example.jp', 'staff'],
  ])('%s', (_, audience, host, hostHeader, expected) => {
    expect(audienceOf({ audience, host }, { host: hostHeader, forwarded: false })).toBe(expected);
  });

  it('is the public when a proxy says it passed the request on, whatever name it uses', () => {
    const settings = { audience: null, host: '127.0.0.1' };
    for (const name of ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP']) {
      const headers = new Headers({ host: '127.0.0.1:8787', [name]: '203.0.113.9' });
      const origin = originOf((header) => headers.get(header) ?? undefined);
      expect(audienceOf(settings, origin), name).toBe('public');
    }
    const plain = new Headers({ host: '127.0.0.1:8787' });
    expect(
      audienceOf(
        settings,
        originOf((header) => plain.get(header) ?? undefined),
      ),
    ).toBe('staff');
  });
});
