import { type RefObject, useEffect } from 'react';

const kept = new Map<string, number>();

/** Where the reader left the list of this key, in CSS pixels from its top. */
export function getKeptScroll(key: string): number {
  return kept.get(key) ?? 0;
}

/** Remembers an element's scroll under a key, and brings it back when the key comes back. */
export function useKeptScroll(element: RefObject<HTMLElement | null>, key: string): void {
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    scroller.scrollTop = getKeptScroll(key);
    const keep = () => kept.set(key, scroller.scrollTop);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [element, key]);
}
