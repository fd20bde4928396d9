import { useRef, useState } from 'react';
import type { PickedFacility } from '../map/map-view.tsx';
import { BaseMapSwitch } from '../parts/map-controls.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import type { TabHome } from '../shortlist/tab-home.ts';
import { words } from '../words/words.ts';
import { type FindMapParts, type Point, useFindMap } from './use-find-map.ts';
import type { UpdateFind } from './use-find-state.ts';

export interface FindMapProps extends Omit<FindMapParts, 'pointed'> {
  readonly update: UpdateFind;
  readonly onHome: (home: TabHome) => void;
  readonly onPick: (picked: readonly PickedFacility[]) => void;
  /** False while a list covers it and it need not be drawn yet. */
  readonly isShown: boolean;
}

/** Home, circle and the providers listed; a press on the map, or its middle, can become the home. */
export function FindMap({ update, onHome, onPick, isShown, ...parts }: FindMapProps) {
  const [pointed, setPointed] = useState<Point | null>(null);
  const map = useFindMap({ ...parts, pointed });
  // Once drawn it stays, so that it keeps its place.
  const wasShown = useRef(false);
  wasShown.current ||= isShown;
  if (!wasShown.current) return null;
  const setHome = (position: Point | null) => {
    if (position === null) return;
    setPointed(null);
    onHome({ position, label: '', level: 'own', from: 'map' });
  };
  return (
    <MapFrame
      values={map.values}
      camera={null}
      bounds={map.bounds}
      home={map.bounds ?? [0, 0, 0, 0]}
      commands={map.commands}
      onMove={map.onMove}
      onPickFacilities={onPick}
      onPickArea={() => {}}
      onPickPlace={setPointed}
      hasAreas={!parts.place.isEmpty}
      controls={
        <div className="map-controls no-print">
          <button type="button" className="button" onClick={() => setHome(map.centre())}>
            {words.find.setCentre}
          </button>
          <BaseMapSwitch state={parts.state} update={update} />
        </div>
      }
      overlay={
        pointed && (
          <section className="pointed-place no-print" aria-label={words.find.pointed}>
            <button
              type="button"
              className="button button-primary"
              onClick={() => setHome(pointed)}
            >
              {words.find.setHere}
            </button>
            <button type="button" className="button" onClick={() => setPointed(null)}>
              {words.find.cancel}
            </button>
          </section>
        )
      }
    />
  );
}
