import { useMemo } from 'react';
import type { AreaSummary } from '../../geo/atlas/answers.ts';
import { type Summary, toSummary } from '../../geo/coverage/summary.ts';
import { useAreas, useCoverage, useHealth, useIndicators } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { toSummaryFigures } from './summary-figures.ts';

export interface SummaryAnswer {
  /** To choose from. */
  readonly prefectures: readonly AreaSummary[];
  /** The one it speaks of; null until known, and where none is loaded. */
  readonly prefecture: AreaSummary | null;
  /** Null until everything is there. */
  readonly summary: Summary | null;
  readonly hasFindings: boolean;
  readonly isEmpty: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The summary of a prefecture by its 在宅医療圏, or by 二次医療圏 where it has set none. */
export function useSummary(
  chosen: string | null,
  asOf: string | null,
  withFindings: boolean,
): SummaryAnswer {
  const place = useLayerAreas(null);
  const known = useAreas('prefecture');
  const health = useHealth();
  const prefectures = known.data?.areas ?? [];
  const prefecture =
    prefectures.find(({ code }) => code === chosen) ?? (chosen ? null : prefectures[0]) ?? null;
  const own = place.areas.some((area) => area.prefecture === prefecture?.code);
  const hasSecondary = place.layers.some(({ id }) => id === 'secondary');
  const isReady = place.home !== null;
  const layer = !isReady || own || !hasSecondary ? place.layer : 'secondary';
  const coverage = useCoverage(layer, asOf, isReady);
  const indicators = useIndicators(layer ?? 'homecare');
  const summary = useMemo(() => {
    if (!coverage.data || !indicators.data || !health.data || !prefecture) return null;
    if (coverage.data.layer !== layer || indicators.data.layer !== layer) return null;
    return toSummary(
      toSummaryFigures(coverage.data, indicators.data, {
        prefecture: prefecture.code,
        place: prefecture.name,
        isDemo: health.data.demo,
        withFindings,
      }),
    );
  }, [coverage.data, indicators.data, health.data, prefecture, layer, withFindings]);
  const asked = [known, coverage, indicators, health];
  return {
    prefectures,
    prefecture,
    summary,
    hasFindings: health.data?.audience === 'staff',
    isEmpty: known.isSuccess && prefecture === null,
    error: place.error ?? asked.find((its) => its.error)?.error ?? null,
    retry: () => {
      for (const its of asked) if (its.isError) void its.refetch();
      if (place.error) void place.retry();
    },
  };
}
