/** 検討候補 and their combinations. */
export const candidates = {
  title: '検討候補',
  caveat: '検討候補です。指定案ではありません。並びは届く人の多い順で、勧める順ではありません。',
  noArea: '圏域をえらぶと、その圏域の検討候補が理由とともに出ます。',
  none: (area: string) =>
    `${area}には、この決め方に当たる候補がありません。決め方を変えるか、下の「ほかの機関・団体で試す」を使ってください。`,
  count: (area: string, total: string) => `${area}の検討候補 ${total}件`,
  reasons: '候補の理由',
  choose: (name: string, role: string) => `${name}を${role}に`,
  chooseShort: '試す',
  chosen: '試しています',
  more: (count: string) => `すべての候補を見る（${count}）`,
  fewer: '少なく見る',
  rules: {
    change: '候補の決め方を変える',
    active: (tiers: string, share: string) =>
      `候補の決め方：${tiers}を届け出る病院・診療所のうち、圏域内にあるもの、または圏域外から16km以内（直線）で圏域の75歳以上の${share}%以上に届くもの。`,
    hub: (kinds: string) => `候補の決め方：指針に挙げられた種類（${kinds}）で、圏域内にあるもの。`,
    insideOnly: '人口の地点データがないため、圏域外の機関は候補に入れていません。',
    tiers: '在支診・在支病の区分',
    tierNames: {
      'clinic-1': '支援診１',
      'clinic-2': '支援診２',
      'clinic-3': '支援診３',
      'hospital-1': '支援病１',
      'hospital-2': '支援病２',
      'hospital-3': '支援病３',
    },
    share: '圏域外の機関が届くべき75歳以上の割合',
    kinds: '連携拠点の種類',
    kindNames: {
      hospital: '病院',
      clinic: '診療所',
      'visiting-nurse': '訪問看護事業所',
      organisation: '医師会・保健所などの団体',
      municipality: '市町村',
    },
  },
  proposal: {
    title: '組み合わせを計算する',
    help: '上で選んだ役割と候補の決め方で、いまの試算のうえに加える組み合わせを計算します。',
    mode: '求めるもの',
    modes: {
      smallest: '未設定をなくす最小の組み合わせ',
      best: '決めた件数で最も多くの人に届く組み合わせ',
    },
    k: '件数の上限',
    solve: '計算する',
    solving: '計算しています（10秒ほどかかることがあります）',
    reaches: (people: string) => `75歳以上 ${people}人に届く`,
    addAll: 'すべて試算に加える',
    noneWanted: 'この役割が未設定の圏域はありません。',
    failed: '計算できませんでした。候補の決め方を変えて、もう一度試してください。',
    smallest: (chosen: string, wanted: string, covered: string) =>
      `${chosen}件で、未設定の${wanted}圏域のうち${covered}圏域に候補を置けます。`,
    best: (chosen: string, people: string, reached: string) =>
      `${chosen}件で、未設定の圏域の75歳以上 ${people}人のうち ${reached}人に届きます。`,
    smallestProved: 'これより少ない組み合わせはないことが計算で確かめられています。',
    bestProved: 'これより多くの人に届く組み合わせはないことが計算で確かめられています。',
    smallestBound: (bound: string, gap: string) =>
      `時間内に確かめられたのは、少なくとも${bound}件は要ることまでです（差 ${gap}）。もっと少ない組み合わせがあるかもしれません。`,
    bestBound: (bound: string, gap: string) =>
      `時間内に確かめられたのは、多くても${bound}人までしか届かないことまでです（差 ${gap}）。もっと多くの人に届く組み合わせがあるかもしれません。`,
    uncovered: (areas: string) => `候補のない圏域：${areas}`,
    left: (areas: string) => `この組み合わせでは担う機関のない圏域：${areas}`,
    merged: '計算のため、近くの人口の地点をまとめて数えています。',
    caveat: '計算の結果も検討候補です。指定案ではありません。',
  },
};
