/** How exact a position is, from best to worst, and where it came from. */
export interface PositionLevel {
  readonly id: PositionLevelId;
  readonly label: string;
  /** Typical error in metres, for the accuracy mark; null when there is no position. */
  readonly typicalErrorMetres: number | null;
  /** The finest layer this level can be trusted in (a `Layer.id`). */
  readonly finestLayer: string;
}

export type PositionLevelId = (typeof positionLevels)[number]['id'];

export const positionLevels = [
  { id: 'own', label: '公表された位置', typicalErrorMetres: 50, finestLayer: 'small' },
  {
    id: 'linked',
    label: '同じ施設の別の公表データの位置',
    typicalErrorMetres: 50,
    finestLayer: 'small',
  },
  { id: 'block', label: '住所の街区から', typicalErrorMetres: 100, finestLayer: 'small' },
  { id: 'town', label: '住所の町丁目から', typicalErrorMetres: 500, finestLayer: 'daily' },
  {
    id: 'large-town',
    label: '住所の大字から',
    typicalErrorMetres: 1500,
    finestLayer: 'municipality',
  },
  {
    id: 'municipality',
    label: '住所の市区町村から',
    typicalErrorMetres: 8000,
    finestLayer: 'municipality',
  },
  {
    id: 'none',
    label: '位置不明（一覧のみ）',
    typicalErrorMetres: null,
    finestLayer: 'municipality',
  },
] as const satisfies readonly {
  id: string;
  label: string;
  typicalErrorMetres: number | null;
  finestLayer: string;
}[];
