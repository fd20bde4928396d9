/** Kinds of facility: what a body *is*. Symbols follow the map legend: shape + letter + colour. */
export interface Kind {
  readonly id: KindId;
  readonly label: string;
  /** One letter on the pin. */
  readonly letter: string;
  /** Sentence shown where the term stands. */
  readonly help: string;
}

export type KindId = (typeof kinds)[number]['id'];

export const kinds = [
  { id: 'hospital', label: '病院', letter: '病', help: '20床以上の入院ベッドがある医療機関です。' },
  { id: 'clinic', label: '診療所', letter: '診', help: '医科の診療所（クリニック・医院）です。' },
  {
    id: 'dental',
    label: '歯科診療所',
    letter: '歯',
    help: '歯科の診療所です。訪問歯科診療を行うところもあります。',
  },
  { id: 'midwife', label: '助産所', letter: '助', help: '助産師が開設する施設です。' },
  {
    id: 'pharmacy',
    label: '薬局',
    letter: '薬',
    help: '調剤を行う薬局です。薬剤師が自宅を訪問するところもあります。',
  },
  {
    id: 'visiting-nurse',
    label: '訪問看護',
    letter: '訪',
    help: '看護師などが自宅を訪問して療養を支える事業所です。',
  },
  {
    id: 'home-care',
    label: '在宅系介護',
    letter: '介',
    help: '訪問・通い・短期の泊まりで自宅の暮らしを支える介護事業所です。',
  },
  {
    id: 'residential',
    label: '施設・居住系',
    letter: '施',
    help: '入所・入居して介護を受ける施設や住まいです。',
  },
  {
    id: 'care-manager',
    label: '居宅介護支援',
    letter: '居',
    help: 'ケアマネジャーがケアプランを作る事業所です。',
  },
  {
    id: 'support-center',
    label: '地域包括支援センター',
    letter: '包',
    help: '高齢者の暮らしの総合相談窓口です。担当する圏域が決まっています。',
  },
  {
    id: 'organisation',
    label: '団体・機関',
    letter: '拠',
    help: '医師会や市町村など、施設ではない連携の拠点です。',
  },
] as const satisfies readonly { id: string; label: string; letter: string; help: string }[];
