import { type RefObject, useEffect, useRef } from 'react';

const kept = new Map<string, number>();

/** Brings an element's scroll back to where the reader left it under the same key. */
export function useKeptScroll(element: RefObject<HTMLElement | null>, key: string, ready: boolean) {
  const restored = useRef<string | null>(null);
  useEffect(() => {
    const scroller = element.current;
    if (!scroller || !ready) return;
    if (restored.current !== key) {
      restored.current = key;
      scroller.scrollTop = kept.get(key) ?? 0;
    }
    const keep = () => kept.set(key, scroller.scrollTop);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [element, key, ready]);
}
