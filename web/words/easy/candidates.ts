import type { candidates as ja } from '../ja/candidates.ts';

/** 検討候補, in short plain sentences. */
export const candidates: typeof ja = {
  title: '考える候補',
  caveat: '考えるための候補です。決める案ではありません。届く人が多い順に並べています。',
  noArea: '圏域をえらぶと、候補が出ます。',
  none: (area: string) =>
    `${area}には候補がありません。決め方を変えるか、下でほかの病院や団体をさがしてください。`,
  count: (area: string, total: string) => `${area}の候補 ${total}件`,
  reasons: '候補の理由',
  choose: (name: string, role: string) => `${name}を${role}に`,
  chooseShort: 'ためす',
  chosen: 'ためしています',
  more: (count: string) => `候補を全部見る（${count}）`,
  fewer: '少なく見る',
  rules: {
    change: '候補の決め方を変える',
    active: (tiers: string, share: string) =>
      `決め方：${tiers}の届出がある病院・診療所。圏域の中にあるか、16km以内（まっすぐの距離）に、圏域の75歳以上の${share}%以上がいるもの。`,
    hub: (kinds: string) => `決め方：国の指針にある種類（${kinds}）で、圏域の中にあるもの。`,
    insideOnly: '人が住む場所のデータがないので、圏域の外は入れていません。',
    tiers: '届出の種類',
    tierNames: {
      'clinic-1': '支援診１',
      'clinic-2': '支援診２',
      'clinic-3': '支援診３',
      'hospital-1': '支援病１',
      'hospital-2': '支援病２',
      'hospital-3': '支援病３',
    },
    share: '圏域の外から届く75歳以上の割合',
    kinds: '連携拠点の種類',
    kindNames: {
      hospital: '病院',
      clinic: '診療所',
      'visiting-nurse': '訪問看護の事業所',
      organisation: '医師会・保健所などの団体',
      municipality: '市町村',
    },
  },
  proposal: {
    title: '組み合わせを計算する',
    help: '上の決め方で、加える組み合わせを計算します。',
    mode: '知りたいこと',
    modes: {
      smallest: '決まっていない圏域をなくす、一番少ない組み合わせ',
      best: '決めた数で、一番多くの人に届く組み合わせ',
    },
    k: 'いくつまで',
    solve: '計算する',
    solving: '計算しています（10秒ほどかかることがあります）',
    reaches: (people: string) => `75歳以上 ${people}人に届く`,
    addAll: '全部加える',
    noneWanted: '決まっていない圏域はありません。',
    failed: '計算できませんでした。決め方を変えて、もう一度ためしてください。',
    smallest: (chosen: string, wanted: string, covered: string) =>
      `${chosen}件で、決まっていない${wanted}圏域のうち${covered}圏域に候補を置けます。`,
    best: (chosen: string, people: string, reached: string) =>
      `${chosen}件で、75歳以上 ${people}人のうち ${reached}人に届きます。`,
    smallestProved: 'これより少ない組み合わせはありません。計算で確かめました。',
    bestProved: 'これより多くの人に届く組み合わせはありません。計算で確かめました。',
    smallestBound: (bound: string, gap: string) =>
      `少なくとも${bound}件は要ります（差 ${gap}）。もっと少ない組み合わせがあるかもしれません。`,
    bestBound: (bound: string, gap: string) =>
      `多くても${bound}人までです（差 ${gap}）。もっと多くの人に届く組み合わせがあるかもしれません。`,
    uncovered: (areas: string) => `候補がない圏域：${areas}`,
    left: (areas: string) => `この組み合わせでは、まだ決まらない圏域：${areas}`,
    merged: '計算のため、近い場所の人をまとめて数えています。',
    caveat: '計算の結果も、考えるための候補です。決める案ではありません。',
  },
};
