import type { ReactNode } from 'react';
import { language } from '../words/words.ts';

/** Text as published, always Japanese: said to be so where the page speaks another language. */
export function Japanese({ children }: { children: ReactNode }) {
  return language.tag === 'ja' ? children : <span lang="ja">{children}</span>;
}
