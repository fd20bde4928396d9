import {
  type Denominator,
  type FacilitySelector,
  type Indicator,
  peoplePerRate,
} from './indicator.ts';

export type IndicatorUnit = 'per100k' | 'share';

/** A rate counts facilities per 100,000 people; a share lies between 0 and 1. */
export function unitOf({ denominator }: Indicator): IndicatorUnit {
  return denominator.type === 'people' ? 'per100k' : 'share';
}

/**
 * The value of one area, unrounded; null where either part is not known or there is nothing to
 * divide by. Never 0 for what is not known. Source: domain handbook §3.
 */
export function toValue(
  indicator: Indicator,
  numerator: number | null,
  denominator: number | null,
): number | null {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  const factor = unitOf(indicator) === 'per100k' ? peoplePerRate : 1;
  return (numerator / denominator) * factor;
}

const bands = { over65: '65歳以上人口', over75: '75歳以上人口', over85: '85歳以上人口' } as const;

/** `在支診の数 ÷ 75歳以上人口 × 100,000`. */
export function toFormula({ numerator, denominator }: Indicator): string {
  return denominator.type === 'people'
    ? `${numerator.label}の数 ÷ ${bands[denominator.band]} × ${peoplePerRate.toLocaleString('ja-JP')}`
    : `${numerator.label}の数 ÷ ${denominator.of.label}の数`;
}

/** The counts of facilities an indicator is made of. */
export function selectorsOf({ numerator, denominator }: Indicator): readonly FacilitySelector[] {
  return denominator.type === 'facilities' ? [numerator, denominator.of] : [numerator];
}

export function isPeople(
  denominator: Denominator,
): denominator is Extract<Denominator, { type: 'people' }> {
  return denominator.type === 'people';
}
