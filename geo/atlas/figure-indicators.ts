import type { Area } from '../areas/area.ts';
import { type FigureId, type FigureSeries, figureKey } from '../coverage/figure.ts';
import { readFigureUnit } from '../terms/figure-unit.ts';
import { prefectures } from '../terms/prefecture.ts';
import type {
  FigureNote,
  IndicatorFigure,
  IndicatorFigures,
  IndicatorItem,
} from './answers-indicators.ts';
import type { Atlas } from './atlas.ts';
import { suppressedKeysOf } from './figure-suppression.ts';
import { type FoundFigure, isGap, openFigures } from './figure-values.ts';

const unknown: IndicatorFigure = { value: null, numerator: null, denominator: null };

/** An imported figure for every area of a layer, with what is said of it. */
export interface ImportedFigures {
  readonly item: IndicatorItem;
  readonly figures: IndicatorFigures;
  /** Of a prefecture as a whole. */
  readonly whole: (code: string) => IndicatorFigure;
}

/** Every imported indicator of a layer: withheld where it must be, told where it cannot be known. */
export function listImported(atlas: Atlas, layer: string): ReadonlyMap<FigureId, ImportedFigures> {
  const areas = atlas.areas.list(layer);
  return new Map(
    atlas.figures.map((series) => {
      const find = openFigures(atlas, series);
      const withheld = suppressedKeysOf(atlas, series);
      const isWithheld = (area: Area) => withheld.has(figureKey(area.layer, area.code));
      const told = areas.map((area) => (isWithheld(area) ? unknown : toFigure(find(area))));
      const notes: Record<string, FigureNote> = {};
      for (const area of areas) {
        const found = find(area);
        if (isGap(found) && found.reason !== 'none') notes[area.code] = found;
      }
      const here = (key: string) =>
        areas.find((area) => figureKey(area.layer, area.code) === key)?.code ?? [];
      return [
        series.id,
        {
          item: toItem(series),
          figures: {
            values: told.map(({ value }) => value),
            numerators: told.map(({ numerator }) => numerator),
            denominators: told.map(({ denominator }) => denominator),
            suppressed: areas.filter(isWithheld).map(({ code }) => code),
            contested: series.contested.flatMap(here),
            notes,
          },
          whole: (code) => {
            const area = atlas.areas.find('prefecture', code);
            return area && !isWithheld(area) ? toFigure(find(area)) : unknown;
          },
        },
      ];
    }),
  );
}

function toFigure(found: FoundFigure): IndicatorFigure {
  if (isGap(found)) return unknown;
  const { value, numerator, denominator } = found;
  return { value, numerator, denominator };
}

function toItem(series: FigureSeries): IndicatorItem {
  return {
    id: series.id,
    scenes: series.scenes,
    name: series.label,
    formula: series.definition,
    unit: 'own',
    unitLabel: series.unit,
    sources: ['figure'],
    publisher: series.publisher,
    year: series.year,
    direction: series.direction,
    caveat: series.caveat,
  };
}

/** The sum over all 47; null unless every prefecture is known, or where it cannot be added up. */
export function addNation(
  wholes: readonly IndicatorFigure[],
  unitLabel: string,
): IndicatorFigure | null {
  const { kind, factor } = readFigureUnit(unitLabel);
  if (wholes.length < prefectures.length || kind === 'other') return null;
  if (kind === 'count') return { ...unknown, value: addPart(wholes, 'value') };
  const [numerator, denominator] = [addPart(wholes, 'numerator'), addPart(wholes, 'denominator')];
  if (numerator === null || denominator === null || denominator <= 0 || factor === null)
    return null;
  return { value: (numerator / denominator) * factor, numerator, denominator };
}

/** The sum of one part; null as soon as one is not known. */
export function addPart(
  figures: readonly IndicatorFigure[],
  part: keyof IndicatorFigure,
): number | null {
  return figures.reduce<number | null>(
    (sum, figure) => (sum === null || figure[part] === null ? null : sum + figure[part]),
    0,
  );
}
