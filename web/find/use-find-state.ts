import { type UpdateUrlState, useUrlState } from '../use-url-state.ts';
import { type FindState, toFindParams, toFindState } from './find-state.ts';

export type UpdateFind = UpdateUrlState<FindState>;

/** What the search for providers shows, as its URL tells it, and the way to change it. */
export const useFindState = () => useUrlState(toFindState, toFindParams);
