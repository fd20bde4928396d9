import { describe, expect, it } from 'vitest';
import { deriveResources } from '../../../geo/registry/derive-resources.ts';
import type { AreaMemberBody, CurrentRecord } from '../../../geo/registry/source-record.ts';
import { boundaries, hospital, recordOf } from './invented-records.ts';

const town = (code: string, name: string, memberName: string): CurrentRecord => {
  const body: AreaMemberBody = {
    type: 'area-member',
    prefecture: '98',
    layer: 'daily',
    code,
    name,
    validFrom: null,
    validTo: null,
    memberKind: 'small',
    memberCode: '',
    memberName,
    memberMunicipality: '98201',
  };
  return { ...recordOf('area-member', `${code}|${memberName}`, {}), body };
};

describe('deriveResources', () => {
  it('finds the town of an address that begins with a prefecture only the data names', () => {
    const { facilities, memberships } = deriveResources(
      [
        ...boundaries,
        town('98201-1', '浜辺圏域', '浜辺町三丁目'),
        town('98201-2', '北浜圏域', '北浜'),
        hospital('1', {
          name: '浜辺病院',
          municipality: '98201',
          address: '見本県見本市浜辺町3-5-2',
        }),
        hospital('2', { name: '北浜病院', municipality: '98201', address: '見本市大字北浜12' }),
      ],
      '2026-04-01',
    );
    const byName = facilities.map(({ name }, i) => [name, memberships[i]?.daily]);
    expect(Object.fromEntries(byName)).toEqual({ 浜辺病院: '98201-1', 北浜病院: '98201-2' });
  });
});
