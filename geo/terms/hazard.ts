/** Kinds of hazard zone: what may happen inside. */
export interface Hazard {
  readonly id: HazardId;
  readonly label: string;
  /** For a column's head. */
  readonly shortLabel: string;
  readonly help: string;
  /** Other names under which a file or a person may name it. */
  readonly names: readonly string[];
}

export type HazardId = (typeof table)[number]['id'];

const table = [
  {
    id: 'flood',
    label: '洪水浸水想定区域',
    shortLabel: '洪水',
    help: '河川があふれたときに浸水が想定される区域です（水防法）。',
    names: ['洪水', '浸水想定区域'],
  },
  {
    id: 'landslide',
    label: '土砂災害警戒区域',
    shortLabel: '土砂',
    help: 'がけ崩れ・土石流・地すべりのおそれがある区域です（土砂災害防止法）。',
    names: ['土砂', '土砂災害', '土砂災害特別警戒区域'],
  },
  {
    id: 'tsunami',
    label: '津波浸水想定',
    shortLabel: '津波',
    help: '最大クラスの津波で浸水が想定される区域です（津波防災地域づくり法）。',
    names: ['津波', '津波浸水想定区域'],
  },
  {
    id: 'other',
    label: 'その他の災害の区域',
    shortLabel: 'その他',
    help: '高潮、内水、独自のハザードマップなど、ほかの区域です。',
    names: ['その他', '高潮', '内水', 'ため池'],
  },
] as const satisfies readonly (Omit<Hazard, 'id'> & { readonly id: string })[];

/** In the order in which they are shown. */
export const hazards: readonly Hazard[] = table;

/** The kind of zone a name or an id means, e.g. 洪水 or `flood`. */
export function findHazardByName(name: string): HazardId | undefined {
  const text = name.normalize('NFKC').trim();
  return hazards.find(
    ({ id, label, names }) => id === text || label === text || names.includes(text),
  )?.id;
}
