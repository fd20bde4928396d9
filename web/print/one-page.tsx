import '../styles/one-page.css';
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

export interface OnePageProps {
  /** How many ways there are to say it, from the fullest down. */
  readonly levels: number;
  /** Size of the letters at a level, 1 as designed. */
  readonly sizeOf: (level: number) => number;
  /** Whether all is there that takes room: texts, pictures. */
  readonly isComplete: boolean;
  /** What is to be laid out anew when it changes. */
  readonly content: unknown;
  readonly children: (level: number) => ReactNode;
}

/**
 * One A4 page, and never two: the fullest way that fits between the margins is printed. Out of sight
 * on the screen, where it is only measured. Who prints waits for `data-paper="ready"`.
 */
export function OnePage({ levels, sizeOf, isComplete, content, children }: OnePageProps) {
  const page = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState({ content, level: 0, fits: false });
  const { level, fits } = laid.content === content ? laid : { level: 0, fits: false };
  useLayoutEffect(() => {
    const box = page.current;
    if (!box || !isComplete || fits) return;
    let isWanted = true;
    void document.fonts.ready.then(() => {
      if (!isWanted) return;
      const isFull = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
      if (isFull && level < levels - 1) setLaid({ content, level: level + 1, fits: false });
      else setLaid({ content, level, fits: true });
    });
    return () => {
      isWanted = false;
    };
  }, [content, level, fits, levels, isComplete]);
  return (
    <div
      ref={page}
      className="paper one-page"
      data-paper={fits ? 'ready' : 'waiting'}
      data-level={level}
      style={{ '--one-page-size': sizeOf(level) } as CSSProperties}
    >
      {children(level)}
    </div>
  );
}
