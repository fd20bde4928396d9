import { useMemo } from 'react';
import type { AreaSummary, LayerItem } from '../geo/atlas/answers.ts';
import { japan, joinBboxes } from './map/bbox.ts';
import type { Bbox } from './map/map-values.ts';
import { useAreas, useLayers } from './queries.ts';

export interface LayerAreas {
  /** Layers that have areas. */
  readonly layers: readonly LayerItem[];
  /** The chosen layer, or the one the page opens with; null while unknown or when nothing is loaded. */
  readonly layer: string | null;
  /** The layer that paints the land. */
  readonly landLayer: string | null;
  readonly areas: readonly AreaSummary[];
  readonly byCode: ReadonlyMap<string, AreaSummary>;
  /** Everything there is to see; null until it is known. */
  readonly home: Bbox | null;
  readonly isEmpty: boolean;
  readonly error: Error | null;
  readonly retry: () => unknown;
}

/** The layers, the one in use, and its areas. */
export function useLayerAreas(chosen: string | null): LayerAreas {
  const layersAnswer = useLayers();
  const layers = useMemo(
    () => (layersAnswer.data?.layers ?? []).filter((layer) => layer.count > 0),
    [layersAnswer.data],
  );
  const layer = layers.find((its) => its.id === chosen)?.id ?? findOpeningLayer(layers);
  const areasAnswer = useAreas(layer);
  const areas = areasAnswer.data?.areas;
  const byCode = useMemo(() => new Map(areas?.map((area) => [area.code, area])), [areas]);
  const isEmpty = layersAnswer.isSuccess && layers.length === 0;
  const home = useMemo(() => {
    if (areas) return joinBboxes(areas.map((area) => area.bbox)) ?? japan;
    return isEmpty ? japan : null;
  }, [areas, isEmpty]);
  return {
    layers,
    layer,
    landLayer: layers.some((its) => its.id === 'municipality') ? 'municipality' : layer,
    areas: areas ?? [],
    byCode,
    home,
    isEmpty,
    error: layersAnswer.error ?? areasAnswer.error,
    retry: () => (layersAnswer.isError ? layersAnswer.refetch() : areasAnswer.refetch()),
  };
}

/** A page opens on the layer of the legal rule, else on the one that stands in for it. */
function findOpeningLayer(layers: readonly LayerItem[]): string | null {
  const preferred = [
    layers.find((layer) => layer.legal),
    layers.find((layer) => layer.id === 'secondary'),
    layers[0],
  ];
  return preferred.find((layer) => layer !== undefined)?.id ?? null;
}
