import type { FacilityClaim } from '../../../geo/registry/facility-claim.ts';

/** Whatever a table, an encoding or a spreadsheet might spoil, one facility a trouble, all invented. */
const quirks: readonly (Partial<FacilityClaim> & { readonly trouble: string })[] = [
  {
    trouble: 'characters beyond JIS X 0208',
    name: '髙﨑〜−‖医院',
    kana: 'タカサキ',
    kinds: ['clinic'],
    note: '𠮷野・鷗・♥・é',
  },
  {
    trouble: 'cells a spreadsheet would run',
    name: '=HYPERLINK("http://x.example","見本")',
    kinds: ['clinic'],
    note: '@見本',
    hoursNote: '-1+1',
    building: '+A棟',
  },
  {
    trouble: 'cells that look defused already',
    name: "'=見本医院",
    kinds: ['clinic'],
    note: '="1"',
  },
  {
    trouble: 'separators, quotes, lines',
    name: '見本,"いろは"医院',
    kinds: ['clinic', 'dental'],
    note: '一行目\n二行目,"三"',
    departments: ['内科', '小児科'],
    beds: { total: 19 },
  },
  {
    trouble: 'markup and right-to-left marks',
    name: '<b>見本</b>&amp;病院\u202E',
    kinds: ['hospital'],
  },
  {
    trouble: 'one stretch on its open days, holidays too',
    name: '一区間薬局',
    kinds: ['pharmacy'],
    openDays: [true, true, true, true, true, false, false, true],
    hours: [0, 1, 2, 3, 4, 7].map((day) => ({ day, opens: 540, closes: 1080 })),
  },
  {
    trouble: 'hours that one stretch cannot say',
    name: '昼休み医院',
    kinds: ['clinic'],
    openDays: [true, true, true, true, true, true, false, null],
    hoursNote: '第2土曜は休み',
    hours: [
      ...[0, 1, 2, 3, 4].flatMap((day) => [
        { day, opens: 540, closes: 720 },
        { day, opens: 840, closes: 1080 },
      ]),
      { day: 5, opens: 540, closes: 720 },
      { department: '心療内科: 初診', day: 2, opens: 1320, closes: 1530 },
    ],
  },
  {
    trouble: 'days of which one is not known',
    name: '曜日不明医院',
    kinds: ['clinic'],
    openDays: [true, null, true, true, true, false, false, null],
    hours: [{ day: 0, opens: 540, closes: 720 }],
  },
  {
    trouble: 'holidays closed, and a care service with days of its own',
    name: '祝日休み病院',
    kinds: ['hospital', 'home-care'],
    openDays: [true, true, true, null, true, false, false, false],
    services: [{ code: '140', days: '月火水木金土祝' }],
  },
  {
    trouble: 'two offices at one place, capacities apart',
    name: '二つの事業所',
    kinds: ['home-care', 'residential'],
    identifiers: [
      { scheme: 'care-office', value: '9870000016' },
      { scheme: 'corporate', value: '2000000000001' },
    ],
    openDays: [true, true, true, true, true, false, false, null],
    services: [
      { code: '110', days: '月火水木金' },
      { code: '150', capacity: 30, days: '月火水木金' },
      { code: '210', capacity: 10, days: '毎日', daysNote: '年末年始を除く' },
      { code: '430', days: '月火水木金' },
    ],
  },
  { trouble: 'a center without service', name: '見本包括', kinds: ['support-center'] },
  { trouble: 'in no official list', name: '見本市医師会', kinds: ['organisation'] },
];

/** The troubles as the GeoJSON this program reads; all in a made-up city. */
export function quirksGeojson(): string {
  const features = quirks.map(({ trouble: _, ...claim }, i) => ({
    type: 'Feature',
    id: i.toString(16).padStart(12, 'a'),
    geometry: { type: 'Point', coordinates: [139.1 + i / 100, 35.123456789] },
    properties: {
      identifiers: [],
      municipality: '98201',
      prefecture: '98',
      prefectureName: '見本県',
      municipalityName: '見本市',
      address: `見本県見本市例町${i + 1}-1`,
      phone: `000-000-${String(i).padStart(4, '0')}`,
      positionLevel: 'own',
      ...claim,
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
