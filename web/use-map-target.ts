import { type RefObject, useEffect, useRef, useState } from 'react';
import { holdsBox, holdsPosition } from './map/bbox.ts';
import type { Bbox, Camera } from './map/map-values.ts';
import type { MapCommands } from './map/map-view.tsx';
import type { UpdateView } from './use-view-state.ts';

export interface MapTarget {
  readonly commands: RefObject<MapCommands | null>;
  readonly onMove: (camera: Camera, bbox: Bbox, byReader: boolean) => void;
  /** What the map shows now; null before it is drawn. */
  readonly view: Bbox | null;
  /** True after the reader moved the map, until the list follows. */
  readonly moved: boolean;
  readonly setMoved: (moved: boolean) => void;
}

export interface MapTargetParts {
  readonly camera: Camera | null;
  readonly update: UpdateView;
  readonly openArea: Bbox | null;
  readonly openFacility: readonly [number, number] | null;
  /** The home providers are sought for: while there is one, the URL does not follow the map. */
  readonly home: readonly [number, number] | null;
  readonly whole: Bbox | null;
}

/**
 * Keeps map and URL together: the camera goes into the URL (replacing, not adding to the history),
 * and what is opened from a list or a link is brought into sight.
 */
export function useMapTarget(parts: MapTargetParts): MapTarget {
  const { camera, update, openArea, openFacility, home, whole } = parts;
  const commands = useRef<MapCommands | null>(null);
  const [view, setView] = useState<Bbox | null>(null);
  const [moved, setMoved] = useState(false);
  const reported = useRef<string | null>(null);
  const isLeavingHome = useRef(false);
  const latestWhole = useRef(whole);
  latestWhole.current = whole;

  const onMove = (next: Camera, bbox: Bbox, byReader: boolean) => {
    reported.current = toKey(next);
    setView(bbox);
    if (byReader) setMoved(true);
    // Where a home is must not be read from the URL, not even while the map leaves it.
    if (home === null && !isLeavingHome.current) update({ camera: next }, 'replace');
    isLeavingHome.current = false;
  };

  // The browser's Back brings an older camera: follow it.
  const told = camera === null ? null : toKey(camera);
  useEffect(() => {
    if (camera === null || reported.current === null || told === reported.current) return;
    commands.current?.jumpTo(camera);
  }, [camera, told]);

  const seen = useRef(view);
  seen.current = view;
  const isDrawn = view !== null;
  useEffect(() => {
    if (isDrawn && openArea && seen.current && !holdsBox(seen.current, openArea))
      commands.current?.fit(openArea);
  }, [isDrawn, openArea]);

  const [homeLng, homeLat] = home ?? [];
  useEffect(() => {
    if (homeLng === undefined || homeLat === undefined) return;
    commands.current?.jumpTo({ centre: [homeLng, homeLat], zoom: homeZoom });
    return () => {
      isLeavingHome.current = commands.current !== null;
      if (latestWhole.current) commands.current?.fit(latestWhole.current);
    };
  }, [homeLng, homeLat]);

  const [lng, lat] = openFacility ?? [];
  useEffect(() => {
    if (!isDrawn || lng === undefined || lat === undefined || !seen.current) return;
    if (!holdsPosition(seen.current, [lng, lat]))
      commands.current?.jumpTo({ centre: [lng, lat], zoom: closeZoom });
  }, [isDrawn, lng, lat]);

  return { commands, onMove, view, moved, setMoved };
}

/** Near enough to tell one house from the next. */
export const closeZoom = 14.5;

/** About the reach of a walk and a short drive. */
const homeZoom = 13;

/** Cameras are equal when their URLs are. */
function toKey({ centre, zoom }: Camera): string {
  return [zoom.toFixed(2), centre[0].toFixed(5), centre[1].toFixed(5)].join('/');
}
