import { useSyncExternalStore } from 'react';
import type { Theme } from './map/palette.ts';

const dark = '(prefers-color-scheme: dark)';

/** The colour scheme the reader's system asks for; paper is light. */
export function useTheme(): Theme {
  return useMediaQuery(dark) ? 'dark' : 'light';
}

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}
