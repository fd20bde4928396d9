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

/**
 * Keeps map and URL together: the camera goes into the URL (replacing, not adding to the history),
 * and what is opened from a list or a link is brought into sight.
 */
export function useMapTarget(
  camera: Camera | null,
  update: UpdateView,
  openArea: Bbox | null,
  openFacility: readonly [number, number] | null,
): MapTarget {
  const commands = useRef<MapCommands | null>(null);
  const [view, setView] = useState<Bbox | null>(null);
  const [moved, setMoved] = useState(false);
  const reported = useRef<string | null>(null);

  const onMove = (next: Camera, bbox: Bbox, byReader: boolean) => {
    reported.current = toKey(next);
    setView(bbox);
    if (byReader) setMoved(true);
    update({ camera: next }, 'replace');
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

/** Cameras are equal when their URLs are. */
function toKey({ centre, zoom }: Camera): string {
  return [zoom.toFixed(2), centre[0].toFixed(5), centre[1].toFixed(5)].join('/');
}
