import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Link } from 'react-router';
import type { FacilityItem } from '../../geo/atlas/answers.ts';
import { words } from '../words/words.ts';
import { FacilityRow } from './facility-row.tsx';

export interface FacilityListProps {
  readonly items: readonly FacilityItem[];
  readonly total: number;
  /** Where distances are counted from; '' when they are not. */
  readonly origin: string;
  readonly hasMore: boolean;
  readonly loadMore: () => unknown;
  readonly isLoadingMore: boolean;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where the reader left it, in CSS pixels. */
  readonly initialOffset: number;
  /** Row to bring into sight, e.g. of a pin that was pressed. */
  readonly shownId: string | null;
  readonly toHref: (id: string) => string;
  readonly onRaise: (item: FacilityItem | null) => void;
}

/** The list, drawn only where it is looked at; arrows move between rows. */
export function FacilityList(props: FacilityListProps) {
  const { items, scroller, total, hasMore, isLoadingMore, loadMore } = props;
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    // What stands above the list (chips, notes) changes height as the reader chooses.
    if (list.current && list.current.offsetTop !== margin) setMargin(list.current.offsetTop);
  });
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    overscan: 6,
    scrollMargin: margin,
    initialOffset: props.initialOffset,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= items.length - 20) void loadMore();
  }, [hasMore, isLoadingMore, last, items.length, loadMore]);
  const { shownId } = props;
  const shownIndex = shownId === null ? -1 : items.findIndex((item) => item.id === shownId);
  useEffect(() => {
    if (shownIndex >= 0) virtual.scrollToIndex(shownIndex, { align: 'auto' });
  }, [shownIndex, virtual]);

  /** The pin on the map may follow a moment later: the row must not wait for it. */
  const raise = (item: FacilityItem | null) => startTransition(() => props.onRaise(item));
  const moveFocus = (index: number) => {
    const next = Math.min(Math.max(index, 0), items.length - 1);
    virtual.scrollToIndex(next, { align: 'auto' });
    const focus = () => {
      const link = list.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`);
      link?.focus({ preventScroll: true });
      return link;
    };
    // A row out of sight is drawn first, then focused.
    if (!focus()) requestAnimationFrame(focus);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    const index = Number(row?.dataset.index);
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (row === null || target === undefined) return;
    event.preventDefault();
    moveFocus(target);
  };
  return (
    <>
      <ol ref={list} className="facility-list" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          return (
            item && (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                aria-setsize={total}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start - margin}px)` }}
              >
                <Link
                  to={props.toHref(item.id)}
                  preventScrollReset
                  className="facility-row"
                  aria-current={item.id === shownId ? 'true' : undefined}
                  onKeyDown={onKeyDown}
                  onMouseEnter={() => raise(item)}
                  onMouseLeave={() => raise(null)}
                  onFocus={() => raise(item)}
                  onBlur={() => raise(null)}
                >
                  <FacilityRow item={item} origin={props.origin} />
                </Link>
              </li>
            )
          );
        })}
      </ol>
      {isLoadingMore && <p role="status">{words.list.loadingMore}</p>}
    </>
  );
}
