/** Columns of 厚生労働省's list of care offices, as it is published. */
const columns = [
  '都道府県コード又は市町村コード',
  'No',
  '都道府県名',
  '市区町村名',
  '事業所名',
  '事業所名カナ',
  'サービスの種類',
  '住所',
  '方書（ビル名等）',
  '緯度',
  '経度',
  '電話番号',
  '事業所番号',
  '利用可能曜日',
  '利用可能曜日特記事項',
  '定員',
  'URL',
];

/** Name under which the list is recognised: 訪問介護, later than the demo's own. */
export const officeFileName = 'jigyosho_110_all_20261101090000.csv';

/** A list of so many invented 訪問介護 offices, row by row in a square of some 14 km about `centre`. */
export function inventOffices(count: number, [lng, lat]: readonly [number, number]): string {
  const side = Math.ceil(Math.sqrt(count));
  const rows = Array.from({ length: count }, (_, i) => {
    const place = (step: number) => ((step / side - 0.5) * 0.13).toFixed(6);
    const id = `98711${String(i).padStart(5, '0')}`;
    return [
      '981010',
      id,
      '見本県',
      '見本市中区',
      `見本訪問介護${i + 1}号`,
      'ミホンホウモンカイゴ',
      '訪問介護',
      `見本県見本市中区綿雲ヶ浜二丁目${(i % 40) + 1}番${Math.floor(i / 40) + 1}号`,
      '',
      (lat + Number(place(Math.floor(i / side)))).toFixed(6),
      (lng + Number(place(i % side))).toFixed(6),
      `0998-${String(i)
        .padStart(6, '0')
        .replace(/(..)(....)/, '$1-$2')}`,
      id,
      '"月,火,水,木,金"',
      '',
      '',
      '',
    ].join();
  });
  return [columns.join(), ...rows].join('\r\n');
}
