import { useMemo, useRef } from 'react';
import type { ThingChange } from '../../geo/desk/import-changes.ts';
import { joinBboxes } from '../map/bbox.ts';
import { type ChangeMark, toChangeImage } from '../map/change-marks.ts';
import type { Bbox, ListedPin, MapValues } from '../map/map-values.ts';
import type { MapCommands } from '../map/map-view.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { useBaseMap } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useTheme } from '../use-media.ts';
import { words } from '../words/words.ts';
import { toRowId } from './change-row.ts';

const text = words.desk.changes;

/** About a kilometre around a single place, so that it is seen where it lies. */
const marginDegrees = 0.01;

/** The places of the changes listed; a press on one goes to its rows. */
export function ChangeMap({ changes }: { readonly changes: readonly ThingChange[] }) {
  const commands = useRef<MapCommands | null>(null);
  const theme = useTheme();
  const baseMap = useBaseMap(null);
  const place = useLayerAreas(null);
  const pins = useMemo(() => changes.flatMap(toPins), [changes]);
  const bounds = useMemo(() => joinBboxes(pins.map(toBox)), [pins]);
  const values = useMemo<MapValues>(
    () => ({
      theme,
      layer: place.layer,
      landLayer: place.landLayer,
      selectedArea: null,
      colouring: null,
      facilities: { from: 'list', pins },
      raised: null,
      baseMap,
    }),
    [theme, place.layer, place.landLayer, pins, baseMap],
  );
  if (bounds === null) return null;
  return (
    <details className="change-map" open>
      <summary>{text.map}</summary>
      <p className="help">{text.mapHelp}</p>
      <MapFrame
        key={changes.length}
        values={values}
        camera={null}
        bounds={bounds}
        home={bounds}
        commands={commands}
        onMove={() => undefined}
        onPickFacilities={([picked]) => {
          if (picked) goToRows(picked.id);
        }}
        onPickArea={() => undefined}
        hasAreas={!place.isEmpty}
        controls={null}
        legend={<Legend />}
      />
    </details>
  );
}

const outcomes = ['new', 'changed', 'vanished'] as const;

function Legend() {
  return (
    <ul className="change-legend">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <b className={`change-mark-${outcome}`}>{text.marks[outcome]}</b> {text.outcomes[outcome]}
        </li>
      ))}
      <li>
        <b className="change-mark-before">◇</b> {text.formerPlace}
      </li>
    </ul>
  );
}

function goToRows(rowId: string): void {
  const rows = document.getElementById(rowId);
  rows?.scrollIntoView({ block: 'center' });
  rows?.focus({ preventScroll: true });
}

function toPins(change: ThingChange): ListedPin[] {
  const position = change.positionAfter ?? change.positionBefore;
  if (position === null) return [];
  const pin = (mark: ChangeMark, at: readonly [number, number]): ListedPin => ({
    id: toRowId(change),
    name: change.name,
    position: at,
    image: toChangeImage(mark),
  });
  const moved = change.movedMetres !== null && change.positionBefore !== null;
  return [
    ...(moved && change.positionBefore ? [pin('before', change.positionBefore)] : []),
    pin(change.outcome, position),
  ];
}

function toBox({ position: [lng, lat] }: ListedPin): Bbox {
  return [lng - marginDegrees, lat - marginDegrees, lng + marginDegrees, lat + marginDegrees];
}
