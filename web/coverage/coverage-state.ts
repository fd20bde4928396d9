import type { AreaFilter } from '../../geo/coverage/area-filter.ts';
import { type VerdictId, verdicts } from '../../geo/terms/role.ts';
import { looksLikeAddress } from '../private-text.ts';
import { toSearchParams, toViewState, type ViewState } from '../view-state.ts';

/** What the overview shows: the view of the map, and which areas its table lists. */
export interface CoverageState extends ViewState {
  /** Null for all. */
  readonly onlyVerdict: VerdictId | null;
  /** Two digits; null for all. */
  readonly onlyPrefecture: string | null;
  /** Part of a name; '' for all. */
  readonly onlyName: string;
}

export const noAreaFilter = { onlyVerdict: null, onlyPrefecture: null, onlyName: '' } as const;

export function toCoverageState(params: URLSearchParams): CoverageState {
  const prefecture = params.get('prefecture') ?? '';
  return {
    ...toViewState(params),
    onlyVerdict: verdicts.find(({ id }) => id === params.get('verdict'))?.id ?? null,
    onlyPrefecture: /^\d{2}$/.test(prefecture) ? prefecture : null,
    onlyName: params.get('name') ?? '',
  };
}

/** A name that may be a home stays out of the address. */
export function toCoverageParams(state: CoverageState): URLSearchParams {
  const params = toSearchParams(state);
  if (state.onlyVerdict !== null) params.set('verdict', state.onlyVerdict);
  if (state.onlyPrefecture !== null) params.set('prefecture', state.onlyPrefecture);
  if (state.onlyName !== '' && !looksLikeAddress(state.onlyName))
    params.set('name', state.onlyName);
  return params;
}

export function toAreaFilter(state: CoverageState): AreaFilter {
  return {
    role: state.judgedRole,
    verdicts: state.onlyVerdict === null ? [] : [state.onlyVerdict],
    prefectures: state.onlyPrefecture === null ? [] : [state.onlyPrefecture],
    name: state.onlyName,
  };
}

/** The query of the file that holds the rows shown. */
export function toTableQuery(state: CoverageState, layer: string, asOf: string): URLSearchParams {
  const params = new URLSearchParams({ layer, asOf, role: state.judgedRole });
  if (state.onlyVerdict !== null) params.set('verdict', state.onlyVerdict);
  if (state.onlyPrefecture !== null) params.set('prefecture', state.onlyPrefecture);
  if (state.onlyName !== '') params.set('name', state.onlyName);
  return params;
}
