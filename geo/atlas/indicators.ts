import type { Area, AreaPopulation } from '../areas/area.ts';
import {
  type FacilitySelector,
  type Indicator,
  type IndicatorId,
  indicators,
} from '../coverage/indicator.ts';
import { isPeople, selectorsOf, toFormula, toValue, unitOf } from '../coverage/indicator-value.ts';
import { prefectures } from '../terms/prefecture.ts';
import type { SourceId } from '../terms/source.ts';
import { prefectureName } from './answers-coverage.ts';
import type {
  IndicatorFigure,
  IndicatorFigures,
  IndicatorPrefecture,
  IndicatorsAnswer,
} from './answers-indicators.ts';
import type { Atlas } from './atlas.ts';
import { type Counter, openCounter, readPrefectures } from './indicator-counter.ts';

/** Every indicator for every area of a layer, with both parts, and the prefectures as wholes. */
export function describeIndicators(atlas: Atlas, layer: string): IndicatorsAnswer {
  const areas = atlas.areas.list(layer);
  const prefectureOf = readPrefectures(atlas);
  const counters = new Map<FacilitySelector, Counter>();
  const counterOf = (selector: FacilitySelector): Counter => {
    const known = counters.get(selector) ?? openCounter(atlas, areas, selector, prefectureOf);
    counters.set(selector, known);
    return known;
  };
  for (const indicator of indicators) selectorsOf(indicator).forEach(counterOf);

  const codes = listPrefectures(atlas);
  const wholes = new Map(
    codes.map((code) => [
      code,
      perIndicator((row) => figureOfPrefecture(atlas, row, code, counterOf)),
    ]),
  );
  const figures = perIndicator((row): IndicatorFigures => {
    const list = areas.map((area, i) =>
      toFigure(
        row,
        counterOf(row.numerator).ofArea(area, i),
        isPeople(row.denominator)
          ? peopleOf(area.population, row.denominator.band)
          : counterOf(row.denominator.of).ofArea(area, i),
      ),
    );
    return {
      values: list.map(({ value }) => value),
      numerators: list.map(({ numerator }) => numerator),
      denominators: list.map(({ denominator }) => denominator),
    };
  });
  return {
    layer,
    dataDates: atlas.sources,
    indicators: indicators.map((row) => ({
      id: row.id,
      scenes: row.scenes,
      name: row.label,
      formula: toFormula(row),
      unit: unitOf(row),
      sources: sourcesOf(row),
      direction: row.direction,
      caveat: row.caveat,
    })),
    areas: areas.map(({ code, name, prefecture, population }) => ({
      code,
      name,
      prefecture,
      over75: population?.over75 ?? null,
    })),
    figures,
    prefectures: codes.map(
      (code): IndicatorPrefecture => ({
        code,
        name: prefectureName(atlas, code),
        figures: wholes.get(code)!,
        without: perIndicator(({ id }) => countWithout(areas, figures[id], code)),
      }),
    ),
    nation: toNation([...wholes.values()]),
  };
}

function perIndicator<T>(of: (row: Indicator) => T): Record<IndicatorId, T> {
  return Object.fromEntries(indicators.map((row) => [row.id, of(row)])) as Record<IndicatorId, T>;
}

function listPrefectures(atlas: Atlas): readonly string[] {
  const known = atlas.areas.list('prefecture').map(({ code }) => code);
  return [...new Set([...known, ...atlas.loaded.registry])].sort();
}

function peopleOf(
  population: AreaPopulation | null,
  band: 'over65' | 'over75' | 'over85',
): number | null {
  return population?.[band] ?? null;
}

function figureOfPrefecture(
  atlas: Atlas,
  row: Indicator,
  code: string,
  counterOf: (selector: FacilitySelector) => Counter,
): IndicatorFigure {
  const { denominator } = row;
  const population = atlas.areas.find('prefecture', code)?.population ?? null;
  return toFigure(
    row,
    counterOf(row.numerator).ofPrefecture(code),
    isPeople(denominator)
      ? peopleOf(population, denominator.band)
      : counterOf(denominator.of).ofPrefecture(code),
  );
}

function toFigure(
  row: Indicator,
  numerator: number | null,
  denominator: number | null,
): IndicatorFigure {
  return { value: toValue(row, numerator, denominator), numerator, denominator };
}

function countWithout(areas: readonly Area[], { numerators }: IndicatorFigures, code: string) {
  const known = numerators.filter((n, i) => areas[i]!.prefecture === code && n !== null);
  return { none: known.filter((n) => n === 0).length, of: known.length };
}

function toNation(wholes: readonly Readonly<Record<IndicatorId, IndicatorFigure>>[]) {
  const known = perIndicator(({ id }) =>
    wholes.map((figures) => figures[id]).filter(({ numerator }) => numerator !== null),
  );
  return {
    loaded: perIndicator(({ id }) => known[id].length),
    figures: perIndicator((row) => {
      const parts = known[row.id];
      if (parts.length < prefectures.length) return null;
      const add = (part: 'numerator' | 'denominator') =>
        parts.reduce<number | null>(
          (sum, figure) => (sum === null || figure[part] === null ? null : sum + figure[part]),
          0,
        );
      return toFigure(row, add('numerator'), add('denominator'));
    }),
  };
}

/** Where the parts of an indicator come from. */
function sourcesOf(row: Indicator): readonly SourceId[] {
  const of = ({ kinds, services, filings, survey }: FacilitySelector): SourceId[] => [
    ...(filings ? (['todokede'] as const) : []),
    ...(kinds ? (['iryojoho'] as const) : []),
    ...(services ? (['kaigo'] as const) : []),
    ...(survey ? (['supplement'] as const) : []),
  ];
  const people: readonly SourceId[] = isPeople(row.denominator) ? ['population'] : [];
  return [...new Set([...selectorsOf(row).flatMap(of), ...people])];
}
