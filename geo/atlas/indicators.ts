import type { Area, AreaPopulation } from '../areas/area.ts';
import { cityOf } from '../areas/city.ts';
import type { FigureId } from '../coverage/figure.ts';
import { type FacilitySelector, type Indicator, indicators } from '../coverage/indicator.ts';
import { isPeople, selectorsOf, toFormula, toValue, unitOf } from '../coverage/indicator-value.ts';
import { isSmallPopulation } from '../coverage/small-population.ts';
import { prefectures } from '../terms/prefecture.ts';
import type { SourceId } from '../terms/source.ts';
import { prefectureName } from './answers-coverage.ts';
import type {
  FigureNote,
  IndicatorFigure,
  IndicatorFigures,
  IndicatorItem,
  IndicatorPrefecture,
  IndicatorsAnswer,
  PerIndicator,
} from './answers-indicators.ts';
import type { Atlas } from './atlas.ts';
import { addNation, addPart, type ImportedFigures, listImported } from './figure-indicators.ts';
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
  const imported = listImported(atlas, layer);
  const wholes = new Map(
    codes.map((code) => [
      code,
      perIndicator(
        (row) => figureOfPrefecture(atlas, row, code, counterOf),
        imported,
        ({ whole }) => whole(code),
      ),
    ]),
  );
  const cityNotes = listCityNotes(atlas, areas);
  const counted = new Map(
    indicators.map((row) => [row.id, areas.map(counterOf(row.numerator).ofArea)]),
  );
  const figures = perIndicator(
    (row): IndicatorFigures => {
      const perPeople = isPeople(row.denominator);
      const isWithheld = (area: Area) =>
        perPeople && isSmallPopulation(area.population?.over75, atlas.smallPopulation);
      const list = areas.map((area, i) =>
        isWithheld(area)
          ? withheldFigure
          : toFigure(
              row,
              counted.get(row.id)![i]!,
              isPeople(row.denominator)
                ? peopleOf(area.population, row.denominator.band)
                : counterOf(row.denominator.of).ofArea(area, i),
            ),
      );
      return {
        values: list.map(({ value }) => value),
        numerators: list.map(({ numerator }) => numerator),
        denominators: list.map(({ denominator }) => denominator),
        suppressed: areas.filter(isWithheld).map(({ code }) => code),
        contested: [],
        notes: perPeople ? cityNotes : {},
      };
    },
    imported,
    (each) => each.figures,
  );
  return {
    layer,
    smallPopulation: atlas.smallPopulation,
    dataDates: atlas.sources,
    indicators: [
      ...indicators.map(
        (row): IndicatorItem => ({
          id: row.id,
          scenes: row.scenes,
          name: row.label,
          formula: toFormula(row),
          unit: unitOf(row),
          unitLabel: null,
          sources: sourcesOf(row),
          publisher: null,
          year: null,
          direction: row.direction,
          caveat: row.caveat,
        }),
      ),
      ...[...imported.values()].map(({ item }) => item),
    ],
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
        without: perIndicator(
          ({ id }) => countWithout(areas, counted.get(id)!, code),
          imported,
          (each) => countWithout(areas, each.figures.values, code),
        ),
      }),
    ),
    nation: toNation([...wholes.values()], imported),
  };
}

const withheldFigure: IndicatorFigure = { value: null, numerator: null, denominator: null };

type Imported = ReadonlyMap<FigureId, ImportedFigures>;

/** Ours, then the imported ones. */
function perIndicator<T>(
  own: (row: Indicator) => T,
  imported: Imported,
  other: (each: ImportedFigures, id: FigureId) => T,
): PerIndicator<T> {
  return Object.fromEntries([
    ...indicators.map((row) => [row.id, own(row)]),
    ...[...imported].map(([id, each]) => [id, other(each, id)]),
  ]) as PerIndicator<T>;
}

/** Wards of which only the city's population is known. */
function listCityNotes(atlas: Atlas, areas: readonly Area[]): Record<string, FigureNote> {
  const notes: Record<string, FigureNote> = {};
  for (const { layer, code, population } of areas) {
    const city = cityOf(code);
    if (layer !== 'municipality' || city === code || population !== null) continue;
    if (atlas.areas.find('city', city)?.population) notes[code] = { reason: 'city', city };
  }
  return notes;
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

/** Of the areas of a prefecture of which it is known, how many have none; small ones count too. */
function countWithout(areas: readonly Area[], counts: readonly (number | null)[], code: string) {
  const known = counts.filter((n, i) => areas[i]!.prefecture === code && n !== null);
  return { none: known.filter((n) => n === 0).length, of: known.length };
}

function toNation(wholes: readonly PerIndicator<IndicatorFigure>[], imported: Imported) {
  const known = perIndicator(
    ({ id }) => wholes.map((figures) => figures[id]).filter(({ numerator }) => numerator !== null),
    imported,
    (_, id) => wholes.flatMap((figures) => figures[id] ?? []).filter(({ value }) => value !== null),
  );
  return {
    loaded: perIndicator(
      ({ id }) => known[id].length,
      imported,
      (_, id) => known[id]?.length ?? 0,
    ),
    figures: perIndicator(
      (row) => {
        const parts = known[row.id];
        if (parts.length < prefectures.length) return null;
        return toFigure(row, addPart(parts, 'numerator'), addPart(parts, 'denominator'));
      },
      imported,
      ({ item }, id) => addNation(known[id] ?? [], item.unitLabel ?? ''),
    ),
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
