import { type HolderBook, isHospital, type Row } from './designation-row.ts';
import { at } from './random.ts';

/** 連携拠点 of 見本県. Bodies that are no facility stand with a name alone, or with an address. */
export function hubRows(book: HolderBook): Row[] {
  const row = (areas: string, rest: Omit<Row, 'role' | 'areas'>): Row => ({
    role: '連携拠点',
    areas,
    ...rest,
  });
  const dailies = (municipality: string) =>
    book.world.dailyAreas.filter((area) => area.municipality.code === municipality);
  const officeIn = (municipality: string) => addressIn(book, municipality);
  return [
    // 見本中・東: a 医師会 of which no address is known, and the city's own centre.
    row('98-01', {
      holder: { name: '見本市医師会', kind: '郡市医師会', phone: '0998-10-1001' },
      consultees: '専門職',
    }),
    row('98-01', {
      holder: {
        name: '見本市在宅医療・介護連携支援センター',
        kind: '市町村',
        address: officeIn('98101'),
        phone: '0998-10-2002',
      },
      reception: '平日 8:30～17:15',
      consultees: '両方',
    }),
    row('98-02', { holder: book.nurse('98-02'), consultees: '両方' }),
    // 緑丘: only part of the city is served.
    row('98-03', {
      holder: {
        name: '緑丘市地域医療連携室',
        kind: '市町村',
        address: officeIn('98201'),
        phone: '0998-12-3003',
      },
      serviceLayer: '日常生活圏域',
      serviceAreas: dailies('98201')
        .slice(0, 3)
        .map(({ code }) => code)
        .join(';'),
      consultees: '両方',
    }),
    // One body for two 圏域.
    row('98-04;98-05', {
      holder: {
        name: '青葉市医師会在宅医療連携センター',
        kind: '郡市医師会',
        address: officeIn('98202'),
        phone: '0998-13-4004',
      },
      reception: '平日 9:00～17:00',
      consultees: '両方',
    }),
    row('98-06', {
      holder: {
        name: '灯台町保健センター',
        kind: '保健センター',
        address: officeIn('98302'),
        phone: '0998-14-5005',
      },
      consultees: '住民',
    }),
    row('98-07', { holder: book.institution('98-07', isHospital), consultees: '専門職' }),
    // 白波・砂浜: the town is left out.
    row('98-08', {
      holder: {
        name: '白波市役所',
        kind: '市町村',
        address: officeIn('98205'),
        phone: '0998-15-6006',
      },
      serviceLayer: '市区町村',
      serviceAreas: '98205',
      consultees: '住民',
    }),
    // 鈴鳴・風待: served from 若葉.
    row('98-09', {
      holder: {
        name: '若葉市医師会',
        kind: '郡市医師会',
        address: officeIn('98204'),
        phone: '0998-16-7007',
      },
      consultees: '専門職',
    }),
    row('98-10', { holder: book.institution('98-10', isHospital), consultees: '両方' }),
    // 花見野: nobody is named.
    row('98-12', {
      holder: { name: '見本県山彦保健所', kind: '保健所', phone: '0998-17-8008' },
      consultees: '両方',
    }),
    // 南部島しょ: a station that has closed since, and another.
    row('98-13', { holder: book.closedNurse, consultees: '両方' }),
    row('98-13', { holder: book.nurse('98208'), consultees: '両方' }),
  ];
}

/** An address in the busiest town of a municipality, for an office. */
function addressIn({ world }: HolderBook, municipality: string): string {
  const towns = world.towns.filter((town) => town.municipality.code === municipality);
  const busiest = towns.reduce(
    (best, town) => (town.population.total > best.population.total ? town : best),
    at(towns, 0),
  );
  const { fullName, group } = busiest.municipality;
  return `見本県${group.endsWith('郡') ? group : ''}${fullName}${busiest.name}1${busiest.chome === null ? '番地' : '番1号'}`;
}
