import { describe, expect, it } from 'vitest';
import { docsInArea } from '../../../geo/atlas/area-code.ts';
import { openAtlas } from '../../../geo/atlas/atlas.ts';
import { formatCursor, parseCursor } from '../../../geo/atlas/cursor.ts';
import { everyFacility, parameterNames, parseFacilityQuery } from '../../../geo/atlas/query.ts';
import { buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import { inventAtlas, inventInput } from './invented-facilities.ts';

const atlas = inventAtlas(300);

const parse = (queryString: string) =>
  parseFacilityQuery(new URLSearchParams(queryString).entries(), atlas);

function parsed(queryString: string) {
  const result = parse(queryString);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.query;
}

function faults(queryString: string) {
  const result = parse(queryString);
  return result.ok ? [] : result.errors.map(({ name, value }) => `${name}=${value}`);
}

describe('query parameters', () => {
  it('asks for every facility when nothing is given, or only empty values', () => {
    expect(parsed('')).toEqual(everyFacility);
    expect(parsed('q=&kind=&bbox=')).toEqual(everyFacility);
  });

  it('reads every parameter', () => {
    expect(
      parsed(
        'q=在宅&id=0123456789ab&kind=clinic&kind=hospital&service=130&filing=支援診１&filing=支援診 ２&role=hub' +
          '&accepts=stoma&layer=secondary&area=9111&bbox=143,32,143.2,32.2&near=143.1,32.1' +
          '&within=16000&sort=name&limit=7',
      ),
    ).toEqual({
      q: '在宅',
      id: ['0123456789ab'],
      kind: ['clinic', 'hospital'],
      service: ['130'],
      filing: ['支援診1', '支援診2'],
      role: ['hub'],
      accepts: ['stoma'],
      area: [{ layer: 'secondary', code: '9111' }],
      bbox: [143, 32, 143.2, 32.2],
      near: [143.1, 32.1],
      withinMetres: 16000,
      sort: 'name',
      limit: 7,
      cursor: null,
    });
  });

  it('sorts by distance around a point, by relevance for words, else by kana', () => {
    expect(parsed('near=143,32&q=あ').sort).toBe('distance');
    expect(parsed('q=あ').sort).toBe('relevance');
    expect(parsed('kind=clinic').sort).toBe('kana');
  });

  it('takes symbols that only the lists know', () => {
    expect(parsed('filing=3者選A').filing).toEqual(['3者選A']);
  });

  it.each([
    'kin=clinic',
    'id=12',
    'kind=clinics',
    'service=999',
    'filing=支援診9',
    'role=boss',
    'accepts=cats',
    'layer=planet',
    'area=00000',
    'bbox=143,32,144',
    'bbox=144,32,143,33',
    'bbox=143,32,144,',
    'near=32.1,143.1',
    'near=143.1',
    'sort=size',
    'limit=0',
    'limit=501',
    'limit=1.5',
    'cursor=abc',
  ])('refuses %s', (queryString) => {
    expect(faults(queryString)).toEqual([queryString]);
  });

  it('refuses what makes no sense alone, and what is given twice', () => {
    expect(faults('within=100')).toEqual(['within=100']);
    expect(faults('near=143,32&within=-1')).toEqual(['within=-1']);
    expect(faults('sort=distance')).toEqual(['sort=distance']);
    expect(faults('sort=relevance')).toEqual(['sort=relevance']);
    expect(faults('limit=1&limit=2')).toEqual(['limit=2']);
  });

  it('tells all faults at once, each with a reason', () => {
    const result = parse('kind=x&limit=0&color=red');
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.errors.map((error) => error.name).sort()).toEqual(['color', 'kind', 'limit']);
    expect(result.errors.every((error) => error.reason.endsWith('。'))).toBe(true);
  });

  it('documents every parameter it reads', () => {
    expect(parameterNames).toEqual(
      'id kind service filing role accepts area q layer bbox near within sort limit cursor'.split(
        ' ',
      ),
    );
  });
});

describe('area codes', () => {
  const count = (queryString: string) =>
    parsed(queryString).area.reduce((sum, ref) => sum + docsInArea(atlas, ref).length, 0);

  it('lets the code of a city stand for its wards', () => {
    const wards = ['91101', '91102', '91103', '91104'].map((code) => `area=${code}`).join('&');
    expect(count('area=91100')).toBe(count(wards));
    expect(count('area=91100')).toBeGreaterThan(0);
  });

  it('takes six digits, and a prefecture with its zeros', () => {
    expect(count('area=911015')).toBe(count('area=91101'));
    expect(parsed('layer=prefecture&area=910007').area).toEqual([
      { layer: 'prefecture', code: '91' },
    ]);
    expect(count('layer=prefecture&area=91')).toBe(300);
  });

  it('takes a code newer than the boundaries from the facilities that declare it', () => {
    const input = inventInput(50);
    const facilities = input.facilities.map((facility) => ({ ...facility, municipality: '91138' }));
    const later = openAtlas(buildSnapshot({ ...input, facilities }));
    const result = parseFacilityQuery([['area', '91138']], later);
    expect(result.ok && docsInArea(later, result.query.area[0]!).length).toBe(50);
  });
});

describe('cursor', () => {
  it('comes back as it was written, whatever the name of the data', () => {
    for (const dataVersion of ['1', 'a~b', '2026-11-22T00:00:00.000Z', '版 1/2'])
      for (const offset of [0, 1, 36, 123_456]) {
        const cursor = { offset, after: 'abcdef012345', question: '0123456789ab', dataVersion };
        const text = formatCursor(cursor);
        expect(text).toMatch(/^[\w.~%!*'()-]+$/);
        expect(parseCursor(text)).toEqual(cursor);
      }
  });

  it.each(['', '~~~', '1~a~b', 'x~a~zz~v', '1~%E0%A4%A~ab~v'])('refuses %j', (text) => {
    expect(parseCursor(text)).toBeUndefined();
  });
});
