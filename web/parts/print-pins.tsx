import type { RefObject } from 'react';
import type { MapCommands } from '../map/map-view.tsx';
import { usePrinting } from './use-printing.ts';

export interface PrintedPin {
  readonly id: string;
  readonly number: number;
  readonly position: readonly [number, number];
}

export interface PrintPinsProps {
  readonly commands: RefObject<MapCommands | null>;
  readonly pins: readonly PrintedPin[];
}

/** Numbers over the map on paper, the same as in the printed list. */
export function PrintPins({ commands, pins }: PrintPinsProps) {
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <div className="print-pins" aria-hidden="true">
      {pins.map((pin) => {
        const [x, y] = commands.current?.place(pin.position) ?? [-1, -1];
        if (x < 0 || x > 1 || y < 0 || y > 1) return null;
        return (
          <span key={pin.id} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
            {pin.number}
          </span>
        );
      })}
    </div>
  );
}
