import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import { words } from '../words/words.ts';
import { CareRow } from './care-row.tsx';

export interface CareListProps {
  readonly items: readonly CareItem[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly loadMore: () => unknown;
  readonly isLoadingMore: boolean;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Row to bring into sight, e.g. of a pin that was pressed. */
  readonly shownId: string | null;
  readonly toHref: (id: string) => string;
  readonly onRaise: (item: CareItem | null) => void;
  /** `s` on a row. */
  readonly onShortlist: (item: CareItem) => void;
}

/** The providers, drawn only where they are looked at; arrows move between rows, `s` keeps one. */
export function CareList(props: CareListProps) {
  const { items, scroller, hasMore, isLoadingMore, loadMore, shownId } = props;
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    // What stands above the list (conditions, notes) changes height as the reader chooses.
    if (list.current && list.current.offsetTop !== margin) setMargin(list.current.offsetTop);
  });
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 250,
    overscan: 4,
    scrollMargin: margin,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= items.length - 30) void loadMore();
  }, [hasMore, isLoadingMore, last, items.length, loadMore]);
  const shownIndex = shownId === null ? -1 : items.findIndex((item) => item.id === shownId);
  useEffect(() => {
    if (shownIndex >= 0) virtual.scrollToIndex(shownIndex, { align: 'auto' });
  }, [shownIndex, virtual]);

  /** The pin on the map may follow a moment later: the row must not wait for it. */
  const raise = (item: CareItem | null) => startTransition(() => props.onRaise(item));
  const moveFocus = (index: number) => {
    const next = Math.min(Math.max(index, 0), items.length - 1);
    virtual.scrollToIndex(next, { align: 'auto' });
    const focus = () => {
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${next}"] .care-link`);
      link?.focus({ preventScroll: true });
      return link;
    };
    // A row out of sight is drawn first, then focused.
    if (!focus()) requestAnimationFrame(focus);
  };
  const findItem = (event: React.SyntheticEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    return row === null ? undefined : items[Number(row.dataset.index)];
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const item = findItem(event);
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = items.indexOf(item);
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (target === undefined && event.key !== 's') return;
    event.preventDefault();
    if (target === undefined) props.onShortlist(item);
    else moveFocus(target);
  };
  return (
    <>
      <ol
        ref={list}
        className="facility-list care-list"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onMouseOver={(event) => raise(findItem(event) ?? null)}
        onMouseLeave={() => raise(null)}
        onFocus={(event) => raise(findItem(event) ?? null)}
        onBlur={() => raise(null)}
      >
        {rows.map((row) => {
          const item = items[row.index];
          return (
            item && (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                aria-setsize={props.total}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start - margin}px)` }}
              >
                <CareRow item={item} href={props.toHref(item.id)} isOpen={item.id === shownId} />
              </li>
            )
          );
        })}
      </ol>
      {isLoadingMore && <p role="status">{words.list.loadingMore}</p>}
    </>
  );
}
