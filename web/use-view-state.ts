import { type UpdateUrlState, useUrlState } from './use-url-state.ts';
import { toSearchParams, toViewState, type ViewState } from './view-state.ts';

export type UpdateView = UpdateUrlState<ViewState>;

/** What the map and coverage pages show, as their URL tells it, and the way to change it. */
export const useViewState = () => useUrlState(toViewState, toSearchParams);
