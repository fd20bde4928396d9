import { filingGroups } from './filing.ts';
import { kinds } from './kind.ts';
import { layers } from './layer.ts';
import { roles } from './role.ts';

/**
 * Special terms a reader meets, each explained in one sentence where it stands. Terms that are rows
 * of another list keep their id and its sentence.
 */
export interface GlossaryEntry {
  readonly id: GlossaryId;
  readonly term: string;
  /** In hiragana. */
  readonly reading: string;
  readonly sentence: string;
  /** Where the meaning is laid down; null where the word is only widely used so. */
  readonly source: string | null;
}

export type GlossaryId = (typeof table)[number]['id'];

const tariff = '診療報酬の算定方法・施設基準';
const careInsurance = '介護保険法';
const medicalCare = '医療法';
const guideline = '在宅医療の体制構築に係る指針（令和5年3月31日）';

function helpOf(rows: readonly { readonly id: string; readonly help: string }[], id: string) {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row.help;
}

const table = [
  {
    id: 'medical-plan',
    term: '医療計画',
    reading: 'いりょうけいかく',
    sentence: '医療を提供する体制について、都道府県が6年ごとに定める計画です。',
    source: medicalCare,
  },
  {
    id: 'designation',
    term: '位置付け',
    reading: 'いちづけ',
    sentence: '都道府県が、役割を担う医療機関や団体の名前を医療計画で定めることです。',
    source: guideline,
  },
  {
    id: 'active',
    term: '積極的役割を担う医療機関',
    reading: 'せっきょくてきやくわりをになういりょうきかん',
    sentence: helpOf(roles, 'active'),
    source: guideline,
  },
  {
    id: 'hub',
    term: '連携拠点',
    reading: 'れんけいきょてん',
    sentence: helpOf(roles, 'hub'),
    source: guideline,
  },
  {
    id: 'homecare',
    term: '在宅医療圏',
    reading: 'ざいたくいりょうけん',
    sentence: helpOf(layers, 'homecare'),
    source: guideline,
  },
  {
    id: 'secondary',
    term: '二次医療圏',
    reading: 'にじいりょうけん',
    sentence: helpOf(layers, 'secondary'),
    source: medicalCare,
  },
  {
    id: 'daily',
    term: '日常生活圏域',
    reading: 'にちじょうせいかつけんいき',
    sentence: helpOf(layers, 'daily'),
    source: careInsurance,
  },
  {
    id: 'filing',
    term: '届出',
    reading: 'とどけで',
    sentence: '医療機関や薬局が、決められた人員や体制を満たすことを地方厚生局に届け出たものです。',
    source: tariff,
  },
  {
    id: 'home-support-clinic',
    term: '在支診',
    reading: 'ざいししん',
    sentence: helpOf(filingGroups, 'home-support-clinic'),
    source: tariff,
  },
  {
    id: 'home-support-hospital',
    term: '在支病',
    reading: 'ざいしびょう',
    sentence: helpOf(filingGroups, 'home-support-hospital'),
    source: tariff,
  },
  {
    id: 'enhanced',
    term: '機能強化型',
    reading: 'きのうきょうかがた',
    sentence:
      '在支診・在支病のうち、医師の数や、往診・看取りの実績などについて、より高い基準を満たすものです。',
    source: tariff,
  },
  {
    id: 'backup-hospital',
    term: '在宅療養後方支援病院',
    reading: 'ざいたくりょうようこうほうしえんびょういん',
    sentence: helpOf(filingGroups, 'backup-hospital'),
    source: tariff,
  },
  {
    id: 'home-visit',
    term: '在医総管',
    reading: 'ざいいそうかん',
    sentence: helpOf(filingGroups, 'home-visit'),
    source: tariff,
  },
  {
    id: 'discharge',
    term: '入退院支援加算',
    reading: 'にゅうたいいんしえんかさん',
    sentence: helpOf(filingGroups, 'discharge'),
    source: tariff,
  },
  {
    id: 'planned-visit',
    term: '訪問診療',
    reading: 'ほうもんしんりょう',
    sentence: '通院がむずかしい人の自宅などを、医師が計画を立てて定期的に訪ねる診療です。',
    source: tariff,
  },
  {
    id: 'house-call',
    term: '往診',
    reading: 'おうしん',
    sentence: '急に具合が悪くなったときなどに、求めに応じて医師が自宅などを訪ねる診療です。',
    source: tariff,
  },
  {
    id: 'end-of-life',
    term: '看取り',
    reading: 'みとり',
    sentence: '人生の最期のときを、苦痛を和らげながら見守り支えることです。',
    source: null,
  },
  {
    id: 'community-based',
    term: '地域密着型',
    reading: 'ちいきみっちゃくがた',
    sentence: '市町村が指定し、原則としてその市町村に住む人だけが利用できる介護サービスです。',
    source: careInsurance,
  },
  {
    id: 'multifunctional',
    term: '小多機（小規模多機能型居宅介護）',
    reading: 'しょうたき',
    sentence: '通い・訪問・泊まりを一つの事業所で組み合わせる介護サービスです。',
    source: careInsurance,
  },
  {
    id: 'nursing-multifunctional',
    term: '看多機（看護小規模多機能型居宅介護）',
    reading: 'かんたき',
    sentence: '通い・訪問・泊まりに訪問看護を加えて、一つの事業所で組み合わせるサービスです。',
    source: careInsurance,
  },
  {
    id: 'round-the-clock',
    term: '定期巡回（定期巡回・随時対応型訪問介護看護）',
    reading: 'ていきじゅんかい',
    sentence:
      '介護と看護の職員が、一日に何度か決まった時間に、また呼ばれたときにも、昼夜を問わず自宅を訪ねるサービスです。',
    source: careInsurance,
  },
  {
    id: 'care-manager',
    term: '居宅介護支援',
    reading: 'きょたくかいごしえん',
    sentence: helpOf(kinds, 'care-manager'),
    source: careInsurance,
  },
  {
    id: 'support-center',
    term: '地域包括支援センター',
    reading: 'ちいきほうかつしえんせんたー',
    sentence: '担当する圏域が決まっている、高齢者の暮らしの総合相談窓口です。',
    source: careInsurance,
  },
] as const satisfies readonly (Omit<GlossaryEntry, 'id'> & { readonly id: string })[];

export const glossary: readonly GlossaryEntry[] = table;

/** The entry of a term that has one. */
export function findGlossaryId(id: string): GlossaryId | undefined {
  return glossary.find((entry) => entry.id === id)?.id;
}
