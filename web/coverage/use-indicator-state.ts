import { useUrlState } from '../use-url-state.ts';
import { toIndicatorParams, toIndicatorState } from './indicator-state.ts';

/** What the page of indicators shows, as its URL tells it, and the way to change it. */
export const useIndicatorState = () => useUrlState(toIndicatorState, toIndicatorParams);
