import 'maplibre-gl/dist/maplibre-gl.css';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { type KindId, kinds } from '../../geo/terms/kind.ts';
import { words } from '../words/words.ts';
import { createMap } from './map-instance.ts';
import type { Bbox, Camera, MapValues } from './map-values.ts';
import { openRaisedMark, type RaisedMark, raisedReach } from './raised-mark.ts';
import { showValues } from './show-values.ts';
import { toStyle } from './style.ts';

/** What the buttons beside the map can ask of it. */
export interface MapCommands {
  zoomBy(steps: number): void;
  /** Moves the view by parts of its own size: [1, 0] is one screen to the east. */
  panBy(screens: readonly [number, number]): void;
  fit(bbox: Bbox): void;
  jumpTo(camera: Camera): void;
}

export interface PickedFacility {
  readonly id: string;
  readonly name: string;
  readonly kind: KindId | null;
}

export interface MapViewProps {
  readonly values: MapValues;
  readonly camera: Camera | null;
  /** Shown when no camera is given. */
  readonly bounds: Bbox;
  readonly commands: RefObject<MapCommands | null>;
  /** After every move; `byReader` when hand, wheel, key or button moved it. */
  readonly onMove: (camera: Camera, bbox: Bbox, byReader: boolean) => void;
  readonly onPickFacilities: (picked: readonly PickedFacility[]) => void;
  readonly onPickArea: (code: string) => void;
  /** The area under the mouse; null over none. */
  readonly onPointArea?: (code: string | null) => void;
  /** In a frame of another page: one finger and the wheel scroll that page, two fingers and Ctrl the map. */
  readonly isFramed?: boolean;
  /** Instead of areas: a place on the map where no facility stands. */
  readonly onPickPlace?: (position: readonly [number, number]) => void;
  /** The device cannot draw maps. */
  readonly onFail: () => void;
}

const pixelRatio = 2;
const fitting = { padding: 40, maxZoom: 15 };
const byReader = { byReader: true };

/** The one MapLibre instance: it is told what to show by values, and tells what was pressed. */
export function MapView(props: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  /** Null until its first style stands: before that a map takes no other. */
  const shown = useRef<MapValues | null>(null);
  const raisedMark = useRef<RaisedMark | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!container.current) return;
    try {
      const opened = openMap(container.current, latest);
      map.current = opened;
      opened.once('style.load', () => {
        // What came while it opened is shown now.
        showValues(opened, null, latest.current.values);
        shown.current = latest.current.values;
      });
      raisedMark.current = openRaisedMark(opened);
    } catch {
      latest.current.onFail();
    }
    return () => {
      map.current?.remove();
      map.current = null;
      shown.current = null;
    };
  }, []);

  useEffect(() => {
    if (map.current === null || shown.current === null) return;
    showValues(map.current, shown.current, props.values);
    shown.current = props.values;
  }, [props.values]);

  const { raised, theme } = props.values;
  useEffect(() => raisedMark.current?.show(raised, theme), [raised, theme]);

  useImperativeHandle(props.commands, () => toCommands(map), []);

  return <div ref={container} className="map-canvas" />;
}

function openMap(container: HTMLElement, props: RefObject<MapViewProps>): MapLibre {
  const { camera, bounds, values } = props.current;
  const map = createMap(
    {
      container,
      style: toStyle(values, window.location.origin),
      ...(camera
        ? { center: [...camera.centre], zoom: camera.zoom }
        : { bounds: [...bounds], fitBoundsOptions: fitting }),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 18,
      cooperativeGestures: props.current.isFramed ?? false,
      locale: {
        'Map.Title': words.map.canvas,
        'CooperativeGesturesHandler.WindowsHelpText': words.embed.wheelHelp,
        'CooperativeGesturesHandler.MacHelpText': words.embed.wheelHelpMac,
        'CooperativeGesturesHandler.MobileHelpText': words.embed.touchHelp,
      },
    },
    pixelRatio,
    () => props.current.values.theme,
  );
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const setBusy = (busy: boolean) => container.setAttribute('aria-busy', String(busy));
  setBusy(true);
  map.on('dataloading', () => setBusy(true));
  map.on('idle', () => setBusy(false));
  map.on('moveend', (event) => {
    const moved = 'originalEvent' in event ? event.originalEvent !== undefined : false;
    props.current.onMove(toCamera(map), toBbox(map), moved || 'byReader' in event);
  });
  map.on('load', () => props.current.onMove(toCamera(map), toBbox(map), false));
  map.on('click', (event) => pick(map, event, props.current));
  map.on('mousemove', (event) => {
    const pressable = listFeatures(map, event, ['pins', 'clusters']).length > 0;
    map.getCanvas().style.cursor = pressable ? 'pointer' : '';
    if (!props.current.onPointArea) return;
    const [area] = listFeatures(map, event, ['area-hit']);
    props.current.onPointArea(area ? String(area.properties.code) : null);
  });
  map.on('mouseout', () => props.current.onPointArea?.(null));
  return map;
}

/** Facilities under the finger come first, then clusters, then the area. */
function pick(map: MapLibre, event: MapMouseEvent, props: MapViewProps): void {
  const pins = listFeatures(map, event, ['pins']);
  if (pins.length > 0) {
    const picked = new Map<string, PickedFacility>();
    for (const { properties } of pins) {
      const id = String(properties.id);
      const kind = kinds.find((its) => its.id === properties.kind)?.id ?? null;
      picked.set(id, { id, name: String(properties.name), kind });
    }
    props.onPickFacilities([...picked.values()]);
    return;
  }
  const { raised } = props.values;
  if (raised && map.project([...raised.position]).dist(event.point) <= raisedReach) {
    props.onPickFacilities([{ id: raised.id, name: raised.name, kind: null }]);
    return;
  }
  const [cluster] = listFeatures(map, event, ['clusters']);
  if (cluster) {
    openCluster(map, String(cluster.properties.bbox));
    return;
  }
  if (props.onPickPlace) {
    const { lng, lat } = event.lngLat.wrap();
    props.onPickPlace([lng, lat]);
    return;
  }
  const [area] = listFeatures(map, event, ['area-hit']);
  if (area) props.onPickArea(String(area.properties.code));
}

/** From here on the tiles show every facility by itself. */
const pointsFromZoom = 12;

function openCluster(map: MapLibre, text: string): void {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  const camera = map.cameraForBounds([west, south, east, north], fitting);
  const zoom = Math.max(map.getZoom() + 1, Math.min(camera?.zoom ?? 0, pointsFromZoom + 2));
  map.easeTo({ center: [(west + east) / 2, (south + north) / 2], zoom }, byReader);
}

function listFeatures(map: MapLibre, event: MapMouseEvent, layers: readonly string[]) {
  const present = layers.filter((layer) => map.getLayer(layer));
  if (present.length === 0) return [];
  const { x, y } = event.point;
  const reach = present.includes('area-hit') ? 0 : 4;
  return map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: present },
  );
}

function toCamera(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter().wrap();
  return { centre: [lng, lat], zoom: map.getZoom() };
}

function toBbox(map: MapLibre): Bbox {
  const bounds = map.getBounds();
  return [
    Math.max(-180, bounds.getWest()),
    Math.max(-90, bounds.getSouth()),
    Math.min(180, bounds.getEast()),
    Math.min(90, bounds.getNorth()),
  ];
}

function toCommands(map: RefObject<MapLibre | null>): MapCommands {
  return {
    zoomBy: (steps) => map.current?.easeTo({ zoom: map.current.getZoom() + steps }, byReader),
    panBy: ([east, south]) => {
      const { clientWidth = 0, clientHeight = 0 } = map.current?.getContainer() ?? {};
      map.current?.panBy([east * clientWidth, south * clientHeight], {}, byReader);
    },
    fit: (bbox) => map.current?.fitBounds([...bbox], fitting),
    jumpTo: ({ centre, zoom }) => map.current?.easeTo({ center: [...centre], zoom }),
  };
}
