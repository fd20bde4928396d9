import type {
  FigureNote,
  IndicatorItem,
  IndicatorsAnswer,
} from '../../geo/atlas/answers-indicators.ts';
import { type Classes, type ClassingId, classify, findClass } from '../../geo/coverage/classing.ts';
import type { Choropleth, Gap } from '../map/choropleth.ts';

/** One area's figure of one indicator. */
export interface AreaFigure {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is no value; null where there is one. */
  readonly gap: Gap | null;
  readonly note: FigureNote | null;
  /** Two different figures were imported for it. */
  readonly contested: boolean;
  /** 1 is the highest of the areas shown; equal values share a rank. */
  readonly rank: number | null;
  /** The prefecture as a whole. */
  readonly whole: number | null;
}

/** An indicator over the areas shown: all of a layer, or those of one prefecture. */
export interface ShownFigures {
  readonly item: IndicatorItem;
  readonly areas: readonly AreaFigure[];
}

/** The indicator of this id, else the first that is not `other`; undefined where there is none. */
export function findItem(
  { indicators }: IndicatorsAnswer,
  id: string | null,
  other: string | null = null,
): IndicatorItem | undefined {
  return indicators.find((item) => item.id === id) ?? indicators.find((item) => item.id !== other);
}

export function listShownFigures(
  answer: IndicatorsAnswer,
  item: IndicatorItem,
  prefecture: string | null,
): ShownFigures {
  const figures = answer.figures[item.id];
  const withheld = new Set(figures?.suppressed);
  const contested = new Set(figures?.contested);
  const wholes = new Map(
    answer.prefectures.map((its) => [its.code, its.figures[item.id]?.value ?? null]),
  );
  const shown = answer.areas.flatMap((area, i) =>
    prefecture === null || area.prefecture === prefecture ? [{ area, i }] : [],
  );
  const ranks = toRanks(shown.map(({ i }) => figures?.values[i] ?? null));
  return {
    item,
    areas: shown.map(({ area, i }): AreaFigure => {
      const value = figures?.values[i] ?? null;
      return {
        code: area.code,
        name: area.name,
        value,
        numerator: figures?.numerators[i] ?? null,
        denominator: figures?.denominators[i] ?? null,
        gap: value !== null ? null : withheld.has(area.code) ? 'suppressed' : 'unknown',
        note: figures?.notes[area.code] ?? null,
        contested: contested.has(area.code),
        rank: value === null ? null : (ranks.get(value) ?? null),
        whole: wholes.get(area.prefecture ?? '') ?? null,
      };
    }),
  };
}

/** The rank of each known value, 1 for the highest. */
function toRanks(values: readonly (number | null)[]): ReadonlyMap<number, number> {
  const known = values.filter((value) => value !== null).sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  for (const [i, value] of known.entries()) if (!ranks.has(value)) ranks.set(value, i + 1);
  return ranks;
}

export interface ClassedFigures {
  readonly classes: Classes;
  /** How many areas have no class, and why. */
  readonly gaps: Readonly<Record<Gap, number>>;
  readonly choropleth: Choropleth;
}

export function classFigures(
  { areas }: ShownFigures,
  classing: ClassingId,
  count: number,
): ClassedFigures {
  const classes = classify(
    areas.map(({ value }) => value),
    classing,
    count,
  );
  const gaps = { unknown: 0, suppressed: 0 };
  const marks = new Map<string, number | Gap>();
  for (const { code, value, gap } of areas) {
    if (value === null) gaps[gap ?? 'unknown']++;
    marks.set(code, value === null ? (gap ?? 'unknown') : findClass(classes.bounds, value));
  }
  return { classes, gaps, choropleth: { marks, classes: classes.counts.length } };
}

/** The middle of the known values; of two in the middle their mean. Null where none is known. */
export function toMedian(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [low, high] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
