import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../geo/registry/address.ts';
import { buildTownIndex, locateAddress } from '../../../geo/registry/locate.ts';
import type { TownPointBody } from '../../../geo/registry/source-record.ts';
import { gazetteer } from './invented-gazetteer.ts';

const town = (
  municipality: string,
  name: string,
  position: [number, number] | null,
  block = '',
): TownPointBody => ({
  type: 'town-point',
  municipality,
  prefectureName: '見本県',
  municipalityName: '',
  town: name,
  block,
  position,
});

const points = [
  town('98201', '浜辺町一丁目', [150.01, 30.01]),
  town('98201', '浜辺町二丁目', [150.02, 30.02]),
  town('98201', '北浜', [150.1, 30.1]),
  town('98201', '北浜', [150.11, 30.11], '上野'),
  town('98201', '大字南浜', [150.2, 30.2]),
  town('98201', '引見町金指', [150.3, 30.3]),
  town('98201', '港町', [150.4, 30.4], '5'),
  town('98201', '港町', [150.42, 30.42], '6'),
  town('98201', '山上', null),
  town('98101', '本町', [151.0, 31.0]),
  town('98102', '本町', [151.5, 31.5]),
  town('98102', '西町', [151.6, 31.6]),
  town('22131', '住吉一丁目', [137.72, 34.72]),
  town('22135', '三方原町', [137.7, 34.8]),
  town('22137', '二俣町', [137.8, 34.9]),
  // One town through which the border of two old wards ran.
  town('22131', '瓜内町', [137.731, 34.6836]),
  town('22134', '瓜内町', [137.735, 34.6881]),
];
const index = buildTownIndex(points, gazetteer);
const locate = (address: string, municipality?: string) =>
  locateAddress(parseAddress(address, gazetteer, municipality ? { municipality } : {}), index);

describe('locateAddress', () => {
  it.each([
    ['丁目 written', '見本県見本市浜辺町二丁目3番', 'town', 150.02],
    ['丁目 as a figure before hyphens', '見本県見本市浜辺町2-3-1', 'town', 150.02],
    ['a 丁目 the dictionary lacks', '見本県見本市浜辺町9丁目1', 'large-town', 150.015],
    ['a 番地, which is no 丁目', '見本県見本市浜辺町2番地', 'large-town', 150.015],
    ['大字 in the address only', '見本県見本市大字北浜12', 'town', 150.1],
    ['大字 in the dictionary only', '見本県見本市南浜12', 'town', 150.2],
    ['字 that the dictionary knows', '見本県見本市北浜字上野12', 'town', 150.11],
    ['字 that it does not know', '見本県見本市北浜字下野12', 'town', 150.1],
    ['a hamlet written on without 字', '見本県見本市北浜中央12', 'large-town', 150.1],
    ['the former municipality left out', '見本県見本市金指12', 'town', 150.3],
    ['a former municipality the dictionary leaves out', '見本県見本市浜村北浜12', 'town', 150.1],
    ['a block', '見本県見本市港町6番3号', 'block', 150.42],
    [
      'a block the dictionary lacks: the middle of the town',
      '見本県見本市港町9番1号',
      'town',
      150.41,
    ],
    ['nothing but the municipality', '見本県見本市', 'municipality', 150.2],
    ['an unknown town', '見本県見本市東山7', 'municipality', 150.2],
    ['a town without a point', '見本県見本市山上7', 'municipality', 150.2],
    [
      'a ward of 2024 whose towns the dictionary holds under the old',
      '静岡県浜松市中央区住吉1-2-3',
      'town',
      137.72,
    ],
    ['a divided ward', '静岡県浜松市中央区三方原町3453', 'town', 137.7],
    ['a town of two former wards', '静岡県浜松市中央区瓜内町804', 'town', 137.733],
    [
      'the city without its ward, by the one town of that name',
      '静岡県浜松市二俣町1',
      'town',
      137.8,
    ],
  ] as const)('%s', (_, address, level, lng) => {
    const found = locate(address);
    expect(found?.level).toBe(level);
    expect(found?.position[0]).toBeCloseTo(lng, 6);
  });

  it('keeps to the ward the address names where another ward has a town of that name', () => {
    expect(locate('見本県大見本市西区本町1')).toMatchObject({
      municipality: '98102',
      level: 'town',
    });
    expect(locate('見本県大見本市東区西町1')).toMatchObject({ level: 'municipality' });
  });

  it('does not guess between two wards', () => {
    expect(locate('見本県大見本市本町1')?.level).not.toBe('town');
  });

  it('knows nothing of a municipality without towns', () => {
    expect(locate('見本県浜辺郡砂丘町本町1')).toBeNull();
  });

  it('places rows without a code by the name of their municipality', () => {
    const unnamed = { ...town('', '本町', [150.5, 30.5]), municipalityName: '浜辺郡砂丘町' };
    const found = locateAddress(
      parseAddress('見本県浜辺郡砂丘町本町1', gazetteer, {}),
      buildTownIndex([unnamed], gazetteer),
    );
    expect(found).toMatchObject({ municipality: '98301', level: 'town' });
  });

  it('does not depend on the order of the dictionary', () => {
    const reversed = buildTownIndex([...points].reverse(), gazetteer);
    for (const address of ['浜辺町9', '北浜字上野1', '港町9', '東山1']) {
      const parsed = parseAddress(`見本県見本市${address}`, gazetteer, {});
      expect(locateAddress(parsed, reversed)).toEqual(locateAddress(parsed, index));
    }
  });
});
