import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { MapCommands } from '../map/map-view.tsx';
import { usePrinting } from './use-printing.ts';

export interface PrintedPin {
  readonly id: string;
  readonly number: number;
  readonly position: readonly [number, number];
}

export interface PrintMapProps {
  readonly commands: RefObject<MapCommands | null>;
  readonly pins: readonly PrintedPin[];
}

/** The map on paper: a copy of what was on the screen, with the numbers of the printed list. */
export function PrintMap(props: PrintMapProps) {
  return usePrinting() ? <Picture {...props} /> : null;
}

function Picture({ commands, pins }: PrintMapProps) {
  const copy = useRef<HTMLCanvasElement>(null);
  // Taken once, before the page takes its paper shape and the map on the screen with it.
  const [picture] = useState(() => commands.current?.picture());
  const [placed] = useState(() =>
    pins.map(({ id, number, position }) => {
      const [x, y] = commands.current?.place(position) ?? [-1, -1];
      return { id, number, x, y };
    }),
  );
  useLayoutEffect(() => {
    if (!picture || !copy.current) return;
    copy.current.width = picture.width;
    copy.current.height = picture.height;
    copy.current.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  if (!picture) return null;
  return (
    <div className="print-map" aria-hidden="true">
      <canvas ref={copy} />
      {placed
        .filter(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)
        .map(({ id, number, x, y }) => (
          <span key={id} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
            {number}
          </span>
        ))}
    </div>
  );
}
