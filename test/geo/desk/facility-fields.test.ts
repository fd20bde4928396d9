import { describe, expect, it } from 'vitest';
import { facilityFields, hasVanished } from '../../../geo/desk/facility-fields.ts';
import { listFieldChanges } from '../../../geo/desk/field-changes.ts';
import type { Facility } from '../../../geo/registry/facility.ts';

const facility: Facility = {
  id: '0123456789ab',
  name: '例示看護',
  kana: null,
  kinds: ['visiting-nurse'],
  identifiers: [],
  prefecture: '98',
  municipality: '98401',
  address: '見本市例町1',
  building: null,
  postcode: null,
  phone: '0000-12-3456',
  fax: null,
  url: null,
  corporateName: null,
  position: [138.5, 34.5],
  positionLevel: 'own',
  positionContradicts: false,
  services: [{ code: '130', capacity: 20 }],
  filings: [],
  hours: [{ day: 0, opens: 540, closes: 1050 }],
  openDays: [true, true, false, null, null, null, null, null],
  hoursNote: null,
  closedNote: null,
  departments: [],
  beds: null,
  supplement: { accepts: { gastrostomy: true, stoma: false } },
  note: null,
  dataDate: '2026-01-01',
  records: [
    { source: 'kaigo', key: '98B0000001|130', edition: '2026-01-01', vanished: false },
    { source: 'supplement', key: '98B0000001', edition: '2025-01-01', vanished: false },
  ],
};

const changes = (after: Partial<Facility>) =>
  listFieldChanges(facilityFields, facility, { ...facility, ...after });

describe('the fields of a facility in words', () => {
  it('tell only what differs', () => {
    expect(changes({})).toEqual([]);
    expect(changes({ dataDate: '2026-07-01' })).toEqual([]);
    expect(changes({ phone: null, kana: 'れいじかんご' })).toEqual([
      { label: 'かな', before: null, after: 'れいじかんご' },
      { label: '電話番号', before: '0000-12-3456', after: null },
    ]);
  });

  it('tell everything of a new one in words, no code among them', () => {
    const known = new Map(
      listFieldChanges(facilityFields, null, facility).map(({ label, after }) => [label, after]),
    );
    expect(known.get('種別')).toBe('訪問看護');
    expect(known.get('サービス')).toBe('訪問看護（定員20人）');
    expect(known.get('時間')).toBe('月 9:00–17:30');
    expect(known.get('曜日')).toBe('月火');
    expect(known.get('受け入れられるもの')).toBe('胃瘻');
    expect(known.get('受け入れられないもの')).toBe('ストーマ');
    expect(known.get('位置')).toBe('北緯34.500000 東経138.500000（公表された位置）');
    expect(known.has('病床')).toBe(false);
  });

  it('tell of a record that its source no longer lists, though the facility stays', () => {
    const [kaigo, survey] = facility.records;
    const partly = [{ ...kaigo!, vanished: true }, survey!];
    expect(changes({ records: partly })).toEqual([
      {
        label: '最新のデータに載っていない記録',
        before: null,
        after: '介護サービス情報公表システム（98B0000001|130）',
      },
    ]);
    expect(hasVanished({ records: partly })).toBe(false);
    expect(hasVanished({ records: [partly[0]!] })).toBe(true);
    expect(hasVanished({ records: [] })).toBe(false);
  });
});
