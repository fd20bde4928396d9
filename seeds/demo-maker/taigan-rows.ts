import {
  type HolderBook,
  hasHomeSupport,
  isClinic,
  isHospital,
  type Row,
} from './designation-row.ts';

/** 対岸県, which has set no 在宅医療圏: 二次医療圏 stand in. */
export function taiganRows(book: HolderBook): Row[] {
  const lapsed = {
    role: '積極的役割',
    layer: '二次医療圏',
    plan: '第7次対岸県保健医療計画',
    from: '2018-04-01',
    to: '2024-03-31',
  } as const;
  const current = {
    role: '連携拠点',
    layer: '二次医療圏',
    plan: '第8次対岸県保健医療計画',
  } as const;
  return [
    { ...lapsed, areas: '9901', holder: book.institution('9901', isClinic) },
    { ...lapsed, areas: '9902', holder: book.institution('9902', isClinic) },
    // Served from beyond the border of the prefecture.
    {
      ...current,
      areas: '9901',
      holder: book.institution(
        '98-04',
        (one) => isHospital(one) || (isClinic(one) && hasHomeSupport(one)),
      ),
      consultees: '両方',
    },
    { ...current, areas: '9903', status: '該当なし' },
  ];
}
