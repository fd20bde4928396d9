import { type ReactNode, useEffect, useRef } from 'react';
import { pixelsPerMillimetre } from './paper.ts';

export interface GalleyProps {
  readonly widthMillimetres: number;
  /** Changes whenever what is measured changes. */
  readonly contentKey: string;
  readonly children: ReactNode;
  /** Heights in millimetres by the names given as `data-measured`, in order. */
  readonly onMeasured: (heights: ReadonlyMap<string, readonly number[]>) => void;
}

/** Sets text out of sight, in the fonts of the paper, to learn how high its parts become. */
export function Galley({ widthMillimetres, contentKey, children, onMeasured }: GalleyProps) {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(onMeasured);
  told.current = onMeasured;
  useEffect(() => {
    let isWanted = true;
    void measure(box.current, contentKey).then((heights) => {
      if (isWanted) told.current(heights);
    });
    return () => {
      isWanted = false;
    };
  }, [contentKey]);
  return (
    <div
      ref={box}
      className="paper paper-galley"
      style={{ width: `${widthMillimetres}mm` }}
      aria-hidden="true"
    >
      {children}
    </div>
  );
}

async function measure(
  box: HTMLElement | null,
  contentKey: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const heights = new Map<string, number[]>();
  if (box === null || contentKey === '') return heights;
  // Laying it out tells the browser which fonts it needs; only then can they be waited for.
  box.getBoundingClientRect();
  await document.fonts.ready;
  for (const part of box.querySelectorAll<HTMLElement>('[data-measured]')) {
    const name = part.dataset.measured ?? '';
    const height = part.getBoundingClientRect().height / pixelsPerMillimetre;
    heights.set(name, [...(heights.get(name) ?? []), height]);
  }
  return heights;
}
