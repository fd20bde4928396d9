import { useMemo } from 'react';
import type { AreaAnswer } from '../../geo/atlas/answers.ts';
import type { RoleId, VerdictId } from '../../geo/terms/role.ts';
import type { MapValues } from '../map/map-values.ts';
import { useArea, useCoverage, useHealth, useIndicators } from '../queries.ts';
import { useLayerAreas } from '../use-layer-areas.ts';
import { useMapValues } from '../use-map-values.ts';
import { defaultViewState } from '../view-state.ts';
import { type IndicatorFacts, listIndicatorFacts } from './indicator-facts.ts';

/** A neighbour with its verdicts; null where they are not told. */
export interface Neighbour {
  readonly code: string;
  readonly name: string;
  readonly verdicts: Readonly<Record<RoleId, VerdictId>> | null;
}

/** All that an area's sheet says. */
export interface SheetFacts {
  readonly area: AreaAnswer;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly indicators: readonly IndicatorFacts[];
  readonly neighbours: readonly Neighbour[];
  readonly isDemo: boolean;
  /** Whether the answers tell findings, which name bodies. */
  readonly hasFindings: boolean;
}

export interface SheetAnswer {
  /** Null until everything is there. */
  readonly facts: SheetFacts | null;
  /** What its map shows; paper is white, and so is the map, whatever the reader's screen is. */
  readonly values: MapValues;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Everything about one area, put together from what the other pages ask for too. */
export function useSheet(layer: string, code: string, asOf: string | null): SheetAnswer {
  const place = useLayerAreas(layer);
  const health = useHealth();
  const area = useArea(layer, code, asOf);
  const coverage = useCoverage(layer, asOf);
  const indicators = useIndicators(layer);
  const shown = useMapValues({
    state: { ...defaultViewState, layer, area: code, asOf },
    place,
    coverage: coverage.data,
    facilities: { from: 'nothing' },
    raised: null,
  });
  const values = useMemo((): MapValues => ({ ...shown, theme: 'light' }), [shown]);
  const facts = useMemo((): SheetFacts | null => {
    if (!area.data || !coverage.data || !indicators.data || !health.data) return null;
    const judged = new Map(coverage.data.areas.map((its) => [its.code, its]));
    return {
      area: area.data,
      asOf: coverage.data.asOf,
      indicators: listIndicatorFacts(indicators.data, code),
      neighbours: area.data.neighbours.map((its) => {
        const found = judged.get(its.code);
        const verdicts = found && { active: found.active.verdict, hub: found.hub.verdict };
        return { code: its.code, name: its.name, verdicts: verdicts ?? null };
      }),
      isDemo: health.data.demo,
      hasFindings: Object.values(area.data.coverage).some(({ findings }) => findings !== undefined),
    };
  }, [area.data, coverage.data, indicators.data, health.data, code]);
  const asked = [area, coverage, indicators, health];
  return {
    facts,
    values,
    error: asked.find((its) => its.error)?.error ?? place.error,
    retry: () => {
      for (const its of asked) if (its.isError) void its.refetch();
      if (place.error) void place.retry();
    },
  };
}
