import { describe, expect, it } from 'vitest';
import { foldFacility } from '../../../geo/registry/fold-facility.ts';
import { facilityIdOf } from '../../../geo/registry/identifier.ts';
import { careOffice, filing, hospital, recordOf } from './invented-records.ts';

const nowhere = {
  prefecture: '98',
  municipality: '98201',
  position: null,
  positionLevel: 'none',
  positionContradicts: false,
} as const;

const todokede = filing('9810000017', {
  name: '医療法人社団見本会　浜辺病院',
  kinds: ['hospital'],
  address: '見本市浜辺町３－５－２',
  phone: '000-111-2222',
  beds: { total: 40 },
});
const iryojoho = hospital('9811000000001', {
  name: '浜辺病院',
  kana: 'ハマベビョウイン',
  address: '見本県見本市浜辺町',
  position: [150.5, 31],
  beds: { total: 42, general: 42 },
});
const kaigo = careOffice('9810000017', '140', {
  name: '浜辺病院訪問リハビリテーション',
  address: '見本県見本市浜辺町3-5-2',
  building: '浜辺病院別館',
  phone: '000-111-3333',
});

describe('foldFacility', () => {
  it('takes each field from the source the table trusts, and says which', () => {
    const { facility, provenance } = foldFacility([kaigo, iryojoho, todokede], nowhere);
    expect(facility).toMatchObject({
      name: '浜辺病院',
      kana: 'ハマベビョウイン',
      phone: '000-111-2222',
      beds: { total: 42, general: 42 },
      kinds: ['hospital', 'home-care'],
    });
    expect(provenance.name?.source).toBe('iryojoho');
    expect(provenance.phone?.source).toBe('todokede');
    expect(provenance.fax).toBeUndefined();
  });

  it('prefers an address with a lot to one that ends with its town, and takes the building from there', () => {
    const { facility, provenance } = foldFacility([kaigo, iryojoho, todokede], nowhere);
    expect(facility).toMatchObject({
      address: '見本県見本市浜辺町3-5-2',
      building: '浜辺病院別館',
    });
    expect(provenance.address?.source).toBe('kaigo');
    expect(foldFacility([todokede, iryojoho], nowhere).facility.building).toBeNull();
  });

  it('has the id of its lowest source rank and key', () => {
    const { id } = foldFacility([kaigo, iryojoho, todokede], nowhere).facility;
    expect(id).toBe(facilityIdOf('todokede', '9810000017'));
    expect(id).toMatch(/^[0-9a-f]{12}$/);
  });

  it('does not depend on the order of records, and folding again with its own place changes nothing', () => {
    const once = foldFacility([kaigo, iryojoho, todokede], {
      ...nowhere,
      position: [150.5, 31],
      positionLevel: 'linked',
    });
    expect(foldFacility([todokede, kaigo, iryojoho], once.facility)).toEqual(once);
    expect(once.provenance.position?.source).toBe('iryojoho');
  });

  it('believes the survey before every list', () => {
    const survey = recordOf('supplement', 'medical|9810000017', {
      phone: '000-999-0000',
      supplement: { accepts: { ventilator: true } },
    });
    const { facility } = foldFacility([todokede, survey], nowhere);
    expect(facility.phone).toBe('000-999-0000');
    expect(facility.supplement).toEqual({ accepts: { ventilator: true } });
  });

  it('merges two surveys answer by answer', () => {
    const of = (key: string, accepts: Record<string, boolean>, confirmedOn?: string) =>
      recordOf('supplement', key, {
        supplement: { accepts, ...(confirmedOn === undefined ? {} : { confirmedOn }) },
      });
    const { supplement } = foldFacility(
      [
        todokede,
        of('a', { ventilator: true, dialysis: false }),
        of('b', { ventilator: false, stoma: true }, '2026-04-01'),
      ],
      nowhere,
    ).facility;
    expect(supplement).toEqual({
      accepts: { ventilator: true, dialysis: false, stoma: true },
      confirmedOn: '2026-04-01',
    });
  });

  it('lists what vanished from its list after what is still listed', () => {
    const former = careOffice('9870000017', '110', { name: '旧みほんケア' });
    const current = careOffice('9870000017', '760', { name: 'みほんケア' });
    const { facility } = foldFacility([{ ...former, vanished: true }, current], nowhere);
    expect(facility.name).toBe('みほんケア');
    expect(facility.records).toMatchObject([{ vanished: true }, { vanished: false }]);
  });

  it('names a home by its own record, not by a service run from it', () => {
    const home = careOffice('9850000017', '520', { name: '老健みほん', kinds: ['residential'] });
    const service = careOffice('9850000017', '120', { name: '老健みほん訪問入浴' });
    expect(foldFacility([service, home], nowhere).facility.name).toBe('老健みほん');
  });

  it('keeps every service once per office, and lets a list without office numbers add only new ones', () => {
    const list = recordOf('recommended-care', '98201|1', {
      name: 'みほんケア',
      services: [{ code: '110', capacity: 9 }, { code: '430' }],
    });
    const { services } = foldFacility(
      [
        list,
        careOffice('9870000017', '110', { name: 'みほんケア' }),
        careOffice('9870000025', '110', { name: 'みほんケア' }),
      ],
      nowhere,
    ).facility;
    expect(services).toEqual([
      { code: '110', office: '9870000017' },
      { code: '110', office: '9870000025' },
      { code: '430' },
    ]);
  });

  it('refuses records without any name', () => {
    expect(() => foldFacility([recordOf('iryojoho-hours', '1', {})], nowhere)).toThrow(
      'iryojoho-hours 1',
    );
  });
});

describe('filings', () => {
  const support = (symbol: string, effectiveFrom: string, name = symbol) => ({
    name,
    symbol,
    effectiveFrom,
  });
  const foldFilings = (...filings: ReturnType<typeof support>[]) =>
    foldFacility(
      [filing('9810000017', { name: '浜辺病院', filings })],
      nowhere,
    ).facility.filings.map(({ symbol, inForce }) => `${symbol} ${inForce}`);

  it('of two tiers listed at once, the later 算定開始 is in force', () => {
    expect(foldFilings(support('支援病3', '2020-04-01'), support('支援病1', '2024-06-01'))).toEqual(
      ['支援病1 true', '支援病3 false'],
    );
    expect(foldFilings(support('支援病1', '2020-04-01'), support('支援病3', '2024-06-01'))).toEqual(
      ['支援病1 false', '支援病3 true'],
    );
  });

  it('of two tiers of one day, the stronger', () => {
    expect(foldFilings(support('支援診3', '2024-06-01'), support('支援診2', '2024-06-01'))).toEqual(
      ['支援診2 true', '支援診3 false'],
    );
  });

  it('filings that exclude nothing are all in force, known or not', () => {
    expect(
      foldFilings(
        support('在医総管1', '2020-04-01'),
        support('入退支', '2024-06-01'),
        support('検Ⅰ', ''),
      ),
    ).toEqual(['入退支 true', '在医総管1 true', '検Ⅰ true']);
  });

  it('a clinic tier and a hospital tier do not exclude one another', () => {
    expect(foldFilings(support('支援診1', '2020-04-01'), support('支援病1', '2024-06-01'))).toEqual(
      ['支援病1 true', '支援診1 true'],
    );
  });

  it('those of a vanished list give way to those still listed', () => {
    const old = {
      ...filing('9810000017', { name: '浜辺病院', filings: [support('支援病1', '2024-06-01')] }),
      vanished: true,
    };
    const current = filing('9830000015', {
      name: '浜辺病院',
      filings: [support('歯訪診', '2020-04-01')],
    });
    const { filings } = foldFacility([old, current], nowhere).facility;
    expect(filings.map(({ symbol }) => symbol)).toEqual(['歯訪診']);
  });
});
