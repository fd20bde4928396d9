import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurrentRecord } from '../../../geo/registry/source-record.ts';
import {
  careOffice,
  filing,
  groupsOf,
  hospital,
  recordOf,
  registryOf,
} from './invented-records.ts';

const at = { municipality: '98201', address: '見本県見本市浜辺町三丁目5番2号' };
const here: [number, number] = [150.5, 31];
/** Metres east of `here`, near enough. */
const eastOf = (metres: number): [number, number] => [150.5 + metres / 95_300, 31];

const linked = (...records: CurrentRecord[]) => registryOf(records).facilities.length === 1;

describe('linkage', () => {
  it('joins a filing and a hospital by name and address, however they are spelt', () => {
    const { facilities, links } = registryOf([
      filing('9810000017', {
        name: '医療法人社団　見本会　浜辺病院',
        address: '見本市浜辺町３－５－２',
        prefecture: '98',
      }),
      hospital('9811000000001', { name: '浜辺病院', ...at, position: here }),
    ]);
    expect(facilities).toHaveLength(1);
    expect(facilities[0]).toMatchObject({ position: here, positionLevel: 'linked' });
    expect(links).toMatchObject([{ evidence: 'address', sameName: true, sameAddress: true }]);
  });

  it('joins a みなし office to its institution by code, whatever the names', () => {
    const office = careOffice('9810000017', '140', { name: '浜辺病院訪問リハビリ', ...at });
    expect(linked(filing('9810000017', { name: '浜辺病院', ...at }), office)).toBe(true);
  });

  it('joins the service rows of one office, even when they spell its address differently', () => {
    const a = careOffice('9870000017', '110', { name: 'みほんケア', ...at });
    const b = careOffice('9870000017', '760', {
      name: 'みほん定期巡回',
      municipality: '98201',
      address: '別町1',
    });
    expect(linked(a, b)).toBe(true);
  });

  it('joins equal names within 100 m, not beyond', () => {
    const one = hospital('1', { name: '浜辺病院', municipality: '98201', position: here });
    const near = careOffice('9870000017', '140', {
      name: '浜辺病院',
      municipality: '98201',
      position: eastOf(90),
    });
    const far = careOffice('9870000025', '140', {
      name: '浜辺病院',
      municipality: '98201',
      position: eastOf(120),
    });
    expect(linked(one, near)).toBe(true);
    expect(linked(one, far)).toBe(false);
  });

  it('keeps two rows of one municipal list apart where it numbers them at different addresses', () => {
    const row = (number: string, address: string) =>
      recordOf('standard-medical', `98201|${number}`, {
        name: '浜辺薬局',
        municipality: '98201',
        address,
        identifiers: [{ scheme: 'local', value: `98201-standard-medical-${number}` }],
        position: here,
      });
    expect(linked(row('1', '見本市浜辺町3-5-2'), row('2', '見本市浜辺町3-6-1'))).toBe(false);
    expect(linked(row('1', '見本市浜辺町3-5-2'), row('2', '見本市浜辺町3-5-2'))).toBe(true);
    const elsewhere = hospital('1', { name: '浜辺薬局', municipality: '98201', position: here });
    expect(linked(row('1', '見本市浜辺町3-5-2'), elsewhere)).toBe(true);
  });

  it('takes an address that a list gives to thousands for no sign of anything', {
    timeout: 120_000,
  }, () => {
    const crowd = (count: number) =>
      registryOf(
        Array.from({ length: count }, (_, i) =>
          careOffice(`98A${String(i).padStart(7, '0')}`, '110', { name: `みほん${i}`, ...at }),
        ),
      );
    expect(crowd(12).likely).toHaveLength(2);
    const { facilities, likely } = crowd(12_000);
    expect([facilities.length, likely.length]).toEqual([12_000, 0]);
  });

  it('never joins by name alone, but counts it as likely when the town is the same', () => {
    const registry = registryOf([
      filing('9810000017', { name: '浜辺病院', municipality: '98201', address: '浜辺町3-5-2' }),
      hospital('1', { name: '浜辺病院', municipality: '98201', address: '見本県見本市浜辺町' }),
      hospital('2', { name: '浜辺病院', municipality: '98201', address: '北浜7' }),
    ]);
    expect(registry.facilities).toHaveLength(3);
    expect(registry.links).toEqual([]);
    expect(registry.likely).toMatchObject([{ reason: 'same-name-same-town' }]);
  });

  it('keeps different offices at one address apart', () => {
    const a = careOffice('9870000017', '110', { name: 'みほん訪問介護', ...at, position: here });
    const b = careOffice('9870000025', '430', {
      name: 'みほん居宅介護支援',
      ...at,
      position: here,
    });
    expect(linked(a, b)).toBe(false);
  });

  it('joins medical and dental filings of one hospital', () => {
    const medical = filing('9810000017', { name: '浜辺病院', ...at });
    const dental = filing('9830000015', { name: '浜辺病院', ...at });
    expect(linked(medical, dental)).toBe(true);
  });

  it('joins no positions that were refused: two failed geocodes are no neighbours', () => {
    const failed = { name: '浜辺病院', municipality: '98201' };
    for (const position of [
      [0, 0],
      [-8.24389, 53.41291],
      [138.252924, 36.204824],
    ] as const)
      expect(
        linked(hospital('1', { ...failed, position }), hospital('2', { ...failed, position })),
      ).toBe(false);
  });

  it('joins no positions that contradict their municipality', () => {
    const elsewhere = { name: '浜辺病院', municipality: '98201', position: [149.5, 31] as const };
    expect(linked(hospital('1', elsewhere), hospital('2', elsewhere))).toBe(false);
  });

  it('crosses no municipality, not even by code, and counts the code', () => {
    const a = careOffice('9870000017', '110', {
      name: 'みほんケア',
      municipality: '98201',
      address: '本町1',
    });
    const b = careOffice('9870000017', '760', {
      name: 'みほんケア',
      municipality: '98301',
      address: '本町1',
    });
    const { facilities, stats } = registryOf([a, b]);
    expect(facilities).toHaveLength(2);
    expect(stats.codesAcrossMunicipalities).toBe(1);
  });

  it('joins the rest of a code whose first record lies in another municipality', () => {
    const of = (service: string, municipality: string) =>
      careOffice('9810000017', service, { name: `みほん${service}`, municipality });
    const groups = groupsOf(
      registryOf([of('110', '98301'), of('140', '98201'), of('760', '98201')]),
    );
    expect(groups).toEqual([
      ['kaigo 9810000017|110'],
      ['kaigo 9810000017|140', 'kaigo 9810000017|760'],
    ]);
  });

  it('bridges no two municipalities by a record that states none', () => {
    const code = { identifiers: [{ scheme: 'medical', value: '9810000017' }] } as const;
    const groups = groupsOf(
      registryOf([
        recordOf('todokede', '1', { ...code, name: '浜辺病院' }),
        recordOf('kaigo', '2', { ...code, name: '浜辺病院', municipality: '98201' }),
        recordOf('kaigo', '3', { ...code, name: '浜辺病院', municipality: '98301' }),
      ]),
    );
    expect(groups).toEqual([['kaigo 2', 'todokede 1'], ['kaigo 3']]);
  });

  it('joins across a reorganisation: one source names the old ward, one the new', () => {
    const old = hospital('1', {
      name: '浜辺病院',
      municipality: '22131',
      address: '静岡県浜松市中区住吉9-9-9',
    });
    const now = filing('2210000017', {
      name: '浜辺病院',
      prefecture: '22',
      address: '浜松市中央区住吉９丁目９番９号',
    });
    const { facilities } = registryOf([old, now]);
    expect(facilities).toMatchObject([{ municipality: '22138' }]);
  });

  it('joins by a list’s own number only what has the same name, or no name', () => {
    const local = {
      identifiers: [{ scheme: 'local', value: '98201-1' }],
      municipality: '98201',
    } as const;
    const clinic = recordOf('recommended-medical', '98201|1', { ...local, name: '浜辺医院' });
    const office = recordOf('recommended-care', '98201|1', { ...local, name: 'みほんケア' });
    const survey = recordOf('supplement', '98201-1', local);
    expect(linked(clinic, office)).toBe(false);
    expect(linked(clinic, survey)).toBe(true);
  });
});

/** What a record of the random registries can be: few values, so that they collide. */
const anyRecord = fc.record({
  name: fc.constantFrom('浜辺病院', '医療法人 浜辺病院', '砂丘病院'),
  lot: fc.constantFrom('1', '2', '無番地'),
  municipality: fc.constantFrom('98201', '98301'),
  office: fc.constantFrom('9810000017', '9810000025', '9870000033', '9870000041'),
  east: fc.constantFrom(0, 60, 150, 1000),
});
type AnyRecord = typeof anyRecord extends fc.Arbitrary<infer T> ? T : never;

const westOf = { '98201': 150.5, '98301': 151.5 } as const;
const toRecord = ({ name, lot, municipality, office, east }: AnyRecord, index: number) =>
  recordOf('kaigo', `${index}`.padStart(3, '0'), {
    name,
    municipality,
    address: `北浜${lot}${lot === '無番地' ? '' : '番地'}`,
    identifiers: [{ scheme: 'care-office', value: office }],
    position: [westOf[municipality as keyof typeof westOf] + east / 95_300, 31],
  });

/** The rule said once more, naively: a pair is linked or not, and links close over one another. */
function slowGroups(all: readonly AnyRecord[]): string[][] {
  const linkedPair = (a: AnyRecord, b: AnyRecord) =>
    a.municipality === b.municipality &&
    (a.office === b.office ||
      (a.name.endsWith(b.name.slice(-4)) && (a.lot === b.lot || Math.abs(a.east - b.east) < 100)));
  const group = all.map((_, index) => index);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [i, a] of all.entries())
      for (const [j, b] of all.entries())
        if (group[i] !== group[j] && linkedPair(a, b)) {
          const low = Math.min(group[i]!, group[j]!);
          group[i] = low;
          group[j] = low;
          changed = true;
        }
  }
  const lists = new Map<number, string[]>();
  for (const [i, root] of group.entries())
    lists.set(root, [...(lists.get(root) ?? []), `kaigo ${`${i}`.padStart(3, '0')}`]);
  return [...lists.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

describe('random registries', () => {
  it('are grouped as the rule says, taken naively', () => {
    let joined = 0;
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 9 }), (all) => {
        const groups = groupsOf(registryOf(all.map(toRecord)));
        expect(groups).toEqual(slowGroups(all));
        if (groups.some(({ length }) => length > 2)) joined++;
      }),
      { numRuns: 150 },
    );
    expect(joined).toBeGreaterThan(20);
  });

  it('do not depend on the order of their records', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 12 }),
        fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 }),
        (all, weights) => {
          const records = all.map(toRecord);
          const order = records.map((record, i) => ({ record, weight: weights[i]! }));
          const shuffled = order.sort((a, b) => a.weight - b.weight).map(({ record }) => record);
          expect(registryOf(shuffled)).toEqual(registryOf(records));
        },
      ),
      { numRuns: 60 },
    );
  });
});
