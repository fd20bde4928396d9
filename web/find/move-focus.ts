import type { KeyboardEvent } from 'react';

/** Arrows, Home and End move the focus among the elements of a list. */
export function moveFocusAmong(event: KeyboardEvent, list: string, item: string): void {
  const own = (event.target as HTMLElement).closest<HTMLElement>(item);
  const items = [...(own?.closest(list)?.querySelectorAll<HTMLElement>(item) ?? [])];
  const at = own === null ? -1 : items.indexOf(own);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  items[Math.min(Math.max(next, 0), items.length - 1)]?.focus();
}
