import { useSyncExternalStore } from 'react';
import type { PositionLevelId } from '../../geo/terms/position-level.ts';

/** The home a search was made for: in the memory of this tab, and nowhere else. */
export interface TabHome {
  /** [lng, lat]. */
  readonly position: readonly [number, number];
  /** As the dictionary or the list of facilities names the place; never what was typed. '' where nobody does. */
  readonly label: string;
  readonly level: PositionLevelId;
  /** How the reader chose it. */
  readonly from: 'address' | 'facility' | 'map';
}

let home: TabHome | null = null;
const listeners = new Set<() => void>();

/** Told by the page on which a home is set; null when the reader takes it away. */
export function setTabHome(next: TabHome | null): void {
  home = next;
  for (const listener of listeners) listener();
}

/** The home of this tab, for pages that compare providers; null when none is set. */
export function useTabHome(): TabHome | null {
  return useSyncExternalStore(subscribe, () => home);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
