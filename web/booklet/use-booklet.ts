import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AreaAnswer, HealthAnswer } from '../../geo/atlas/answers.ts';
import { getArea } from '../api.ts';
import type { MapValues } from '../map/map-values.ts';
import { usePrintedFacilities } from '../print/use-printed-facilities.ts';
import { useAreas, useHealth } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMapValues } from '../use-map-values.ts';
import { toFacilityQuery, type ViewState } from '../view-state.ts';
import { words } from '../words/words.ts';
import { type Chapter, toChapters } from './chapters.ts';

/** Everything that a municipality's booklet is made of. */
export interface Booklet {
  readonly health: HealthAnswer;
  readonly area: AreaAnswer;
  readonly chapters: readonly Chapter[];
  /** False: the municipality's 日常生活圏域 are not loaded, and the booklet says so. */
  readonly hasDaily: boolean;
  /** Outlines for the maps; each chapter picks out its own. */
  readonly values: MapValues;
}

export interface BookletAnswer {
  readonly booklet: Booklet | null;
  /** More facilities than are printed; null when there are not. */
  readonly tooMany: number | null;
  readonly error: Error | null;
  readonly retry: () => unknown;
}

/** The booklet of the area that a link names by `layer` and `area`, under the link's filters. */
export function useBooklet(state: ViewState): BookletAnswer {
  const layer = state.layer ?? 'city';
  const code = state.area;
  const health = useHealth();
  const place = useLayerAreas('daily');
  const daily = useAreas('daily');
  const area = useQuery({
    queryKey: ['area', layer, code ?? ''],
    queryFn: ({ signal }) => getArea(layer, code ?? '', signal),
    enabled: code !== null,
  });
  const within = code === null ? null : { layer, code };
  const list = usePrintedFacilities(
    toFacilityQuery({ ...state, within, bbox: null }),
    code !== null,
  );
  const shown = useMapValues({
    state: { ...state, area: null },
    place,
    coverage: undefined,
    facilities: { from: 'nothing' },
    raised: null,
  });
  const booklet = useMemo((): Booklet | null => {
    if (!health.data || !area.data || !daily.data || !list.data?.items) return null;
    const { items } = list.data;
    const chapters = toChapters(area.data, daily.data.areas, items, words.booklet.elsewhere);
    return {
      health: health.data,
      area: area.data,
      chapters,
      hasDaily: chapters.some((chapter) => chapter.code !== null),
      values: { ...shown, theme: 'light' },
    };
  }, [health.data, area.data, daily.data, list.data, shown]);
  const asked = [health, daily, area, list];
  return {
    booklet,
    tooMany: list.data?.items === null ? list.data.total : null,
    error: asked.find((its) => its.error)?.error ?? null,
    retry: () => {
      for (const its of asked) if (its.isError) void its.refetch();
    },
  };
}
