import type { IndicatorItem, IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { type Rank, rankAmong } from '../../geo/coverage/rank.ts';

/** One indicator of one area beside its prefecture and the nation. Null is not known, never none. */
export interface IndicatorFacts {
  readonly item: IndicatorItem;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Withheld (秘匿) rather than not known. */
  readonly suppressed: boolean;
  readonly prefecture: number | null;
  /** Null unless every prefecture is loaded. */
  readonly nation: number | null;
  /** Prefectures of which it is known, of 47. */
  readonly loaded: number;
  /** Among the areas of the same prefecture, from the highest; null where the value is not known. */
  readonly rank: Rank | null;
  /** The values of those areas. */
  readonly fellows: readonly (number | null)[];
}

/** Every indicator of an area, in the order of the table; none for an area that is not in it. */
export function listIndicatorFacts(
  answer: IndicatorsAnswer,
  code: string,
): readonly IndicatorFacts[] {
  const at = answer.areas.findIndex((area) => area.code === code);
  if (at < 0) return [];
  const prefecture = answer.areas[at]?.prefecture ?? null;
  const whole = answer.prefectures.find((its) => its.code === prefecture);
  return answer.indicators.flatMap((item): IndicatorFacts[] => {
    const figures = answer.figures[item.id];
    if (!figures) return [];
    const { values, numerators, denominators, suppressed } = figures;
    const fellows = values.filter((_, i) => answer.areas[i]?.prefecture === prefecture);
    const value = values[at] ?? null;
    const facts = {
      item,
      value,
      numerator: numerators[at] ?? null,
      denominator: denominators[at] ?? null,
      suppressed: suppressed.includes(code),
      prefecture: whole?.figures[item.id]?.value ?? null,
      nation: answer.nation.figures[item.id]?.value ?? null,
      loaded: answer.nation.loaded[item.id] ?? 0,
      rank: rankAmong(value, fellows),
      fellows,
    };
    return [facts];
  });
}
