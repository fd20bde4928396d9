import { useSyncExternalStore } from 'react';
import { language } from './words/words.ts';

const key = 'furigana';
const listeners = new Set<() => void>();
let shown: boolean | undefined;

/** Whether names carry their readings: as chosen before in this browser, else as the language has it. */
export function useFurigana(): boolean {
  return useSyncExternalStore(subscribe, isShown);
}

export function setFurigana(on: boolean): void {
  shown = on;
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts for this page view.
  }
  for (const notify of listeners) notify();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function isShown(): boolean {
  shown ??= recall() ?? language.furigana;
  return shown;
}

function recall(): boolean | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : kept === 'on';
  } catch {
    return undefined;
  }
}
