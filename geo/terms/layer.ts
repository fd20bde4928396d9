/** Layers of areas. Users may add more (保健所圏域 …); these are built in. */
export interface Layer {
  readonly id: string;
  readonly label: string;
  /** Coarse 0 … fine 9: an address found only to a coarser level is marked in finer layers. */
  readonly rank: number;
  /** Whether the legal finding of the 医療計画 is made on this layer. */
  readonly legal: boolean;
  readonly help: string;
}

export const layers: readonly Layer[] = [
  {
    id: 'prefecture',
    label: '都道府県',
    rank: 0,
    legal: false,
    help: '医療計画を定める単位です。',
  },
  {
    id: 'secondary',
    label: '二次医療圏',
    rank: 1,
    legal: false,
    help: '入院医療を提供する体制の単位として医療計画で定める圏域です。',
  },
  {
    id: 'elderly-welfare',
    label: '老人福祉圏域',
    rank: 1,
    legal: false,
    help: '介護保険事業支援計画で都道府県が定める圏域です。',
  },
  {
    id: 'health-center',
    label: '保健所圏域',
    rank: 1,
    legal: false,
    help: '保健所が受け持つ区域です。',
  },
  {
    id: 'homecare',
    label: '在宅医療圏',
    rank: 2,
    legal: true,
    help: '在宅医療の体制を整える単位として都道府県が定める圏域です。',
  },
  {
    id: 'medical-association',
    label: '郡市医師会',
    rank: 3,
    legal: false,
    help: '郡市区医師会が受け持つ区域です。市を分けることも、またぐこともあります。',
  },
  {
    id: 'city',
    label: '市町村',
    rank: 3,
    legal: false,
    help: '介護保険の保険者の単位です（政令指定都市は一つ）。',
  },
  {
    id: 'municipality',
    label: '市区町村',
    rank: 4,
    legal: false,
    help: '政令指定都市は区ごとに見ます。',
  },
  {
    id: 'daily',
    label: '日常生活圏域',
    rank: 5,
    legal: false,
    help: '介護保険事業計画で定める、おおむね30分で必要な支援に届く身近な圏域です。',
  },
  { id: 'small', label: '町丁・字', rank: 6, legal: false, help: '国勢調査の小地域です。' },
];

/** Names a layer may carry in the project's own tables (圏域の種類 column). */
export const layerAliases: Readonly<Record<string, string>> = {
  都道府県: 'prefecture',
  二次医療圏: 'secondary',
  二次保健医療圏: 'secondary',
  構想区域: 'secondary',
  老人福祉圏域: 'elderly-welfare',
  高齢者保健福祉圏域: 'elderly-welfare',
  保健所圏域: 'health-center',
  保健所: 'health-center',
  保健所管内: 'health-center',
  郡市医師会: 'medical-association',
  郡市区医師会: 'medical-association',
  郡市医師会圏域: 'medical-association',
  在宅医療圏: 'homecare',
  在宅医療圏域: 'homecare',
  市町村: 'city',
  市区町村: 'municipality',
  日常生活圏域: 'daily',
  '町丁・字': 'small',
  町丁目: 'small',
};

const ranks = new Map(layers.map(({ id, rank }) => [id, rank]));

/** A layer's rank; one the table does not know counts as made of municipalities. */
export function rankOfLayer(layer: string): number {
  return ranks.get(layer) ?? 2;
}
