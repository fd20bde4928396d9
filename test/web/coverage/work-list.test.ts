import { describe, expect, it } from 'vitest';
import type { CoverageAreaItem } from '../../../geo/atlas/answers.ts';
import { toAreaTest } from '../../../geo/coverage/area-filter.ts';
import type { VerdictId } from '../../../geo/terms/role.ts';
import {
  toCoverageParams,
  toCoverageState,
  toTableQuery,
} from '../../../web/coverage/coverage-state.ts';
import { listWork } from '../../../web/coverage/work-list.ts';

const judged = (verdict: VerdictId, warnings = 0) => ({
  ...{ verdict, remark: '', units: null, partial: null, wide: false, evidence: [] },
  findings: Array.from({ length: warnings }, (_, i) => ({
    ...{ id: 'expired' as const, severity: 'warning' as const, message: `${i}` },
    ...{ recordKeys: [], facilityId: null },
  })),
});

const area = (
  code: string,
  over75: number | null,
  active: CoverageAreaItem['active'],
  hub = judged('located'),
): CoverageAreaItem => ({
  ...{ code, name: `${code}圏`, kana: `かな${code}`, prefecture: code.slice(0, 2), over75 },
  ...{ active, hub, counts: {} },
});

const areas = [
  area('9801', 900, judged('located')),
  area('9802', 100, judged('lacking', 2), judged('lacking')),
  area('9803', 500, judged('lacking')),
  area('9804', null, judged('lacking')),
  area('9901', 5000, judged('unknown')),
  area('9902', 300, judged('assigned', 1)),
];

describe('what somebody has to see to', () => {
  it('keeps the lacking and the doubtful apart, those of most people first', () => {
    const { lacking, doubtful } = listWork(areas);
    expect(lacking.items.map(({ area: { code }, role }) => `${code} ${role}`)).toEqual([
      '9803 active',
      '9802 active',
      '9802 hub',
      '9804 active',
    ]);
    expect(doubtful.items.map(({ area: { code } }) => code)).toEqual(['9901', '9902']);
  });

  it('counts every area once, and says whose people it cannot count', () => {
    expect(listWork(areas).lacking).toMatchObject({ areas: 3, over75: 600, withoutPeople: 1 });
    expect(listWork([]).doubtful).toMatchObject({ areas: 0, over75: 0, withoutPeople: 0 });
  });
});

describe('the filter of the table and its file', () => {
  const list = (query: string) => {
    const { judgedRole, onlyVerdict, onlyPrefecture, onlyName } = toCoverageState(
      new URLSearchParams(query),
    );
    const test = toAreaTest({
      role: judgedRole,
      verdicts: onlyVerdict === null ? [] : [onlyVerdict],
      prefectures: onlyPrefecture === null ? [] : [onlyPrefecture],
      name: onlyName,
    });
    return areas.filter(test).map(({ code }) => code);
  };

  it.each([
    ['', ['9801', '9802', '9803', '9804', '9901', '9902']],
    ['verdict=lacking', ['9802', '9803', '9804']],
    ['verdict=lacking&judge=hub', ['9802']],
    ['prefecture=99', ['9901', '9902']],
    ['name=カナ９８０１', ['9801']],
    ['verdict=nonsense&prefecture=x', ['9801', '9802', '9803', '9804', '9901', '9902']],
  ])('%s', (query, codes) => {
    expect(list(query)).toEqual(codes);
  });

  it('survives the way through the URL, but for a name that may be a home', () => {
    const query = 'judge=hub&verdict=unknown&prefecture=98&name=見本';
    expect(toCoverageParams(toCoverageState(new URLSearchParams(query))).toString()).toBe(
      new URLSearchParams(query).toString(),
    );
    const home = toCoverageState(new URLSearchParams({ name: '見本市緑町5丁目1-2' }));
    expect(toCoverageParams(home).has('name')).toBe(false);
    expect(
      toTableQuery(toCoverageState(new URLSearchParams(query)), 'city', '2026-11-22').toString(),
    ).toBe(
      new URLSearchParams(
        'layer=city&asOf=2026-11-22&role=hub&verdict=unknown&prefecture=98&name=見本',
      ).toString(),
    );
  });
});
