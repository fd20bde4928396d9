import { useRef } from 'react';
import { words } from '../words/words.ts';

/** How much of a phone's screen the list takes; the map stands behind it. */
export type SheetHeight = (typeof sheetHeights)[number];

export const sheetHeights = ['peek', 'half', 'full'] as const;

export interface SheetBarProps {
  readonly height: SheetHeight;
  readonly onChange: (height: SheetHeight) => void;
}

const dragEnough = 40;

/** The handle of the sheet: drag it, or press its buttons. */
export function SheetBar({ height, onChange }: SheetBarProps) {
  const from = useRef<number | null>(null);
  const at = sheetHeights.indexOf(height);
  const move = (steps: number) => {
    const next = sheetHeights[Math.min(Math.max(at + steps, 0), sheetHeights.length - 1)];
    if (next && next !== height) onChange(next);
  };
  return (
    <fieldset
      className="sheet-bar group"
      onPointerDown={(event) => {
        from.current = event.clientY;
      }}
      onPointerUp={(event) => {
        if (from.current === null) return;
        const dragged = from.current - event.clientY;
        from.current = null;
        if (Math.abs(dragged) > dragEnough) move(dragged > 0 ? 1 : -1);
      }}
    >
      <legend className="visually-hidden">{words.list.sheet}</legend>
      <span className="sheet-handle" aria-hidden="true" />
      <button
        type="button"
        className="button"
        onClick={() => onChange(height === 'full' ? 'peek' : 'full')}
      >
        {height === 'full' ? words.list.showMap : words.list.showList}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.list.taller}
        disabled={height === 'full'}
        onClick={() => move(1)}
      >
        ▲
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.list.shorter}
        disabled={height === 'peek'}
        onClick={() => move(-1)}
      >
        ▼
      </button>
    </fieldset>
  );
}
