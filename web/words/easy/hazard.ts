import type { hazard as ja } from '../ja/hazard.ts';

export const hazard: typeof ja = {
  title: '災害の とき あぶない 場所と 施設',
  question: (areas, n) =>
    `${areas}の 地域の うち ${n}の 地域で、ひとつしか ない 病院などが あぶない 場所に あります`,
  noneAlone: (areas) =>
    `${areas}の 地域に、あぶない 場所に ある「ひとつだけの 病院など」は ありません`,
  notLoaded: '災害の データが まだ ありません',
  notLoadedHelp:
    '担当の 人が 災害の 区域の データを 入れると、数が 出ます。国の ハザードマップは 今でも 地図に 重ねることが できます。',
  inside: (n, total, unsure) =>
    `${total}の 施設の うち ${n}が あぶない 場所に あります。場所が はっきり しない 施設が ${unsure} あります。`,
  caution: '入れた データだけで 数えて います。ほかの 場所が 安全だと いう 意味では ありません。',
  portal: '国の ハザードマップを 重ねる',
  portalLayers: {
    flood: '洪水（川の 水が あふれる）',
    landslide: '土砂（がけが くずれる）',
    tsunami: '津波',
  },
  portalAttribution: 'ハザードマップポータルサイト',
  own: '入れた データの 区域',
  zones: (n) => `${n}の 区域`,
  noZones: 'データが ありません',
  kind: '施設の 種類',
  allKinds: 'すべて',
  table: '地域ごとの、あぶない 場所に ある 施設の 数',
  tableHelp: '「–」は データが なくて わからない という 意味です。',
  area: '地域',
  facilities: '施設の 数',
  sole: 'あぶない 場所に ある、地域に ひとつだけの 病院など',
  uncertain: (n) => `はっきり しない ${n}`,
  soleNone: 'ありません',
  unsure: '場所が はっきり しません',
  unknownFunctions: (n) => `ほかに わからない はたらきが ${n} あります`,
  method: '数え方',
  methodLines: [
    'あぶない 場所の 線の 中か 線の 上に ある 施設を 数えます。',
    '住所から 場所を さがした 施設は、はっきり しないので 別に 数えます。',
    '場所が わからない 施設は 数えません。',
    '「ひとつだけ」は、その 地域で 同じ はたらきを する ところが ひとつしか ない ことです。',
    '種類が 二つ以上 ある 施設は、種類ごとに 数えます。「すべて」では 一回だけ 数えます。',
  ],
  countTable: '数の 表を 保存する',
  bodyTable: 'あぶない 場所に ある 施設の 表を 保存する（職員だけ）',
  sources: 'データを 作った ところ',
};
