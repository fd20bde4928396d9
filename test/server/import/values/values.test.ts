import { describe, expect, it } from 'vitest';
import { parseCorporateName } from '../../../../server/import/values/corporate-name.ts';
import { parseDate } from '../../../../server/import/values/date.ts';
import { parseCapacity, parseCount, parseNumber } from '../../../../server/import/values/number.ts';
import { parsePosition } from '../../../../server/import/values/position.ts';
import {
  parseAddress,
  parseList,
  parseNote,
  parseText,
} from '../../../../server/import/values/text.ts';
import { parseStretch, parseTime, parseWeekdays } from '../../../../server/import/values/time.ts';

describe('parseDate', () => {
  it.each([
    ['令和 6年 4月 1日', '2024-04-01'],
    ['平成22年 4月 1日', '2010-04-01'],
    ['令和元年10月 1日', '2019-10-01'],
    ['昭和63年12月31日', '1988-12-31'],
    ['R7.4.1', '2025-04-01'],
    ['h31/4/30', '2019-04-30'],
    ['2025-04-01', '2025-04-01'],
    ['2025/4/1', '2025-04-01'],
    ['２０２５年４月１日', '2025-04-01'],
    ['20250401', '2025-04-01'],
    ['2025-04-01 00:00', '2025-04-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (cell, date) => {
    expect(parseDate(cell)).toEqual({ value: date, doubts: [] });
  });

  it.each(['2025-02-30', '令和 7年 2月29日', '2025/13/1', '20250431'])(
    '%s is in no calendar',
    (cell) => {
      expect(parseDate(cell)).toMatchObject({ doubts: [{ reason: 'date-impossible' }] });
      expect(parseDate(cell).value).toBeUndefined();
    },
  );

  it('doubts what is no date', () => {
    expect(parseDate('未定')).toMatchObject({ doubts: [{ reason: 'date-unreadable' }] });
    expect(parseDate('')).toEqual({ doubts: [] });
  });
});

describe('numbers', () => {
  it.each([
    ['１，２３４', 1234],
    ['1,234,567.5', 1234567.5],
    ['-3', -3],
    ['0.5', 0.5],
  ])('%s is %d', (cell, value) => {
    expect(parseNumber(cell)).toEqual({ value, doubts: [] });
  });

  it('refuses half a number', () => {
    for (const cell of ['12,34', '1.2.3', 'abc', '12x'])
      expect(parseNumber(cell)).toMatchObject({ doubts: [{ reason: 'number-unreadable' }] });
    for (const cell of ['-1', '1.5'])
      expect(parseCount(cell)).toMatchObject({ doubts: [{ reason: 'number-unreadable' }] });
    expect(parseCount('19床').value).toBe(19);
  });

  it('knows no capacity where 0, nothing or a date stands', () => {
    expect(parseCapacity('29人')).toEqual({ value: 29, doubts: [] });
    for (const cell of ['0', '', '-']) expect(parseCapacity(cell)).toEqual({ doubts: [] });
    for (const cell of ['2025/4/1', '約30', '20250401'])
      expect(parseCapacity(cell)).toMatchObject({ doubts: [{ reason: 'capacity-unreadable' }] });
  });
});

describe('parsePosition', () => {
  it('gives [lng, lat] and keeps an impossible one with the doubt that names its fault', () => {
    expect(parsePosition('34.5', '138.5')).toEqual({ value: [138.5, 34.5], doubts: [] });
    for (const [lat, lng, reason] of [
      ['0.0', '0.0', 'position-zero'],
      ['53.41291', '-8.24389', 'position-failed-geocode'],
      ['36.204824', '138.252924', 'position-failed-geocode'],
      ['51.5', '0.1', 'position-outside-japan'],
    ] as const)
      expect(parsePosition(lat, lng)).toMatchObject({
        value: [Number(lng), Number(lat)],
        doubts: [{ reason }],
      });
  });

  it('puts swapped ones right, and leaves half a position out', () => {
    expect(parsePosition('138.5', '34.5')).toMatchObject({
      value: [138.5, 34.5],
      doubts: [{ reason: 'position-swapped' }],
    });
    for (const [lat, lng] of [
      ['34.5', ''],
      ['', '138.5'],
      ['北緯', '東経'],
    ] as const) {
      expect(parsePosition(lat, lng).value).toBeUndefined();
      expect(parsePosition(lat, lng)).toMatchObject({
        doubts: [{ reason: 'position-incomplete' }],
      });
    }
    expect(parsePosition('', '')).toEqual({ doubts: [] });
  });

  it('reads degrees, minutes and seconds', () => {
    const [lng, lat] = parsePosition('34度30分36秒', '138度15分0秒').value ?? [];
    expect(lat).toBeCloseTo(34.51, 10);
    expect(lng).toBeCloseTo(138.25, 10);
  });
});

describe('text', () => {
  it('folds widths and blanks, and the literal （改行）', () => {
    expect(parseText('　見本　訪問看護　ｽﾃｰｼｮﾝ　２Ｆ（改行）')).toBe(
      '見本 訪問看護 ステーション 2F',
    );
    expect(parseNote('一行目（改行）　二行目\r\n\r\n三行目')).toBe('一行目\n二行目\n三行目');
  });

  it('parts lists', () => {
    expect(parseList('内科;外科；内科、小児科／なし')).toEqual(['内科', '外科', '小児科']);
  });

  it('takes the 方書 off an address that repeats it', () => {
    expect(parseAddress('見本市１丁目２番地　見本ビル２階', '見本ビル２階')).toEqual({
      address: '見本市1丁目2番地',
      building: '見本ビル2階',
    });
    expect(parseAddress('見本市1-2見本ビル 見本ビル', '見本ビル').address).toBe('見本市1-2');
    expect(parseAddress('見本市1丁目2番地', '見本ビル')).toEqual({
      address: '見本市1丁目2番地',
      building: '見本ビル',
    });
  });

  it('leaves a house number that the 方書 repeats where it is', () => {
    expect(parseAddress('見本市大字例12', '2')).toEqual({
      address: '見本市大字例12',
      building: '',
    });
    expect(parseAddress('見本市大字例', '見本市大字例').address).toBe('見本市大字例');
  });

  it('stores no operator that may be a private person', () => {
    expect(parseCorporateName('見本 太郎', undefined)).toBeUndefined();
    expect(parseCorporateName('医療法人見本会', undefined)).toBe('医療法人見本会');
    expect(parseCorporateName('すずかぜ', '8700110005901')).toBe('すずかぜ');
  });

  it.each([
    '中村 市郎',
    '市川　園子',
    '有田 国男',
    '河合団',
    '町田',
    '西園寺 公',
    '見本太郎（見本医院）',
    '見本医院 見本太郎',
    'Mihon Taro',
  ])('takes no part of the name of 「%s」 for a sign of a body', (name) => {
    expect(parseCorporateName(name, undefined)).toBeUndefined();
  });

  it.each([
    '医療法人 見本',
    '(有)見本',
    '日本赤十字社',
    '見本医師会',
    '見本内科クリニック',
    '静岡県',
    '静岡市',
    '静岡県伊豆の国市',
    '静岡県駿東郡長泉町',
  ])('keeps the body 「%s」', (name) => {
    expect(parseCorporateName(name, undefined)).toBe(name);
  });

  it('leaves out who represents a body', () => {
    const name = parseCorporateName('株式会社見本　代表取締役　見本太郎', '8700110005901');
    expect(name).toBe('株式会社見本');
  });
});

describe('times', () => {
  it.each([
    ['9:00', 540],
    ['09:30', 570],
    ['９時半', 570],
    ['17時', 1020],
    ['0900', 540],
    ['24:00', 1440],
    ['25:30', 1530],
  ])('%s is %d minutes', (cell, minutes) => {
    expect(parseTime(cell)).toEqual({ value: minutes, doubts: [] });
  });

  it.each(['30:00', '9:60', '午前', '9'])('%s is no time', (cell) => {
    expect(parseTime(cell)).toMatchObject({ doubts: [{ reason: 'time-unreadable' }] });
  });

  it('reads a stretch over midnight, and refuses one that ends before it starts', () => {
    expect(parseStretch('9:00', '12:00').value).toEqual({ opens: 540, closes: 720 });
    expect(parseStretch('20:00', '2:00').value).toEqual({ opens: 1200, closes: 1560 });
    expect(parseStretch('18:00', '17:00')).toMatchObject({
      doubts: [{ reason: 'time-unreadable' }],
    });
    expect(parseStretch('18:00', '17:00').value).toBeUndefined();
    expect(parseStretch('9:00', '')).toMatchObject({ doubts: [{ reason: 'time-unreadable' }] });
    expect(parseStretch('', '')).toEqual({ doubts: [] });
  });

  const week = (open: string, holiday: boolean | null) => [
    ...'月火水木金土日'.split('').map((day) => open.includes(day)),
    holiday,
  ];

  it.each([
    ['月火水木金', week('月火水木金', null)],
    ['月,水,金', week('月水金', null)],
    ['月～金', week('月火水木金', null)],
    ['平日,土曜日,祝日', week('月火水木金土', true)],
    ['平日,土曜日,日曜日,祝日', week('月火水木金土日', true)],
    ['年中無休', week('月火水木金土日', true)],
    ['月曜日・火曜日', week('月火', null)],
  ])('%s', (cell, days) => {
    expect(parseWeekdays(cell)).toEqual({ value: days, doubts: [] });
  });

  it('doubts what is more than weekdays', () => {
    expect(parseWeekdays('月火 第2土')).toMatchObject({ doubts: [{ reason: 'unknown-value' }] });
  });
});
