import { describe, expect, it } from 'vitest';
import { findEdition } from '../../../server/import/edition.ts';

const named = (file: string) => findEdition({ file, preamble: [] });
const saying = (...cells: string[]) =>
  findEdition({ file: 'x_20200101.csv', preamble: [{ cells }], asOf: '2019-01-01' });

describe('findEdition', () => {
  it.each([
    ['jigyosho_110_all_20260709180319.csv', '2026-07-09'],
    ['01-1_hospital_facility_info_20250601.csv', '2025-06-01'],
    ['folder_20200101/hospital.csv', null],
    ['open_202512.zip/hospital.csv', '2025-12-01'],
    ['202512.csv', '2025-12-01'],
    ['list-202512.csv', '2025-12-01'],
    ['r0710_list.xlsx', '2025-10-01'],
    ['list_R7.10.xlsx', '2025-10-01'],
    ['名簿（令和７年１０月１日現在）.xlsx', '2025-10-01'],
    ['人口2025年4月.csv', '2025-04-01'],
    ['人口2025-04-30.csv', '2025-04-30'],
    // Named by their municipality: 安曇野市 and 長野市 are not months.
    ['202207_hospital.csv', null],
    ['202011_care.csv', null],
    ['jigyosho_110.csv', null],
    ['x_20251301.csv', null],
    ['x_20250230.csv', null],
    ['center0110.csv', null],
  ])('%s → %s', (file, expected) => {
    expect(named(file)).toBe(expected);
  });

  it('prefers the date said in the file to its name, and the name to the option', () => {
    expect(saying('[令和７年１０月１日 現在 ]令和７年１０月２２日作成', '')).toBe('2025-10-01');
    expect(saying('令和元年 5月 1日時点')).toBe('2019-05-01');
    expect(saying('基準日', '2025-04-01')).toBe('2025-04-01');
    expect(saying('R7.10.1現在')).toBe('2025-10-01');
    expect(saying('2025.10.1 時点')).toBe('2025-10-01');
    expect(saying('令和７年１０月２２日作成')).toBe('2020-01-01');
    expect(findEdition({ file: 'x.csv', preamble: [], asOf: '2024-04-01' })).toBe('2024-04-01');
  });
});
