import { buildGazetteer } from '../../../geo/registry/gazetteer.ts';

/** 見本県 (98): one 政令市 of two wards, two towns; beside the real municipalities of the built-in table. */
export const inventedMunicipalities = [
  { code: '98101', name: '大見本市東区', prefectureName: '見本県' },
  { code: '98102', name: '大見本市西区', prefectureName: '見本県' },
  { code: '98201', name: '見本市', prefectureName: '見本県' },
  { code: '98301', name: '浜辺郡砂丘町', prefectureName: '見本県' },
  // Wards of real cities are no part of the built-in table.
  { code: '01101', name: '札幌市中央区' },
  { code: '22101', name: '静岡市葵区' },
  { code: '22102', name: '静岡市駿河区' },
  { code: '27144', name: '堺市西区' },
  { code: '43104', name: '熊本市南区' },
];

export const gazetteer = buildGazetteer({
  municipalities: inventedMunicipalities,
  reorganisations: [],
});
