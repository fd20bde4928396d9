import { describe, expect, it } from 'vitest';
import type { Area } from '../../../geo/areas/area.ts';
import { openAtlas } from '../../../geo/atlas/atlas.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import { findHome, homeAt } from '../../../geo/care/home.ts';
import type { TownPointBody } from '../../../geo/registry/source-record.ts';
import { inventInput, island } from '../atlas/invented-facilities.ts';

const town = (municipality: string, name: string, x: number, y: number): TownPointBody => ({
  type: 'town-point',
  municipality,
  prefectureName: '見本県',
  municipalityName: '',
  town: name,
  block: '',
  position: [island.west + x, island.south + y],
});

const towns = [
  town('91101', '本町', 0.03, 0.03),
  town('91102', '本町', 0.15, 0.03),
  town('91101', '港町一丁目', 0.05, 0.05),
  town('91101', '港町二丁目', 0.06, 0.06),
  town('91212', '旭丘', 0.25, 0.15),
  town('91212', '北浜', 0.26, 0.16),
];

/** A 日常生活圏域 published as a list of towns, without a polygon. */
const daily: Area = {
  layer: 'daily',
  code: '91101-1',
  name: '港圏域',
  kana: null,
  layerLabel: null,
  prefecture: '91',
  parents: [],
  municipalities: [],
  partMunicipalities: ['91101'],
  towns: ['91101|港町1丁目', '91101|港町2丁目'],
  membersWithoutShape: [],
  geometry: null,
  bbox: null,
  labelPoint: null,
  population: null,
  populationMissing: [],
  populations: [],
};

const input = inventInput(20);
const places = openAtlas(
  buildSnapshot({ ...input, areas: [...input.areas, daily], towns }),
).places();
const find = (text: string) => findHome(text, places);

describe('a typed address', () => {
  it.each([
    ['whole', '見本県見本市1区港町二丁目3番4号', '見本市1区港町二丁目'],
    ['full width, with a hyphen for 丁目', '見本県見本市１区港町２－３－４', '見本市1区港町二丁目'],
    ['without prefecture', '見本市1区港町2-3-4', '見本市1区港町二丁目'],
    [
      'with postcode, building and room',
      '〒000-0000 見本県見本市1区港町2-3-4 海辺荘201号室',
      '見本市1区港町二丁目',
    ],
    ['without the ward where one town has the name', '見本県見本市港町1-1', '見本市1区港町一丁目'],
    ['with a 小字 written without its 字', '見本県見本91212町旭丘上ノ原12', '見本91212町旭丘'],
    ['blanks between', '見本県 見本91212町 旭丘 12', '見本91212町旭丘'],
  ])('is found: %s', (_, text, label) => {
    const answer = find(text);
    expect(answer.status).toBe('found');
    expect(answer.home?.label).toBe(label);
    expect(answer.candidates).toEqual([]);
  });

  it('knows the 日常生活圏域 by its town, where there is no polygon', () => {
    expect(find('見本市1区港町2-3').home?.daily).toEqual({ code: '91101-1', name: '港圏域' });
    expect(homeAt([island.west + 0.06, island.south + 0.06], places).daily).toBeNull();
  });

  it('offers the wards where each has a town of the name', () => {
    const answer = find('見本県見本市本町1-1');
    expect(answer.status).toBe('choose');
    expect(answer.home).toBeNull();
    expect(answer.candidates.map(({ label }) => label)).toEqual([
      '見本県見本市1区本町',
      '見本県見本市2区本町',
    ]);
  });

  it('offers the 丁目 of a town named without one, and each of them is found', () => {
    const answer = find('見本市1区港町');
    expect(answer.reached).toEqual({ level: 'large-town', label: '見本市1区港町' });
    expect(answer.candidates).toHaveLength(2);
    for (const { label, position } of answer.candidates) {
      const again = find(label);
      expect(again.home?.position).toEqual(position);
    }
  });

  it('takes a point just off the coast for the municipality beside it, and none far out', () => {
    const off = (degrees: number): [number, number] => [island.west - degrees, island.south + 0.05];
    expect(homeAt(off(0.004), places).municipality?.code).toBe('91101');
    expect(homeAt(off(0.02), places).municipality).toBeNull();
  });

  it('does not take another 町 that merely begins alike', () => {
    expect(find('見本県見本91212町旭丘本町12').status).toBe('choose');
  });

  it('says how far it got, and offers what is spelt alike', () => {
    const answer = find('見本県見本91212町旭が丘3');
    expect(answer.reached.level).toBe('municipality');
    expect(answer.message).toContain('見本91212町');
    expect(answer.candidates.map(({ label }) => label)).toEqual(['見本県見本91212町旭丘']);
  });

  it('finds nothing in what is no address, and says of where it has addresses', () => {
    const answer = find('<script>alert(1)</script>');
    expect(answer).toMatchObject({ status: 'not-found', home: null, candidates: [] });
    expect(answer.message).toContain('見本県');
    expect(answer.message).not.toContain('script');
  });

  it('says that a municipality is outside the data', () => {
    const answer = find('見本県見本91223町中央1');
    expect(answer).toMatchObject({ status: 'not-found', reached: { level: 'municipality' } });
    expect(answer.message).toContain('読み込まれていません');
  });

  it('never throws, whatever is typed', () => {
    for (const text of ['', ' ', '0', '丁目', '〒', '-'.repeat(500), '県市区町村', '見本県', '１'])
      expect(find(text).status).not.toBe('found');
  });
});
