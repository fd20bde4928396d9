import { describe, expect, it } from 'vitest';
import { facilityIdOf } from '../../../geo/registry/identifier.ts';
import type { CurrentRecord } from '../../../geo/registry/source-record.ts';
import { careOffice, filing, hospital, recordOf, registryOf } from './invented-records.ts';

const townPoint = (
  municipality: string,
  town: string,
  position: [number, number],
): CurrentRecord => ({
  ...recordOf('town-point', `${municipality}|${town}`, {}),
  body: {
    type: 'town-point',
    municipality,
    prefectureName: '見本県',
    municipalityName: '',
    town,
    block: '',
    position,
  },
});
const towns = [
  townPoint('98201', '浜辺町三丁目', [150.2, 31]),
  townPoint('98301', '本町', [151.2, 31]),
  townPoint('22131', '住吉九丁目', [137.7, 34.7]),
];

describe('positions', () => {
  const placed = (claim: Parameters<typeof hospital>[1]) =>
    registryOf([...towns, hospital('1', { name: '浜辺病院', municipality: '98201', ...claim })])
      .facilities[0];

  it('own ones come first', () => {
    expect(placed({ position: [150.5, 31], address: '浜辺町3-5-2' })).toMatchObject({
      position: [150.5, 31],
      positionLevel: 'own',
    });
  });

  it('a refused one gives way to the address', () => {
    expect(placed({ position: [0, 0], address: '浜辺町3-5-2' })).toMatchObject({
      position: [150.2, 31],
      positionLevel: 'town',
      positionContradicts: false,
    });
  });

  it('one over 500 m outside its municipality gives way to the address and is reported', () => {
    const registry = registryOf([
      ...towns,
      hospital('1', {
        name: '浜辺病院',
        municipality: '98201',
        position: [149.5, 31],
        address: '浜辺町3-5-2',
      }),
    ]);
    expect(registry.facilities[0]).toMatchObject({
      positionLevel: 'town',
      positionContradicts: false,
    });
    expect(registry.contradictions).toMatchObject([
      { source: 'iryojoho', key: '1', municipality: '98201', metresOutside: 48_000 },
    ]);
  });

  it('… or is shown with a flag where the address finds no town', () => {
    expect(placed({ position: [149.5, 31], address: '山奥1' })).toMatchObject({
      position: [149.5, 31],
      positionContradicts: true,
    });
  });

  it('within 500 m of the border it is believed', () => {
    expect(placed({ position: [149.996, 31] })).toMatchObject({
      positionLevel: 'own',
      positionContradicts: false,
    });
  });

  it('an address in another municipality than the one declared contradicts it too', () => {
    expect(placed({ address: '見本県浜辺郡砂丘町本町1' })).toMatchObject({
      municipality: '98201',
      positionLevel: 'town',
      positionContradicts: true,
    });
  });

  it('without any place the facility stays listed', () => {
    expect(placed({ position: [0, 0], municipality: '98302' })).toMatchObject({
      position: null,
      positionLevel: 'none',
    });
  });

  it('a ward of 2024 over boundaries and towns of the old ones is not misplaced', () => {
    const of = (claim: Parameters<typeof hospital>[1]) =>
      registryOf([...towns, hospital('1', { name: '浜辺病院', municipality: '22138', ...claim })]);
    expect(of({ position: [137.5, 34.7] })).toMatchObject({
      facilities: [{ municipality: '22138', positionLevel: 'own', positionContradicts: false }],
      contradictions: [],
    });
    expect(of({ address: '静岡県浜松市中央区住吉9-1' }).facilities[0]).toMatchObject({
      position: [137.7, 34.7],
      positionLevel: 'town',
      positionContradicts: false,
    });
  });
});

describe('municipality', () => {
  const municipalityOf = (claim: Parameters<typeof hospital>[1]) =>
    registryOf([hospital('1', { name: '浜辺病院', ...claim })]).facilities[0]?.municipality;

  it.each([
    [
      'declared before the address',
      { municipality: '98201', address: '見本県浜辺郡砂丘町本町1' },
      '98201',
    ],
    ['named by the address', { prefecture: '98', address: '浜辺郡砂丘町本町1' }, '98301'],
    ['told by the position', { position: [151.5, 31] as const }, '98301'],
    ['declared by name', { prefecture: '98', municipalityName: '砂丘町' }, '98301'],
    [
      'a prefecture code declares none',
      { municipality: '98000', address: '見本県見本市本町1' },
      '98201',
    ],
    [
      'a 政令市 made exact by the address',
      { municipality: '98100', address: '見本県大見本市西区本町1' },
      '98102',
    ],
    ['brought up to date', { municipality: '22131' }, '22138'],
    ['not known', { address: '本町1' }, null],
  ] as const)('%s', (_, claim, expected) => {
    expect(municipalityOf(claim)).toBe(expected);
  });
});

describe('identity', () => {
  it('redirects the hash of every other record to the facility', () => {
    const at = { municipality: '98201', address: '浜辺町3-5-2', name: '浜辺病院' };
    const { facilities, redirects } = registryOf([
      hospital('1', at),
      filing('9810000017', at),
      careOffice('9810000017', '140', at),
    ]);
    const id = facilityIdOf('todokede', '9810000017');
    expect(facilities.map((facility) => facility.id)).toEqual([id]);
    const expected = [facilityIdOf('iryojoho', '1'), facilityIdOf('kaigo', '9810000017|140')];
    expect(redirects).toEqual(expected.sort().map((hash) => [hash, id]));
  });

  it('records without a name add to a facility, or are counted as orphans', () => {
    const hours = (id: string) =>
      recordOf('iryojoho-hours', id, {
        identifiers: [{ scheme: 'iryojoho', value: id }],
        hours: [{ day: 0, opens: 540, closes: 720 }],
      });
    const { facilities, stats } = registryOf([
      hospital('1', { name: '浜辺病院', municipality: '98201' }),
      hours('1'),
      hours('2'),
    ]);
    expect(facilities).toHaveLength(1);
    expect(facilities[0]?.hours).toEqual([{ day: 0, opens: 540, closes: 720 }]);
    expect(stats.orphans).toEqual([{ source: 'iryojoho-hours', key: '2' }]);
  });

  it('the holder of a designation is the institution it names, or a body of its own', () => {
    const designation = (key: string, claim: Parameters<typeof recordOf>[2]): CurrentRecord => ({
      ...recordOf('designation', key, {}),
      body: {
        type: 'designation',
        prefecture: '98',
        role: 'hub',
        status: 'designated',
        claim: { kinds: [], identifiers: [], ...claim },
        holderKind: '病院',
        consultees: 'unknown',
        areas: [],
        serviceAreas: [],
        plan: '見本県計画',
        validFrom: null,
        validTo: null,
        evidence: '',
      },
    });
    const { facilities } = registryOf([
      filing('9810000017', {
        name: '医療法人見本会　浜辺病院',
        municipality: '98201',
        address: '浜辺町3-5-2',
      }),
      designation('a', { name: '浜辺病院', prefecture: '98', address: '見本市浜辺町三丁目5番2号' }),
      designation('b', { name: '見本市医師会', kinds: ['organisation'], prefecture: '98' }),
      designation('c', { name: '見本市 医師会', kinds: ['organisation'], prefecture: '98' }),
      designation('d', { name: '浜辺病院', kinds: ['hospital'], prefecture: '98' }),
    ]);
    expect(facilities.map(({ records }) => records.map(({ key }) => key)).sort()).toEqual([
      ['9810000017', 'a'],
      ['b', 'c'],
      ['d'],
    ]);
    expect(facilities.find(({ name }) => name === '見本市医師会')).toMatchObject({
      prefecture: '98',
      position: null,
      kinds: ['organisation'],
    });
  });

  it('an empty registry is empty', () => {
    expect(registryOf([])).toMatchObject({ facilities: [], redirects: [], links: [] });
  });
});
