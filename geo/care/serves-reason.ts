import { type PositionLevelId, positionLevels } from '../terms/position-level.ts';
import { type GroundId, legalVisitMetres } from './serves.ts';

/** What the sentence may name. */
export interface ReasonFacts {
  readonly metres: number | null;
  readonly maxVisitKilometres: number | null;
  /** Names of the areas it declares, or is responsible for. */
  readonly areaNames: readonly string[];
  /** 通常の事業の実施地域 as written. */
  readonly serviceAreaText: string | null;
  /** The municipality that designated it. */
  readonly cityName: string | null;
  readonly visits: boolean;
  readonly hasLegalLimit: boolean;
  readonly positionLevel: PositionLevelId;
}

/** The sentences of one language; each takes what it may name, already in words. */
export interface ReasonWords {
  readonly grounds: Readonly<
    Record<GroundId, (distance: string, areas: string, detail: string) => string>
  >;
  /** Added where a declared area reaches beyond the legal distance. */
  readonly beyondLegal: (distance: string) => string;
  /** Added where the place of the provider is known only roughly. */
  readonly rough: (level: string) => string;
  readonly serviceArea: (text: string) => string;
  /** Of a service that is not taken to the home. */
  readonly noUsableArea: string;
  readonly sameCity: string;
  readonly otherCity: string;
  readonly straight: (distance: string) => string;
  readonly areas: (names: string, more: string) => string;
  readonly separator: string;
  readonly more: string;
  readonly levels: Readonly<Record<PositionLevelId, string>>;
}

export const japaneseReasons: ReasonWords = {
  grounds: {
    'declared-area': (_, areas) => `公表された対応地域${areas}に含まれます。`,
    'assigned-area': (_, areas) => `担当圏域${areas}に含まれます。`,
    'visit-distance': (distance, _, kilometres) =>
      `${distance}で、公表された訪問可能距離（${kilometres}km）以内です。`,
    insurer: (_distance, _areas, city) =>
      `${city}にお住まいの方を対象とする地域密着型サービスです。実施地域の細かい範囲は事業所に確認してください。`,
    'within-legal-distance': (distance) =>
      `${distance}で16km以内です。届出などから訪問の体制はありますが、訪問できるかは確認してください。`,
    'outside-area': (_, areas) => `公表された対応地域${areas}に含まれません。`,
    'not-assigned': (_, areas) => `担当圏域${areas}に含まれません。`,
    'other-insurer': (_distance, _areas, city) =>
      `${city}の地域密着型サービスのため、原則利用できません（市町村の同意、同じ広域連合、住所地特例などの例外があります）。`,
    'beyond-legal-distance': (distance) =>
      `${distance}で16kmを超えるため、原則訪問できません（離島など特別な事情がある場合を除きます）。`,
    'beyond-visit-distance': (distance, _, kilometres) =>
      `${distance}で、公表された訪問可能距離（${kilometres}km）を超えています。`,
    'area-unsure': (_, areas) => `対応地域${areas}に含まれるか、データからは分かりません。`,
    'no-assigned-area': () => '担当圏域が公表データにありません。',
    'insurer-unknown': () =>
      '地域密着型サービスですが、自宅か事業所の市区町村がデータから分からないため、判定できません。',
    'no-position': () => '施設の位置が分からないため、16km以内か判定できません。',
    'no-declared-area': () =>
      '通常の事業の実施地域が公表データにありません。事業所に確認してください。',
  },
  beyondLegal: (distance) => `${distance}で16kmを超えるため、訪問できるか必ず確認してください。`,
  rough: (level) => `施設の位置が${level}の推定のため、距離は目安です。`,
  serviceArea: (text) => `通常の事業の実施地域は「${text}」です。含まれるか確認してください。`,
  noUsableArea: '利用できる地域が公表データにありません。施設に確認してください。',
  sameCity: '同じ市町村',
  otherCity: '別の市町村',
  straight: (distance) => `直線${distance}`,
  areas: (names, more) => `（${names}${more}）`,
  separator: '、',
  more: 'ほか',
  levels: Object.fromEntries(positionLevels.map(({ id, label }) => [id, label])) as Record<
    PositionLevelId,
    string
  >,
};

const mostAreas = 5;

/** Grounds that rest on the distance, which is only as good as the position. */
const byDistance: readonly GroundId[] = [
  'visit-distance',
  'within-legal-distance',
  'beyond-legal-distance',
  'beyond-visit-distance',
];

/** Why the answer is what it is, as one or two sentences for the reader of a list. */
export function toReason(
  ground: GroundId,
  facts: ReasonFacts,
  words: ReasonWords = japaneseReasons,
): string {
  const { areaNames, serviceAreaText, metres } = facts;
  if (ground === 'no-declared-area' && serviceAreaText !== null)
    return words.serviceArea(serviceAreaText);
  if (ground === 'no-declared-area' && !facts.visits) return words.noUsableArea;
  const distance = words.straight(toDistanceText(metres ?? 0));
  const shown = areaNames.slice(0, mostAreas).join(words.separator);
  const more = areaNames.length > mostAreas ? words.more : '';
  const areas = areaNames.length === 0 ? '' : words.areas(shown, more);
  const sentence = words.grounds[ground](distance, areas, toDetail(ground, facts, words));
  const isFar = facts.hasLegalLimit && metres !== null && metres > legalVisitMetres;
  if (ground === 'declared-area' && isFar) return sentence + words.beyondLegal(distance);
  return byDistance.includes(ground) && isRough(facts)
    ? sentence + words.rough(words.levels[facts.positionLevel])
    : sentence;
}

function toDetail(
  ground: GroundId,
  { maxVisitKilometres, cityName }: ReasonFacts,
  words: ReasonWords,
): string {
  if (ground === 'insurer') return cityName ?? words.sameCity;
  if (ground === 'other-insurer') return cityName ?? words.otherCity;
  return String(maxVisitKilometres ?? '');
}

/** Its place is known only roughly, and so is the distance. */
function isRough({ positionLevel }: ReasonFacts): boolean {
  const level = positionLevels.find(({ id }) => id === positionLevel);
  return (level?.typicalErrorMetres ?? 0) > 500;
}

/** `直線850m`, `直線1.2km`. */
export function toDistanceLabel(metres: number): string {
  return japaneseReasons.straight(toDistanceText(metres));
}

/** `850m`, `1.2km`; near the legal limit to the metre, so that the figure bears the answer out. */
function toDistanceText(metres: number): string {
  if (metres < 995) return `${Math.round(metres)}m`;
  const nearLimit = Math.abs(metres - legalVisitMetres) < 50;
  return `${(metres / 1000).toFixed(nearLimit ? 3 : 1)}km`;
}
