import type { Area } from '../areas/area.ts';
import { cityOf } from '../areas/city.ts';
import { type FigureSeries, figureKey } from '../coverage/figure.ts';
import { isSmallCount, isSmallPopulation } from '../coverage/small-population.ts';
import { type SummedCell, withholdCells } from '../coverage/withhold.ts';
import { readFigureUnit } from '../terms/figure-unit.ts';
import type { Atlas } from './atlas.ts';
import { isGap, openFigures, type RawFigure, wardsOf } from './figure-values.ts';

const nothing: ReadonlySet<string> = new Set();
const suppressed = new WeakMap<Atlas, Map<string, ReadonlySet<string>>>();

/**
 * The keys (`layer|code`) of the areas whose figure is withheld: rates and counts of people where few
 * live, counts of 1 to 9 people anywhere, what the publisher withholds, and whatever would tell one
 * of these by adding or subtracting what is published on all layers together. Counts of institutions
 * are public lists and stay. Worked out once per Atlas.
 */
export function suppressedKeysOf(atlas: Atlas, series: FigureSeries): ReadonlySet<string> {
  const known = suppressed.get(atlas) ?? new Map<string, ReadonlySet<string>>();
  suppressed.set(atlas, known);
  const keys = known.get(series.id) ?? findSuppressed(atlas, series);
  known.set(series.id, keys);
  return keys;
}

function findSuppressed(atlas: Atlas, series: FigureSeries): ReadonlySet<string> {
  const limit = atlas.smallPopulation;
  const { kind, about } = readFigureUnit(series.unit);
  if (series.isPopulation || (kind === 'count' && about === 'institutions')) return nothing;
  const find = openFigures(atlas, series);
  const isCount = kind === 'count';
  const isSmall = (area: Area, figure: RawFigure) =>
    figure.withheld ||
    isSmallPopulation(area.population?.over75, limit) ||
    isSmallCount(isCount ? figure.value : figure.numerator, limit);

  const found = new Map<string, { readonly area: Area; readonly figure: RawFigure }>();
  for (const layer of atlas.areas.layers)
    for (const area of atlas.areas.list(layer)) {
      const figure = find(area);
      const key = figureKey(area.layer, area.code);
      if (!isGap(figure) && !found.has(key)) found.set(key, { area, figure });
    }
  const small = new Set(
    [...found].filter(([, { area, figure }]) => isSmall(area, figure)).map(([key]) => key),
  );
  if (small.size === 0) return small;
  const leavesOf = openLeaves(atlas, new Set(found.keys()));
  const byPrefecture = new Map<string, SummedCell[]>();
  for (const [key, { area }] of found) {
    const cell = {
      key,
      leaves: leavesOf(area),
      small: small.has(key),
      weight: area.population?.over75 ?? Number.MAX_SAFE_INTEGER,
    };
    const prefecture = area.prefecture ?? '';
    byPrefecture.set(prefecture, [...(byPrefecture.get(prefecture) ?? []), cell]);
  }
  return new Set([...byPrefecture.values()].flatMap((cells) => [...withholdCells(cells)]));
}

/**
 * The smallest areas an area is the sum of: its municipalities; their 日常生活圏域 where those have
 * figures (and what is left of the municipality, unless all of them have one); a 政令市 where its
 * wards have none.
 */
function openLeaves(atlas: Atlas, known: ReadonlySet<string>): (area: Area) => readonly string[] {
  const wards = wardsOf(atlas);
  const finer = new Map<string, { readonly keys: string[]; all: boolean }>();
  for (const area of atlas.areas.list('daily')) {
    const key = figureKey('daily', area.code);
    for (const { layer, code } of area.parents)
      if (layer === 'municipality') {
        const entry = finer.get(code) ?? { keys: [], all: true };
        if (known.has(key)) entry.keys.push(key);
        else entry.all = false;
        finer.set(code, entry);
      }
  }
  const ofMunicipality = (code: string): readonly string[] => {
    const own = figureKey('municipality', code);
    const parts = finer.get(code);
    if (parts && parts.keys.length > 0)
      return parts.all ? parts.keys : [...parts.keys, `rest|${code}`];
    const city = cityOf(code);
    const isTold = known.has(own) || !known.has(figureKey('city', city));
    return isTold || wards.get(city)?.some((ward) => known.has(figureKey('municipality', ward)))
      ? [own]
      : [figureKey('city', city)];
  };
  return (area) => {
    if (area.layer === 'municipality') return ofMunicipality(area.code);
    if (area.municipalities.length === 0 || area.partMunicipalities.length > 0)
      return [figureKey(area.layer, area.code)];
    return [...new Set(area.municipalities.flatMap(ofMunicipality))];
  };
}
