import type { Beds, MedicalKind } from './medical.ts';
import type { Random } from './random.ts';

/** One 届出 of an institution, as the 届出受理医療機関名簿 prints it. */
export interface Filing {
  readonly name: string;
  /** 受理記号, in the width the lists use; '' on some rows. */
  readonly symbol: string;
  /** 第123号 */
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

interface FilingPlan {
  readonly kinds: readonly MedicalKind[];
  readonly name: string;
  readonly symbol: string;
  readonly share: number;
  /** Only together with a symbol of this beginning. */
  readonly beside?: string;
}

const plan = (
  kinds: readonly MedicalKind[],
  symbol: string,
  name: string,
  share: number,
  beside?: string,
): FilingPlan => ({ kinds, symbol, name, share, ...(beside !== undefined && { beside }) });

/** Shares about as in real prefectures. Names as in the real lists; what has nothing to do with home care stands among them. */
const filingPlans: readonly FilingPlan[] = [
  plan(['hospital', 'clinic'], '時間外１', '時間外対応加算１', 0.2),
  plan(['hospital'], '一般入院', '一般病棟入院基本料', 0.8),
  plan(['hospital'], '入退支', '入退院支援加算', 0.62),
  plan(['hospital'], '在後病', '在宅療養後方支援病院', 0.12),
  plan(
    ['hospital'],
    '在医総管１',
    '在宅時医学総合管理料及び施設入居時等医学総合管理料',
    0.95,
    '支援病',
  ),
  plan(
    ['clinic'],
    '在医総管１',
    '在宅時医学総合管理料及び施設入居時等医学総合管理料',
    0.96,
    '支援診',
  ),
  plan(['clinic'], '在医総管１', '在宅時医学総合管理料及び施設入居時等医学総合管理料', 0.14),
  plan(['clinic', 'hospital'], '在総', '在宅がん医療総合診療料', 0.6, '支援'),
  plan(['clinic'], '在診実１', '在宅療養実績加算１', 0.1, '支援診'),
  plan(['clinic'], '在診実２', '在宅療養実績加算２', 0.08, '支援診'),
  plan(['clinic'], '在充診', '在宅医療充実体制加算', 0.3, '支援診２'),
  plan(['dental'], '歯援診１', '在宅療養支援歯科診療所１', 0.04),
  plan(['dental'], '歯援診２', '在宅療養支援歯科診療所２', 0.12),
  plan(['dental'], '歯訪診', '歯科訪問診療料の注15に規定する基準', 0.68),
  plan(['dental'], '補管', 'クラウン・ブリッジ維持管理料', 0.92),
  plan(['pharmacy'], '調基１', '調剤基本料１', 0.85),
  plan(['pharmacy'], '在薬', '在宅患者訪問薬剤管理指導料', 0.96),
  plan(['pharmacy'], '在薬総１', '在宅薬学総合体制加算１', 0.38),
  plan(['pharmacy'], '在薬総２', '在宅薬学総合体制加算２', 0.1),
  plan(['clinic', 'hospital'], '', '情報通信機器を用いた診療に係る基準', 0.05),
];

/** The tiers of 在支診 and 在支病, of which an institution has one. */
const tiers: Readonly<Partial<Record<MedicalKind, readonly FilingPlan[]>>> = {
  clinic: [
    plan(['clinic'], '支援診１', '別添１の「第９」の１の(１)に規定する在宅療養支援診療所', 0.008),
    plan(['clinic'], '支援診２', '別添１の「第９」の１の(２)に規定する在宅療養支援診療所', 0.03),
    plan(['clinic'], '支援診２ア', '別添１の「第９」の１の(２)に規定する在宅療養支援診療所', 0.015),
    plan(['clinic'], '支援診３', '別添１の「第９」の１の(３)に規定する在宅療養支援診療所', 0.15),
  ],
  hospital: [
    plan(
      ['hospital'],
      '支援病１',
      '別添１の「第14の２」の１の(１)に規定する在宅療養支援病院',
      0.09,
    ),
    plan(
      ['hospital'],
      '支援病２',
      '別添１の「第14の２」の１の(２)に規定する在宅療養支援病院',
      0.13,
    ),
    plan(
      ['hospital'],
      '支援病３',
      '別添１の「第14の２」の１の(３)に規定する在宅療養支援病院',
      0.16,
    ),
  ],
};

/** Clinics for eyes, skin and children do not go out to patients. */
const staysIn = /眼科|皮膚|こども/;

export function drawFilings(
  kind: MedicalKind,
  name: string,
  beds: Beds | null,
  random: Random,
): Filing[] {
  const found: Filing[] = [];
  const file = (one: FilingPlan, from = drawDay(random)) =>
    found.push({
      name: one.name,
      symbol: one.symbol,
      number: `第${random.int(1, 1900)}号`,
      effectiveFrom: from,
    });
  const goesOut = !staysIn.test(name) && !(beds && beds.psychiatric > 0);
  if (goesOut) fileTier(tiers[kind] ?? [], name, random, file);
  for (const one of filingPlans) {
    if (!one.kinds.includes(kind) || (!goesOut && one.symbol.startsWith('在'))) continue;
    if (
      one.beside !== undefined &&
      !found.some(({ symbol }) => symbol.startsWith(one.beside ?? ''))
    )
      continue;
    if (found.some(({ symbol }) => symbol !== '' && symbol === one.symbol)) continue;
    if (random.chance(one.share)) file(one);
  }
  return found;
}

/** At most one tier in force; of a few the older one was never withdrawn. */
function fileTier(
  options: readonly FilingPlan[],
  name: string,
  random: Random,
  file: (one: FilingPlan, from?: string) => void,
): void {
  const eager = name.includes('在宅') ? 4 : 1;
  let left = random.next() / eager;
  const tier = options.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  const chosen = options[tier];
  if (!chosen) return;
  const weakest = options.at(-1);
  if (weakest && chosen !== weakest && random.chance(0.2)) {
    file(weakest, '2012-04-01');
    file(chosen, '2024-06-01');
  } else file(chosen);
}

function drawDay(random: Random): string {
  const year = random.weighted([2006, 2008, 2012, 2016, 2019, 2020, 2022, 2024, 2025], () => 1);
  const month = random.pick([3, 4, 4, 6, 10, 11]);
  return `${year}-${String(month).padStart(2, '0')}-01`;
}
