import { type RefObject, useMemo } from 'react';
import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import type { Position } from '../../geo/registry/position.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { toChangeImage } from '../map/change-marks.ts';
import type { Camera, ListedPin, MapValues } from '../map/map-values.ts';
import type { PickedFacility } from '../map/map-view.tsx';
import { BaseMapSwitch } from '../parts/map-controls.tsx';
import { MapFrame } from '../parts/map-frame.tsx';
import { MapLegend } from '../parts/map-legend.tsx';
import { useBaseMap } from '../queries.ts';
import type { LayerAreas } from '../use-layer-areas.ts';
import { useMapTarget } from '../use-map-target.ts';
import { useTheme } from '../use-media.ts';
import type { UpdateView } from '../use-view-state.ts';
import type { ViewState } from '../view-state.ts';
import { words } from '../words/words.ts';
import type { ScenarioEdit } from './scenario-edit.ts';
import { toBodyName } from './what-if-sentences.ts';

const text = words.whatIf.map;

export interface WhatIfMapParts {
  readonly state: ViewState;
  readonly place: LayerAreas;
  readonly preview: PreviewAnswer | undefined;
  readonly edit: ScenarioEdit;
  /** The candidates of the open area. */
  readonly pins: readonly ListedPin[];
  readonly raised: ListedPin | null;
}

/** What the map is told: verdicts as they would be, and which areas turn. */
export function useWhatIfMapValues(parts: WhatIfMapParts): MapValues {
  const { state, place, preview, edit, pins, raised } = parts;
  const theme = useTheme();
  const baseMap = useBaseMap(state.baseMap);
  const { judgedRole: role, area: selectedArea } = state;
  const { layer, landLayer } = place;
  return useMemo<MapValues>(
    () => ({
      theme,
      layer,
      landLayer,
      selectedArea,
      colouring: preview ? { role, verdicts: toVerdicts(preview, role) } : null,
      changedAreas: (preview?.changed ?? [])
        .filter((its) => its.role === role)
        .map(({ code }) => code),
      facilities: { from: 'list', pins: [...pins, ...listMoved(edit)] },
      raised,
      baseMap,
    }),
    [theme, layer, landLayer, selectedArea, preview, role, pins, edit, raised, baseMap],
  );
}

const toVerdicts = (preview: PreviewAnswer, role: RoleId) =>
  new Map(preview.areas.map((area) => [area.code, area[role].verdict]));

/** Where moved ones would stand. */
function listMoved(edit: ScenarioEdit): ListedPin[] {
  return edit.changes.flatMap((change) =>
    change.type === 'move'
      ? {
          id: change.facility,
          name: toBodyName(change, edit),
          position: change.position,
          image: toChangeImage('new'),
        }
      : [],
  );
}

export interface WhatIfMapProps {
  readonly state: ViewState;
  readonly update: UpdateView;
  readonly place: LayerAreas;
  readonly values: MapValues;
  readonly camera: RefObject<Camera | null>;
  readonly onPick: (picked: readonly PickedFacility[]) => void;
  /** While a facility is being moved: where it was put. */
  readonly onPickPlace: ((position: Position) => void) | undefined;
}

/** The map beside the work: verdicts as they would be, turned areas outlined. */
export function WhatIfMap(props: WhatIfMapProps) {
  const { state, update, place, values, camera, onPick, onPickPlace } = props;
  const openArea = state.area === null ? null : (place.byCode.get(state.area)?.bbox ?? null);
  const target = useMapTarget({
    camera: state.camera,
    update,
    openArea,
    openFacility: null,
    home: null,
    whole: place.home,
  });
  return (
    <MapFrame
      key={place.layer}
      values={values}
      camera={state.camera}
      bounds={openArea ?? place.home}
      home={place.home ?? [0, 0, 0, 0]}
      commands={target.commands}
      onMove={(next, bbox, byReader) => {
        camera.current = next;
        target.onMove(next, bbox, byReader);
      }}
      onPickFacilities={onPick}
      onPickArea={(area) => update({ area })}
      {...(onPickPlace ? { onPickPlace } : {})}
      hasAreas={!place.isEmpty}
      controls={
        <div className="map-controls no-print">
          <BaseMapSwitch state={state} update={update} />
        </div>
      }
      overlay={onPickPlace && <p className="map-hint">{text.press}</p>}
      legend={
        <>
          <p className="legend-title">{text.after}</p>
          <MapLegend colouring={values.colouring} hasAreas={!place.isEmpty} hasFacilities={false} />
          <p className="legend-turned">
            <svg viewBox="0 0 36 12" aria-hidden="true">
              <path d="M2 6H34" stroke="currentColor" strokeWidth="5" strokeDasharray="8 5" />
            </svg>
            {text.turned}
          </p>
        </>
      }
    />
  );
}
