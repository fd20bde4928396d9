import {
  type HolderBook,
  hasHomeSupport,
  isClinic,
  isHospital,
  type Row,
} from './designation-row.ts';
import type { Institution } from './medical.ts';

const supportClinic = (one: Institution) => isClinic(one) && hasHomeSupport(one);
const supportHospital = (one: Institution) => isHospital(one) && hasHomeSupport(one);
/** In the list of filings, but without one for home care. */
const withoutSupport = (one: Institution) =>
  isClinic(one) && one.filings.length > 0 && !hasHomeSupport(one);
const visitingDental = ({ kind, filings }: Institution) =>
  kind === 'dental' && filings.some(({ symbol }) => symbol === '歯訪診');

/** 積極的役割を担う医療機関 of 見本県: each row a case that real plans hold. */
export function activeRows(book: HolderBook): Row[] {
  const row = (areas: string, rest: Omit<Row, 'role' | 'areas'>): Row => ({
    role: '積極的役割',
    areas,
    ...rest,
  });
  return [
    // 見本中・東: several, a hospital and clinics, all in order.
    row('98-01', { holder: book.institution('98-01', supportHospital) }),
    row('98-01', { holder: book.institution('98-01', supportClinic) }),
    row('98-01', { holder: book.institution('98-01', supportClinic, 1) }),
    // 見本西: a single body.
    row('98-02', { holder: book.institution('98-02', supportClinic) }),
    // 緑丘: served from the neighbouring city alone.
    row('98-03', { holder: book.institution('98-01', supportHospital, 1) }),
    // 青葉東・潮見: a dental clinic beside a clinic.
    row('98-04', { holder: book.institution('98-04', visitingDental) }),
    row('98-04', { holder: book.institution('98-04', supportClinic) }),
    // 青葉西: a clinic without the filing, one not in the list of filings, a visiting nurse.
    row('98-05', { holder: book.institution('98-05', withoutSupport) }),
    row('98-05', { holder: book.clinicWithoutRecord }),
    row('98-05', { holder: book.nurse('98-05') }),
    // 汐風: none, and the plan says so.
    row('98-06', { status: '該当なし', note: '無医地区の解消とあわせて検討' }),
    // 若葉: one in order, one that nobody knows any more.
    row('98-07', { holder: book.institution('98-07', supportClinic) }),
    row('98-07', { holder: { name: '若葉ゆめのくも診療所', kind: '診療所' } }),
    // 白波・砂浜.
    row('98-08', { holder: book.institution('98-08', supportClinic) }),
    // 鈴鳴・風待: one under discussion, one whose time has not come.
    row('98-09', {
      status: '調整中',
      holder: { name: '風待町国保診療所（仮称）', kind: '診療所' },
    }),
    row('98-09', { holder: book.institution('98-07', supportClinic, 1), from: '2029-04-01' }),
    // The whole of the north is served by one hospital of 星見: 広域.
    row('9804', { layer: '二次医療圏', holder: book.institution('98-10', isHospital) }),
    // 花見野: one of its own, and one whose time is over.
    row('98-11', { holder: book.institution('98-11', supportClinic) }),
    row('98-11', {
      holder: book.institution('98-11', withoutSupport),
      plan: '第7次見本県保健医療計画',
      from: '2018-04-01',
      to: '2024-03-31',
    }),
    // 南部島しょ: one body for two 圏域 with 白波・砂浜.
    row('98-08;98-13', { holder: book.institution('98-13', supportClinic) }),
  ];
}
