import { type RoleId, verdicts } from '../terms/role.ts';
import type {
  TrendAnswer,
  TrendArea,
  TrendFigure,
  TrendMoment,
  VerdictCounts,
} from './answers-trend.ts';
import type { KeptFigures, KeptLayer } from './kept-figures.ts';

/** A kept day with what it is called. */
export interface Moment {
  readonly id: number | null;
  readonly name: string | null;
  readonly figures: KeptFigures;
}

interface Asked {
  readonly layer: string;
  readonly area: string | null;
  readonly indicator: string | null;
}

/**
 * How verdicts and one indicator went from moment to moment, and which areas are not the same ones.
 * @param moments oldest first, today last.
 */
export function describeTrend(moments: readonly Moment[], asked: Asked): TrendAnswer {
  const { layer, indicator } = asked;
  const columns = moments.map(({ figures }) => openColumn(figures, layer));
  const codes = listCodes(columns, asked.area);
  const today = moments.at(-1)?.figures;
  const definition = today?.indicators.find(({ id }) => id === indicator);
  const areas = codes.map((code): TrendArea => {
    const places = columns.map((column) => column?.places.get(code));
    const newest = columns.findLastIndex((_, i) => places[i] !== undefined);
    const area = columns[newest]!.kept.areas[places[newest]!]!;
    const verdictsOf = (role: RoleId) =>
      columns.map((column, i) =>
        column && places[i] !== undefined ? column.kept.roles[role].verdicts[places[i]]! : null,
      );
    return {
      code,
      name: area.name,
      prefecture: area.prefecture,
      outlines: numberOutlines(columns, places),
      verdicts: { active: verdictsOf('active'), hub: verdictsOf('hub') },
      figures:
        indicator === null
          ? []
          : columns.map((column, i) =>
              findFigure(column, places[i], indicator, definition?.formula),
            ),
    };
  });
  return {
    layer,
    moments: moments.map(toTrendMoment),
    summary: {
      active: columns.map((column) => column && countVerdicts(column.kept, 'active')),
      hub: columns.map((column) => column && countVerdicts(column.kept, 'hub')),
    },
    redrawn: columns.map((column, i) => countRedrawn(columns[i - 1] ?? null, column)),
    indicators: today?.indicators ?? [],
    indicator,
    areas,
  };
}

export function toTrendMoment({ id, name, figures }: Moment): TrendMoment {
  return { id, name, asOf: figures.asOf, dataDates: figures.dataDates };
}

/** The layer as it was kept, with the place of each code. */
interface Column {
  readonly figures: KeptFigures;
  readonly kept: KeptLayer;
  readonly places: ReadonlyMap<string, number>;
}

function openColumn(figures: KeptFigures, layer: string): Column | null {
  const kept = figures.layers.find((its) => its.layer === layer);
  if (!kept || kept.areas.length === 0) return null;
  return { figures, kept, places: new Map(kept.areas.map(({ code }, i) => [code, i])) };
}

function listCodes(columns: readonly (Column | null)[], area: string | null): readonly string[] {
  const known = new Set(columns.flatMap((column) => [...(column?.places.keys() ?? [])]));
  return [...known].filter((code) => area === null || code === area).sort();
}

function countVerdicts({ roles }: KeptLayer, role: RoleId): VerdictCounts {
  return Object.fromEntries(
    verdicts.map(({ id }) => [id, roles[role].verdicts.filter((its) => its === id).length]),
  ) as Record<(typeof verdicts)[number]['id'], number>;
}

/** The first making of an area is 0, the next different one 1, …. */
function numberOutlines(
  columns: readonly (Column | null)[],
  places: readonly (number | undefined)[],
): readonly (number | null)[] {
  const seen: string[] = [];
  return columns.map((column, i) => {
    const place = places[i];
    if (!column || place === undefined) return null;
    const { outline } = column.kept.areas[place]!;
    if (!seen.includes(outline)) seen.push(outline);
    return seen.indexOf(outline);
  });
}

function countRedrawn(before: Column | null, after: Column | null): number | null {
  if (!before || !after) return null;
  return after.kept.areas.filter(({ code, outline }) => {
    const place = before.places.get(code);
    return place !== undefined && before.kept.areas[place]!.outline !== outline;
  }).length;
}

const nothing = { value: null, numerator: null, denominator: null } as const;

function findFigure(
  column: Column | null,
  place: number | undefined,
  indicator: string,
  formulaToday: string | undefined,
): TrendFigure {
  if (!column || place === undefined) return { ...nothing, missing: 'no-area' };
  const kept = column.kept.figures[indicator];
  const definition = column.figures.indicators.find(({ id }) => id === indicator);
  if (!kept || !definition) return { ...nothing, missing: 'not-kept' };
  if (definition.formula !== formulaToday) return { ...nothing, missing: 'other-definition' };
  const value = kept.values[place] ?? null;
  return {
    value,
    numerator: kept.numerators[place] ?? null,
    denominator: kept.denominators[place] ?? null,
    missing: value === null ? 'no-data' : null,
  };
}
