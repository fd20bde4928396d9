import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CareItem } from '../../geo/atlas/answers-care.ts';
import { holdsPosition } from '../map/bbox.ts';
import { toCircleBox } from '../map/circle.ts';
import { findListedPin } from '../map/facility-pin.ts';
import type { Bbox, Camera, FacilityPlaces, ListedPin, MapValues } from '../map/map-values.ts';
import type { MapCommands } from '../map/map-view.tsx';
import { useBaseMap } from '../queries.ts';
import type { LayerAreas } from '../use-layer-areas.ts';
import { closeZoom } from '../use-map-target.ts';
import { useTheme } from '../use-media.ts';
import { type FindState, usualWithinMetres } from './find-state.ts';

export type Point = readonly [number, number];

export interface FindMapParts {
  readonly state: FindState;
  readonly place: LayerAreas;
  readonly home: Point | null;
  /** A place pressed on the map that is not yet the home. */
  readonly pointed: Point | null;
  readonly items: readonly CareItem[];
  readonly raised: ListedPin | null;
  readonly opened: Point | null;
}

export interface FindMap {
  readonly values: MapValues;
  readonly commands: RefObject<MapCommands | null>;
  /** Where to look first; null while it is not known. */
  readonly bounds: Bbox | null;
  readonly onMove: (camera: Camera, bbox: Bbox) => void;
  /** Middle of what the map shows; null before it is drawn. */
  readonly centre: () => Point | null;
}

/** The map of the page: home, circle and the providers listed. Its camera is never in the URL. */
export function useFindMap(parts: FindMapParts): FindMap {
  const { state, place, home, pointed, items, raised, opened } = parts;
  const commands = useRef<MapCommands | null>(null);
  const camera = useRef<Camera | null>(null);
  const view = useRef<Bbox | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const theme = useTheme();
  const baseMap = useBaseMap(state.baseMap);
  const { layer, landLayer } = place;
  const radiusMetres = state.filters.withinMetres ?? usualWithinMetres;

  const facilities = useMemo<FacilityPlaces>(
    () => ({ from: 'list', pins: items.flatMap((item) => findListedPin(item) ?? []) }),
    [items],
  );
  const mark = useMemo(() => {
    if (pointed) return { position: pointed, radiusMetres: null };
    return home && { position: home, radiusMetres };
  }, [pointed, home, radiusMetres]);
  const values = useMemo<MapValues>(
    () => ({
      theme,
      layer,
      landLayer,
      selectedArea: null,
      colouring: null,
      facilities,
      raised,
      baseMap,
      home: mark,
    }),
    [theme, layer, landLayer, facilities, raised, baseMap, mark],
  );

  const box = useMemo(() => home && toCircleBox(home, radiusMetres), [home, radiusMetres]);
  useEffect(() => {
    if (box) commands.current?.fit(box);
  }, [box]);
  useEffect(() => {
    if (isDrawn && opened && view.current && !holdsPosition(view.current, opened))
      commands.current?.jumpTo({ centre: opened, zoom: closeZoom });
  }, [isDrawn, opened]);

  return {
    values,
    commands,
    bounds: box ?? place.home,
    onMove: (next, bbox) => {
      camera.current = next;
      view.current = bbox;
      setDrawn(true);
    },
    centre: () => camera.current?.centre ?? null,
  };
}
