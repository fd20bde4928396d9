import { describe, expect, it } from 'vitest';
import { parsePhone, parsePostcode, parseUrl } from '../../../../server/import/values/contact.ts';

describe('parsePhone', () => {
  it.each([
    ['000-1234-5678', '000-1234-5678'],
    ['(072)800-1554', '072-800-1554'],
    ['072(800)1554', '072-800-1554'],
    ['０７２－８００－１５５４', '072-800-1554'],
    ['072.800.1554', '072-800-1554'],
    ['072 800 1554', '072-800-1554'],
    ['TEL：072-800-1554（代表）', '072-800-1554'],
    ['09012345678', '090-1234-5678'],
    ['0312345678', '03-1234-5678'],
    ['0120123456', '0120-123-456'],
    ['0728001554', '0728001554'],
    ['072-8001554', '072-8001554'],
    ['072-800-1554,', '072-800-1554'],
  ])('%s is %s', (cell, phone) => {
    expect(parsePhone(cell)).toEqual({ value: phone, doubts: [] });
  });

  it.each(['', '-', 'なし', '000-0000-0000', '―'])('%s says nothing', (cell) => {
    expect(parsePhone(cell)).toEqual({ doubts: [] });
  });

  it('takes the first of several, restores a lost zero, and leaves out what is no number', () => {
    expect(parsePhone('072-800-1554、072-800-1555')).toMatchObject({
      value: '072-800-1554',
      doubts: [{ reason: 'phone-unreadable' }],
    });
    expect(parsePhone('312345678')).toMatchObject({
      value: '03-1234-5678',
      doubts: [{ reason: 'phone-zero-restored' }],
    });
    for (const cell of ['04-572-4557', '800-1554', '市役所内'])
      expect(parsePhone(cell)).toMatchObject({ doubts: [{ reason: 'phone-unreadable' }] });
  });
});

describe('parsePostcode', () => {
  it('gives seven digits', () => {
    expect(parsePostcode('〒４１３－０４１１').value).toBe('413-0411');
    expect(parsePostcode('10001')).toMatchObject({ doubts: [{ reason: 'number-unreadable' }] });
    expect(parsePostcode('600001')).toMatchObject({ value: '060-0001' });
  });
});

describe('parseUrl', () => {
  it.each([
    'https://www.example.jp/',
    'http://example.jp/a?b=c#d',
    'https://example.jp/病院/',
    'https://日本語.jp/',
  ])('%s stands as it is', (cell) => {
    expect(parseUrl(cell)).toEqual({ value: { url: cell }, doubts: [] });
  });

  it.each([
    ['www.example.jp', 'http://www.example.jp'],
    ['httpd.example.jp/x', 'http://httpd.example.jp/x'],
    ['http//www.example.jp', 'http://www.example.jp'],
    ['https:www.example.jp', 'https://www.example.jp'],
    ['http:/www.example.jp', 'http://www.example.jp'],
    ['http;//www.example.jp', 'http://www.example.jp'],
    ['http.//www.example.jp', 'http://www.example.jp'],
    ['htt://www.example.jp', 'http://www.example.jp'],
    ['htpps://www.example.jp', 'https://www.example.jp'],
    ['//www.example.jp', 'http://www.example.jp'],
  ])('%s has its scheme restored', (cell, url) => {
    expect(parseUrl(cell)).toMatchObject({
      value: { url },
      doubts: [{ reason: 'url-scheme-restored' }],
    });
  });

  it('takes strokes that look like hyphens for hyphens', () => {
    expect(parseUrl('http://mihon‐hp.example.jp/').value).toEqual({
      url: 'http://mihon-hp.example.jp/',
    });
  });

  it('stores no words that run on after the host, such as a name', () => {
    expect(parseUrl('http://www.example.jp見本 太郎').value).toEqual({
      url: 'http://www.example.jp',
    });
  });

  it('finds the address among words, and the first of two', () => {
    for (const cell of [
      'ホームページ：https://example.jp/',
      'https://example.jp/ 又はhttp://b.jp/',
    ])
      expect(parseUrl(cell).value).toEqual({ url: 'https://example.jp/' });
  });

  it('keeps an e-mail address as such', () => {
    expect(parseUrl('info@example.jp')).toEqual({
      value: { email: 'info@example.jp' },
      doubts: [],
    });
  });

  it.each(['javascript:alert(1)', 'ftp://ftp.example.jp/', 'http://www/example.jp', 'file:///etc'])(
    'leaves out %s',
    (cell) => {
      const parsed = parseUrl(cell);
      expect(parsed.value).toBeUndefined();
      expect(parsed).toMatchObject({ doubts: [{ reason: 'url-unreadable' }] });
    },
  );

  it.each(['', '-', 'http://', 'なし'])('%s says nothing', (cell) => {
    expect(parseUrl(cell)).toEqual({ doubts: [] });
  });
});
