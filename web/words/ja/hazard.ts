/** 災害: which institutions stand in hazard zones. */
export const hazard = {
  title: '災害の想定区域と施設',
  question: (areas: string, n: string) =>
    `${areas}圏域のうち ${n}圏域で、一つしかない機関が災害の想定区域の中にあります`,
  noneAlone: (areas: string) =>
    `${areas}圏域のどこにも、想定区域の中にある「一つしかない機関」は見つかりません`,
  notLoaded: '災害の想定区域が取り込まれていません',
  notLoadedHelp:
    '国土数値情報の洪水浸水想定区域（A31）・土砂災害警戒区域（A33）・津波浸水想定（A40）か、区域のGeoJSONを「担当者のページ」で取り込むと、圏域ごとの数が出ます。下の切り替えで、ハザードマップポータルサイトの地図は今でも重ねられます。',
  inside: (n: string, total: string, unsure: string) =>
    `想定区域の中にある施設は、${total}施設のうち ${n}（ほかに、位置が建物まで分からず不確か ${unsure}）です。`,
  caution:
    '取り込んだ区域だけで数えています。区域の外が安全という意味でも、取り込まれていない区域がないという意味でもありません。',
  portal: 'ハザードマップポータルの地図を重ねる',
  portalLayers: { flood: '洪水', landslide: '土砂', tsunami: '津波' },
  portalAttribution: 'ハザードマップポータルサイト',
  own: '取り込んだ想定区域',
  zones: (n: string) => `${n}区域`,
  noZones: 'データなし',
  kind: '種別',
  allKinds: 'すべての種別',
  table: '圏域ごとの、想定区域の中にある施設の数',
  tableHelp: '「–」は、その種類の区域が取り込まれていないため分からない、という意味です。',
  area: '圏域',
  facilities: '施設数',
  sole: '想定区域の中にある、圏域で一つしかない機関',
  figure: (n: string, unsure: string) => `${n}（不確か ${unsure}）`,
  soleNone: 'なし',
  unsure: '位置が不確か',
  unknownFunctions: (n: string) => `ほかに判定できない機能 ${n}`,
  method: '数え方',
  methodLines: [
    '区域の中：公表された位置（建物）が区域の線の内側か線の上にある施設です。区域の中の抜けた所（穴）は外とします。',
    '不確か：位置を住所の街区・町丁目などから求めた施設や、位置と住所が食い違う施設が、区域の中に見えるものです。区域内の数には入れていません。',
    '位置不明の施設は、区域の中とも外とも数えていません。',
    '一つしかない機関：医療計画でその圏域の役割を一つの団体だけが担うもの、またはその届出・サービスの機関が圏域に一つだけのものです。',
    '二つ以上の種別を持つ施設は、種別ごとに数え、「すべての種別」では一度だけ数えます。',
  ],
  countTable: '圏域・種別ごとの数をダウンロード',
  bodyTable: '区域内の施設の一覧をダウンロード（職員向け）',
  sources: '想定区域の出典',
};
