import type { KindId } from './kind.ts';

/** Care services by their 介護サービス情報公表 code. Source: domain handbook §7 and the open data's file codes. */
export interface Service {
  readonly code: string;
  readonly label: string;
  /** Billing code (two characters). */
  readonly billing: string;
  readonly kind: KindId;
  /** 地域密着型: for residents of the designating insurer. */
  readonly communityBased: boolean;
  /** Further names under which files carry it (NFKC). */
  readonly aliases: readonly string[];
}

const row = (
  code: string,
  label: string,
  kind: KindId,
  aliases: readonly string[] = [],
  communityBased = false,
): Service => ({
  code,
  label,
  billing: code === '155' ? '78' : code === '551' ? '2A' : code.slice(0, 2),
  kind,
  communityBased,
  aliases,
});

export const services: readonly Service[] = [
  row('110', '訪問介護', 'home-care', ['訪問介護（ホームヘルプ）', 'ホームヘルプ']),
  row('120', '訪問入浴介護', 'home-care', ['訪問入浴']),
  row('130', '訪問看護', 'visiting-nurse', ['訪問看護ステーション']),
  row('140', '訪問リハビリテーション', 'home-care', ['訪問リハビリ', '訪問リハ']),
  row('150', '通所介護', 'home-care', ['通所介護（デイサービス）', 'デイサービス']),
  row('155', '療養通所介護', 'home-care', ['地域密着型通所介護（療養通所介護）'], true),
  row('160', '通所リハビリテーション', 'home-care', ['通所リハビリ', '通所リハ', 'デイケア']),
  row('170', '福祉用具貸与', 'home-care'),
  row('210', '短期入所生活介護', 'home-care', [
    '短期入所生活介護（ショートステイ）',
    'ショートステイ',
  ]),
  row('220', '短期入所療養介護（介護老人保健施設）', 'home-care', [
    '短期入所療養介護',
    '短期入所療養介護（老健）',
  ]),
  row('230', '短期入所療養介護（療養病床を有する病院等）', 'home-care', [
    '短期入所療養介護（療養病床）',
  ]),
  row('551', '短期入所療養介護（介護医療院）', 'home-care'),
  row(
    '320',
    '認知症対応型共同生活介護',
    'residential',
    ['認知症対応型共同生活介護（グループホーム）', 'グループホーム'],
    true,
  ),
  row('331', '特定施設入居者生活介護（有料老人ホーム）', 'residential', [
    '特定施設入居者生活介護',
    '特定施設入居者生活介護（有料老人ホーム・軽費老人ホーム等）',
  ]),
  row('332', '特定施設入居者生活介護（軽費老人ホーム）', 'residential'),
  row('334', '特定施設入居者生活介護（サービス付き高齢者向け住宅）', 'residential', [
    '特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））',
  ]),
  row('335', '特定施設入居者生活介護（有料老人ホーム・外部サービス利用型）', 'residential', [
    '特定施設入居者生活介護（有料老人ホーム（外部サービス利用型））',
  ]),
  row('336', '特定施設入居者生活介護（軽費老人ホーム・外部サービス利用型）', 'residential'),
  row(
    '337',
    '特定施設入居者生活介護（サービス付き高齢者向け住宅・外部サービス利用型）',
    'residential',
  ),
  row(
    '361',
    '地域密着型特定施設入居者生活介護（有料老人ホーム）',
    'residential',
    ['地域密着型特定施設入居者生活介護'],
    true,
  ),
  row('362', '地域密着型特定施設入居者生活介護（軽費老人ホーム）', 'residential', [], true),
  row(
    '364',
    '地域密着型特定施設入居者生活介護（サービス付き高齢者向け住宅）',
    'residential',
    [],
    true,
  ),
  row('410', '特定福祉用具販売', 'home-care'),
  row('430', '居宅介護支援', 'care-manager', ['居宅介護支援事業所']),
  row('510', '介護老人福祉施設', 'residential', [
    '介護老人福祉施設（特別養護老人ホーム）',
    '特別養護老人ホーム',
  ]),
  row('520', '介護老人保健施設', 'residential', ['介護老人保健施設（老健）']),
  row('530', '介護療養型医療施設', 'residential'),
  row(
    '540',
    '地域密着型介護老人福祉施設入所者生活介護',
    'residential',
    ['地域密着型介護老人福祉施設'],
    true,
  ),
  row('550', '介護医療院', 'residential'),
  row('710', '夜間対応型訪問介護', 'home-care', [], true),
  row('720', '認知症対応型通所介護', 'home-care', [], true),
  row('730', '小規模多機能型居宅介護', 'home-care', ['小多機'], true),
  row('760', '定期巡回・随時対応型訪問介護看護', 'home-care', ['定期巡回'], true),
  row(
    '770',
    '看護小規模多機能型居宅介護',
    'home-care',
    [
      '複合型サービス',
      '複合型サービス（看護小規模多機能型居宅介護）',
      '看護小規模多機能型居宅介護（複合型サービス）',
      '看多機',
    ],
    true,
  ),
  row('780', '地域密着型通所介護', 'home-care', [], true),
];

const fold = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');

const byName = new Map<string, Service>();
for (const service of services)
  for (const name of [service.label, ...service.aliases]) byName.set(fold(name), service);

const byCode = new Map(services.map((service) => [service.code, service]));

/** The service a file names, by label or alias after NFKC and without blanks. */
export function findServiceByName(name: string): Service | undefined {
  return byName.get(fold(name));
}

export function findServiceByCode(code: string): Service | undefined {
  return byCode.get(code);
}
