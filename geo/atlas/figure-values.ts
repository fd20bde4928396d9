import type { Area } from '../areas/area.ts';
import { cityOf } from '../areas/city.ts';
import { type FigureSeries, figureKey } from '../coverage/figure.ts';
import { readFigureUnit } from '../terms/figure-unit.ts';
import type { Atlas } from './atlas.ts';

/** The figure of one area before anything is withheld. */
export interface RawFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Withheld already by who published it. */
  readonly withheld: boolean;
}

/** Or why there is none: only the city has one, or a part of the area lacks it. */
export type FigureGap =
  | { readonly reason: 'city'; readonly city: string }
  | { readonly reason: 'incomplete'; readonly missing: number }
  | { readonly reason: 'none' };

export type FoundFigure = RawFigure | FigureGap;

export function isGap(found: FoundFigure): found is FigureGap {
  return 'reason' in found;
}

/** Layers that lie within municipalities: nothing is added up for them. */
const leafLayers: ReadonlySet<string> = new Set(['municipality', 'daily', 'small']);

/**
 * The figure of any area: its own, else for a count (or a rate with both parts) the sum over its
 * municipalities, where every one of them has a figure; a 政令市 may speak for all its wards.
 */
export function openFigures(atlas: Atlas, series: FigureSeries): (area: Area) => FoundFigure {
  const rows = new Map(series.codes.map((code, i) => [`${series.layers[i]}|${code}`, i]));
  const unit = readFigureUnit(series.unit);
  const wards = wardsOf(atlas);
  const read = (row: number): RawFigure => ({
    value: series.values[row]!,
    numerator: series.numerators[row]!,
    denominator: series.denominators[row]!,
    withheld: series.values[row] === null,
  });
  const cityRow = (municipality: string): number | undefined =>
    rows.get(figureKey('city', cityOf(municipality)));

  const sum = (area: Area): FoundFigure => {
    if (unit.kind === 'other' || area.municipalities.length === 0) return { reason: 'none' };
    const members = new Set(area.municipalities);
    const found: number[] = [];
    let missing = area.partMunicipalities.length;
    for (const code of members) {
      const own = rows.get(figureKey('municipality', code));
      const city = cityOf(code);
      const whole = wards.get(city)?.every((ward) => members.has(ward)) ? cityRow(code) : undefined;
      if (whole !== undefined) {
        if (code === wards.get(city)?.[0]) found.push(whole);
      } else if (own !== undefined) found.push(own);
      else missing++;
    }
    if (found.length === 0) return { reason: 'none' };
    if (missing > 0) return { reason: 'incomplete', missing };
    const figures = found.map(read);
    if (figures.some(({ withheld }) => withheld))
      return { value: null, numerator: null, denominator: null, withheld: true };
    return unit.kind === 'count' ? addCounts(figures) : addRates(figures, unit.factor);
  };

  return (area) => {
    const own = rows.get(figureKey(area.layer, area.code));
    if (own !== undefined) return read(own);
    if (!leafLayers.has(area.layer)) return sum(area);
    const city = cityOf(area.code);
    const isWard = area.layer === 'municipality' && city !== area.code;
    return isWard && cityRow(area.code) !== undefined
      ? { reason: 'city', city }
      : { reason: 'none' };
  };
}

function addCounts(figures: readonly RawFigure[]): RawFigure {
  const value = figures.reduce((total, figure) => total + figure.value!, 0);
  return { value, numerator: null, denominator: null, withheld: false };
}

function addRates(figures: readonly RawFigure[], factor: number | null): FoundFigure {
  const lacking = figures.filter(
    ({ numerator, denominator }) => numerator === null || denominator === null,
  );
  if (factor === null) return { reason: 'none' };
  if (lacking.length > 0) return { reason: 'incomplete', missing: lacking.length };
  const numerator = figures.reduce((total, figure) => total + figure.numerator!, 0);
  const denominator = figures.reduce((total, figure) => total + figure.denominator!, 0);
  if (denominator <= 0) return { reason: 'none' };
  return { value: (numerator / denominator) * factor, numerator, denominator, withheld: false };
}

const wardsByAtlas = new WeakMap<Atlas, ReadonlyMap<string, readonly string[]>>();

/** The known wards of every 政令市, ascending. */
export function wardsOf(atlas: Atlas): ReadonlyMap<string, readonly string[]> {
  const known = wardsByAtlas.get(atlas);
  if (known) return known;
  const wards = new Map<string, string[]>();
  for (const { code } of atlas.areas.list('municipality')) {
    const city = cityOf(code);
    if (city !== code) wards.set(city, [...(wards.get(city) ?? []), code]);
  }
  wardsByAtlas.set(atlas, wards);
  return wards;
}
