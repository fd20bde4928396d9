import {
  type ClassingId,
  classings,
  fewestClasses,
  mostClasses,
} from '../../geo/coverage/classing.ts';
import { defaultViewState, toSearchParams, toViewState, type ViewState } from '../view-state.ts';

export const rankingColumns = [
  'value',
  'name',
  'numerator',
  'denominator',
  'difference',
  'against',
] as const;
export type RankingColumn = (typeof rankingColumns)[number];

export interface RankingSort {
  readonly column: RankingColumn;
  readonly descending: boolean;
}

/** What the page of indicators shows; its layer, area, camera and base map are those of every map. */
export interface IndicatorState extends ViewState {
  /** Null: the first there is. */
  readonly indicator: string | null;
  /** The one on the other axis; null: the first other one. */
  readonly against: string | null;
  readonly show: 'map' | 'scatter';
  readonly classing: ClassingId;
  readonly classes: number;
  readonly sort: RankingSort;
  /** Only the areas of this prefecture, two digits. */
  readonly prefecture: string | null;
}

export const highestFirst: RankingSort = { column: 'value', descending: true };

export const defaultIndicatorState: IndicatorState = {
  ...defaultViewState,
  indicator: null,
  against: null,
  show: 'map',
  classing: 'quantile',
  classes: 5,
  sort: highestFirst,
  prefecture: null,
};

/** Reads a URL's query; what it does not understand it leaves at the default. */
export function toIndicatorState(params: URLSearchParams): IndicatorState {
  const fallback = defaultIndicatorState;
  const classes = Number(params.get('classes'));
  const isCount = Number.isInteger(classes) && classes >= fewestClasses && classes <= mostClasses;
  return {
    ...toViewState(params),
    indicator: params.get('indicator') || null,
    against: params.get('against') || null,
    show: params.get('show') === 'scatter' ? 'scatter' : 'map',
    classing: classings.find(({ id }) => id === params.get('classing'))?.id ?? fallback.classing,
    classes: isCount ? classes : fallback.classes,
    sort: findSort(params.get('sort')) ?? fallback.sort,
    prefecture: params.get('prefecture')?.match(/^\d{2}$/)?.[0] ?? null,
  };
}

/** Writes the query of a URL; defaults are left out. */
export function toIndicatorParams(state: IndicatorState): URLSearchParams {
  const params = toSearchParams(state);
  const { indicator, against, show, classing, classes, sort, prefecture } = state;
  const own = { indicator, against, show, classing, classes, sort: toSortText(sort), prefecture };
  const fallback = { ...defaultIndicatorState, sort: toSortText(highestFirst) };
  for (const [name, value] of Object.entries(own))
    if (value !== null && value !== fallback[name as keyof typeof own])
      params.set(name, String(value));
  return params;
}

/** `value`, or `-value` from the largest down. */
const toSortText = ({ column, descending }: RankingSort) => `${descending ? '-' : ''}${column}`;

function findSort(text: string | null): RankingSort | undefined {
  const column = rankingColumns.find((id) => id === text?.replace(/^-/, ''));
  return column && { column, descending: text?.startsWith('-') ?? false };
}
