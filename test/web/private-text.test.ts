import { describe, expect, it } from 'vitest';
import { looksLikeAddress } from '../../web/private-text.ts';

describe('a search text that may be a home', () => {
  it.each([
    '見本市みどり町1丁目2番3号',
    '見本市みどり町一丁目',
    'みどり町1-2-3',
    'みどり町１－２－３',
    'さくらが丘 12ー5',
    '見本県見本市',
    '見本市みどり町',
    '〒000-0000',
    '0000000',
    '見本市みどり町1-2 さくら病院の隣',
    'みどりまち5の1',
    'みどり町 5ノ1',
    '5-1 Midorimachi, Mihon',
    'Midori-cho, Mihon-shi',
    'Midoricho 5-1-2',
    'Midori 2-chome',
  ])('is kept out of the URL: %s', (text) => {
    expect(looksLikeAddress(text)).toBe(true);
  });

  it.each([
    'さくら',
    '訪問看護',
    '見本市立病院',
    '市民病院',
    '見本町診療所',
    '支援診1',
    '000-123-4567',
    '03',
    'ミホン',
    '見本中央圏域',
    '24時間',
    'Sakura Clinic',
    'day-service',
    '',
  ])('may be shared: %s', (text) => {
    expect(looksLikeAddress(text)).toBe(false);
  });
});
