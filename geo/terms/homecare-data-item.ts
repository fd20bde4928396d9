import type { SceneId } from './scene.ts';

/** What the item numbers of 在宅医療にかかる地域別データ集 stand for. Source: domain handbook §3. */
export interface HomecareDataItem {
  readonly from: number;
  readonly to: number;
  /** 見出し where the file's own heading is missing. */
  readonly label: string;
  readonly unit: string;
  readonly scenes: readonly SceneId[];
  readonly direction: 'more' | 'none';
  /** Population is public for every municipality; what is done for patients is not. */
  readonly isPopulation?: true;
}

const items: readonly HomecareDataItem[] = [
  {
    from: 1,
    to: 1,
    label: '総人口',
    unit: '人',
    scenes: [],
    direction: 'none',
    isPopulation: true,
  },
  {
    ...{ from: 2, to: 2, label: '65歳以上人口', unit: '人', scenes: [], direction: 'none' },
    isPopulation: true,
  },
  {
    ...{ from: 5, to: 8, label: '在宅療養支援病院', unit: 'か所', direction: 'more' },
    scenes: ['daily', 'sudden'],
  },
  {
    ...{ from: 9, to: 12, label: '在宅療養支援診療所', unit: 'か所', direction: 'more' },
    scenes: ['daily', 'sudden'],
  },
  {
    ...{ from: 13, to: 15, label: '訪問診療（病院）', unit: '件', direction: 'more' },
    scenes: ['daily'],
  },
  {
    ...{ from: 19, to: 22, label: '訪問診療（一般診療所）', unit: '件', direction: 'more' },
    scenes: ['daily'],
  },
  { from: 26, to: 26, label: '往診（病院）', unit: '件', scenes: ['sudden'], direction: 'more' },
  {
    ...{ from: 32, to: 32, label: '往診（一般診療所）', unit: '件', direction: 'more' },
    scenes: ['sudden'],
  },
  {
    ...{ from: 37, to: 38, label: '在宅看取り（病院）', unit: '件', direction: 'more' },
    scenes: ['end-of-life'],
  },
  {
    ...{ from: 43, to: 44, label: '在宅看取り（一般診療所）', unit: '件', direction: 'more' },
    scenes: ['end-of-life'],
  },
  {
    ...{ from: 58, to: 58, label: '訪問看護ステーション', unit: 'か所', direction: 'more' },
    scenes: ['daily'],
  },
];

/** Undefined for a number this program knows nothing of. */
export function findHomecareDataItem(number: number): HomecareDataItem | undefined {
  return items.find(({ from, to }) => from <= number && number <= to);
}

export const homecareDataPublisher = '厚生労働省「在宅医療にかかる地域別データ集」';

/** Its 件数 stand where the institution stands. Source: domain handbook §3. */
export const homecareDataCaveat =
  '件数は医療機関の所在地で数えたもので、患者の数や住所地の数ではありません。';
