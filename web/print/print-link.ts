import { defaultViewState, toSearchParams, type ViewState } from '../view-state.ts';
import type { PaperChoice } from './paper.ts';

/** What part of the land the printed map shows. */
export const ranges = ['screen', 'list'] as const;
export type RangeId = (typeof ranges)[number];

/** Null: as the screen showed it, where it is known, else all of the list. */
export function findRange(params: URLSearchParams): RangeId | null {
  return ranges.find((id) => id === params.get('range')) ?? null;
}

/** The paper of a view: its own parameters, and how it is to be printed. */
export function toPrintHref(
  state: ViewState,
  choice: Partial<PaperChoice> & { readonly range?: RangeId } = {},
): string {
  const params = toSearchParams({ ...state, facility: null });
  for (const [name, value] of Object.entries(choice)) params.set(name, value);
  return `/print?${params}`;
}

/** One area on paper: its verdicts, the whole of it on the map, and all of its facilities. */
export function toAreaPrintHref(state: ViewState, layer: string, area: string): string {
  const { baseMap, coloured, judgedRole, asOf } = state;
  const shown = { baseMap, coloured, judgedRole, asOf, layer, area };
  return toPrintHref({ ...defaultViewState, ...shown, within: { layer, code: area } });
}
