import type { PositionLevelId } from '../terms/position-level.ts';
import { positionLevels } from '../terms/position-level.ts';
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

/** Why the answer is what it is, as one or two sentences for the reader of a list. */
export function toReason(ground: GroundId, facts: ReasonFacts): string {
  return sentences[ground](facts);
}

const sentences: Readonly<Record<GroundId, (facts: ReasonFacts) => string>> = {
  'declared-area': (facts) =>
    `公表された対応地域${names(facts)}に含まれます。${
      facts.hasLegalLimit && facts.metres !== null && facts.metres > legalVisitMetres
        ? `${distance(facts)}で16kmを超えるため、訪問できるか必ず確認してください。`
        : ''
    }`,
  'assigned-area': (facts) => `担当圏域${names(facts)}に含まれます。`,
  'visit-distance': (facts) =>
    `${distance(facts)}で、公表された訪問可能距離（${facts.maxVisitKilometres}km）以内です。${rough(facts)}`,
  insurer: ({ cityName }) =>
    `${cityName ?? '同じ市町村'}にお住まいの方を対象とする地域密着型サービスです。実施地域の細かい範囲は事業所に確認してください。`,
  'within-legal-distance': (facts) =>
    `${distance(facts)}で16km以内です。届出などから訪問の体制はありますが、訪問できるかは確認してください。${rough(facts)}`,
  'outside-area': (facts) => `公表された対応地域${names(facts)}に含まれません。`,
  'not-assigned': (facts) => `担当圏域${names(facts)}に含まれません。`,
  'other-insurer': ({ cityName }) =>
    `${cityName ?? '別の市町村'}の地域密着型サービスのため、原則利用できません（市町村の同意、同じ広域連合、住所地特例などの例外があります）。`,
  'beyond-legal-distance': (facts) =>
    `${distance(facts)}で16kmを超えるため、原則訪問できません（離島など特別な事情がある場合を除きます）。${rough(facts)}`,
  'beyond-visit-distance': (facts) =>
    `${distance(facts)}で、公表された訪問可能距離（${facts.maxVisitKilometres}km）を超えています。${rough(facts)}`,
  'area-unsure': (facts) => `対応地域${names(facts)}に含まれるか、データからは分かりません。`,
  'no-assigned-area': () => '担当圏域が公表データにありません。',
  'insurer-unknown': () =>
    '地域密着型サービスですが、自宅か事業所の市区町村がデータから分からないため、判定できません。',
  'no-position': () => '施設の位置が分からないため、16km以内か判定できません。',
  'no-declared-area': ({ serviceAreaText, visits }) =>
    serviceAreaText !== null
      ? `通常の事業の実施地域は「${serviceAreaText}」です。含まれるか確認してください。`
      : visits
        ? '通常の事業の実施地域が公表データにありません。事業所に確認してください。'
        : '利用できる地域が公表データにありません。施設に確認してください。',
};

function names({ areaNames }: ReasonFacts): string {
  if (areaNames.length === 0) return '';
  const shown = areaNames.slice(0, 5).join('、');
  return `（${shown}${areaNames.length > 5 ? 'ほか' : ''}）`;
}

function distance({ metres }: ReasonFacts): string {
  return toDistanceLabel(metres ?? 0);
}

/** Its place is known only roughly, and so is the distance. */
function rough({ positionLevel }: ReasonFacts): string {
  const level = positionLevels.find(({ id }) => id === positionLevel);
  return (level?.typicalErrorMetres ?? 0) > 500
    ? `施設の位置が${level?.label}の推定のため、距離は目安です。`
    : '';
}

/** `直線850m`, `直線1.2km`; near the legal limit to the metre, so that the figure bears the answer out. */
export function toDistanceLabel(metres: number): string {
  if (metres < 995) return `直線${Math.round(metres)}m`;
  const nearLimit = Math.abs(metres - legalVisitMetres) < 50;
  return `直線${(metres / 1000).toFixed(nearLimit ? 3 : 1)}km`;
}
