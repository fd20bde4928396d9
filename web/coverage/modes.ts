import type { Words } from '../words/ja.ts';

export interface Mode {
  /** What it is called stands under this key of `words.modes.names`. */
  readonly id: keyof Words['modes']['names'];
  readonly path: string;
  /** Whether it tells what only staff may see: candidates, findings that name a body, drafts. */
  readonly staffOnly: boolean;
}

/** The modes of /coverage, in the order of their navigation. */
export const modes: readonly Mode[] = [
  { id: 'verdicts', path: '/coverage', staffOnly: false },
  { id: 'sheet', path: '/coverage/sheet', staffOnly: false },
  { id: 'indicators', path: '/coverage/indicators', staffOnly: false },
  { id: 'reach', path: '/coverage/reach', staffOnly: false },
  { id: 'whatif', path: '/coverage/what-if', staffOnly: true },
  { id: 'trend', path: '/coverage/trend', staffOnly: false },
  { id: 'plan', path: '/coverage/plan', staffOnly: true },
  { id: 'hazard', path: '/coverage/hazard', staffOnly: false },
  { id: 'summary', path: '/coverage/summary', staffOnly: false },
];

/** What holds for every mode, and so travels from one to the next: parameters of the URL. */
const shared = ['layer', 'asOf'] as const;

/** The address of a mode for what a page of another one shows. */
export function toModeHref({ path }: Mode, here: URLSearchParams): string {
  const kept = shared.flatMap((name) => {
    const value = here.get(name);
    return value === null ? [] : [[name, value]];
  });
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}
