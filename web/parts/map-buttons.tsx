import type { RefObject } from 'react';
import type { Bbox } from '../map/map-values.ts';
import type { MapCommands } from '../map/map-view.tsx';
import { words } from '../words/words.ts';

export interface MapButtonsProps {
  readonly commands: RefObject<MapCommands | null>;
  readonly home: Bbox;
}

const step = 0.4;

const directions = [
  { id: 'north', sign: '↑', screens: [0, -step] },
  { id: 'west', sign: '←', screens: [-step, 0] },
  { id: 'east', sign: '→', screens: [step, 0] },
  { id: 'south', sign: '↓', screens: [0, step] },
] as const;

/** Everything the map does by drag and wheel, as buttons. */
export function MapButtons({ commands, home }: MapButtonsProps) {
  return (
    <fieldset className="map-buttons group no-print">
      <legend className="visually-hidden">{words.map.pan}</legend>
      <button
        type="button"
        aria-label={words.map.zoomIn}
        title={words.map.zoomIn}
        onClick={() => commands.current?.zoomBy(1)}
      >
        ＋
      </button>
      <button
        type="button"
        aria-label={words.map.zoomOut}
        title={words.map.zoomOut}
        onClick={() => commands.current?.zoomBy(-1)}
      >
        －
      </button>
      <button
        type="button"
        aria-label={words.map.home}
        title={words.map.home}
        onClick={() => commands.current?.fit(home)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3 3 11h3v9h5v-6h2v6h5v-9h3z" fill="currentColor" />
        </svg>
      </button>
      <div className="map-pan">
        {directions.map(({ id, sign, screens }) => (
          <button
            key={id}
            type="button"
            className={`pan-${id}`}
            aria-label={words.map[id]}
            title={words.map[id]}
            onClick={() => commands.current?.panBy(screens)}
          >
            {sign}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
