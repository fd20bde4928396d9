import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AreaAnswer, CoverageAnswer, HealthAnswer } from '../../geo/atlas/answers.ts';
import { getArea } from '../api.ts';
import type { Bbox, MapValues } from '../map/map-values.ts';
import { useCoverage, useHealth } from '../queries.ts';
import { type LayerAreas, useLayerAreas } from '../use-layer-areas.ts';
import { useMapValues } from '../use-map-values.ts';
import { toFacilityQuery, type ViewState } from '../view-state.ts';
import { toLayerLabel } from '../words/labels.ts';
import { type PrintedList, usePrintedFacilities } from './use-printed-facilities.ts';

/** Everything a view needs to be put on paper. */
export interface PrintedView {
  readonly state: ViewState;
  readonly health: HealthAnswer;
  /** Everything there is to see. */
  readonly home: Bbox;
  readonly layerName: string;
  /** Areas of the view's layer. */
  readonly byCode: LayerAreas['byCode'];
  /** Undefined when areas are listed. */
  readonly list: PrintedList | undefined;
  readonly coverage: CoverageAnswer | undefined;
  /** The area that is open, or that the list is limited to. */
  readonly area: AreaAnswer | undefined;
  readonly values: MapValues;
}

export interface PrintedViewAnswer {
  /** Null until all of it is there. */
  readonly view: PrintedView | null;
  readonly isEmpty: boolean;
  readonly error: Error | null;
  readonly retry: () => unknown;
}

export function usePrintedView(state: ViewState): PrintedViewAnswer {
  const place = useLayerAreas(state.layer);
  const health = useHealth();
  const listsAreas = state.list === 'areas';
  const list = usePrintedFacilities(toFacilityQuery(state), !listsAreas);
  const judges = state.coloured || listsAreas;
  const coverage = useCoverage(place.layer, state.asOf, judges);
  const area = usePrintedArea(
    state.area !== null && place.layer !== null
      ? { layer: place.layer, code: state.area }
      : state.within,
  );
  const tooMany = list.data?.items === null;
  const query = toFacilityQuery(state).toString();
  const shown = useMapValues({
    state,
    place,
    coverage: judges ? coverage.data : undefined,
    facilities: !listsAreas && tooMany ? { from: 'tiles', query } : { from: 'nothing' },
    raised: null,
  });
  // Paper is white, whatever the reader's screen is.
  const values = useMemo((): MapValues => ({ ...shown, theme: 'light' }), [shown]);
  const asked = [list, coverage, area];
  const isComplete = asked.every((its) => its.data !== undefined || !its.isEnabled);
  const { home, byCode } = place;
  const shownLayer = place.layers.find((its) => its.id === place.layer);
  const layerName = shownLayer ? toLayerLabel(shownLayer) : '';
  const view = useMemo(
    (): PrintedView | null =>
      isComplete && home !== null && health.data
        ? {
            ...{ state, health: health.data, home, layerName, byCode, values },
            ...{ list: list.data, coverage: coverage.data, area: area.data },
          }
        : null,
    [
      isComplete,
      state,
      health.data,
      home,
      layerName,
      byCode,
      values,
      list.data,
      coverage.data,
      area.data,
    ],
  );
  return {
    view,
    isEmpty: place.isEmpty,
    error: place.error ?? health.error ?? asked.find((its) => its.error)?.error ?? null,
    retry: () => {
      if (place.error) place.retry();
      for (const its of [health, ...asked]) if (its.isError) void its.refetch();
    },
  };
}

function usePrintedArea(ref: { readonly layer: string; readonly code: string } | null) {
  return useQuery({
    queryKey: ['area', ref?.layer ?? '', ref?.code ?? ''],
    queryFn: ({ signal }) => getArea(ref?.layer ?? '', ref?.code ?? '', signal),
    enabled: ref !== null,
  });
}
