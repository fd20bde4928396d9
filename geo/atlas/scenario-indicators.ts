import { type FacilitySelector, indicators } from '../coverage/indicator.ts';
import { isPeople, selectorsOf, toValue } from '../coverage/indicator-value.ts';
import type { IndicatorsAnswer } from './answers-indicators.ts';
import type { ChangedIndicator } from './answers-scenario.ts';
import type { Atlas } from './atlas.ts';
import { type DocSet, has } from './doc-set.ts';
import { describeIndicators } from './indicators.ts';
import type { ShiftedFacility } from './scenario.ts';
import { selectFacilitiesOf } from './select-facilities-of.ts';

/** What does not change from one scenario to the next. */
interface Prepared {
  readonly figures: IndicatorsAnswer['figures'];
  /** Place of an area in the figures. */
  readonly placeOf: ReadonlyMap<string, number>;
}

const prepared = new WeakMap<Atlas, Map<string, Prepared>>();
const selected = new WeakMap<Atlas, ReadonlyMap<FacilitySelector, DocSet>>();

function prepare(atlas: Atlas, layer: string): Prepared {
  const layers = prepared.get(atlas) ?? new Map<string, Prepared>();
  prepared.set(atlas, layers);
  const known = layers.get(layer);
  if (known) return known;
  const { figures, areas } = describeIndicators(atlas, layer);
  const fresh = { figures, placeOf: new Map(areas.map(({ code }, i) => [code, i])) };
  layers.set(layer, fresh);
  return fresh;
}

function selectAll(atlas: Atlas): ReadonlyMap<FacilitySelector, DocSet> {
  const known = selected.get(atlas);
  if (known) return known;
  const fresh = new Map(
    indicators
      .flatMap(selectorsOf)
      .map((selector) => [selector, selectFacilitiesOf(atlas, selector)] as const),
  );
  selected.set(atlas, fresh);
  return fresh;
}

/**
 * The figures of a layer that change when facilities close or move, counted by what leaves an area
 * and what comes to it. A figure that is not known today stays so: one facility that comes does not
 * make its list a loaded one.
 */
export function listChangedIndicators(
  atlas: Atlas,
  layer: string,
  shifted: readonly ShiftedFacility[],
): readonly ChangedIndicator[] {
  const steps = shifted.flatMap(({ doc, from, to }) => {
    const [before, after] = [from[layer], to?.areas[layer]];
    if (before === after) return [];
    return [
      ...(before === undefined ? [] : [{ doc, code: before, by: -1 }]),
      ...(after === undefined ? [] : [{ doc, code: after, by: 1 }]),
    ];
  });
  if (steps.length === 0) return [];
  const { figures, placeOf } = prepare(atlas, layer);
  const sets = selectAll(atlas);
  const codes = [...new Set(steps.map(({ code }) => code))].sort();
  return indicators.flatMap((row) => {
    const { numerators, denominators, values } = figures[row.id];
    return codes.flatMap((code): ChangedIndicator[] => {
      const place = placeOf.get(code);
      if (place === undefined) return [];
      const here = steps.filter((step) => step.code === code);
      const changeOf = (selector: FacilitySelector) =>
        here.reduce((sum, { doc, by }) => sum + (has(sets.get(selector)!, doc) ? by : 0), 0);
      const add = (figure: number | null, by: number) => (figure === null ? null : figure + by);
      const from = {
        value: values[place]!,
        numerator: numerators[place]!,
        denominator: denominators[place]!,
      };
      const numerator = add(from.numerator, changeOf(row.numerator));
      const denominator = isPeople(row.denominator)
        ? from.denominator
        : add(from.denominator, changeOf(row.denominator.of));
      if (numerator === from.numerator && denominator === from.denominator) return [];
      const value = toValue(row, numerator, denominator);
      return [{ id: row.id, code, from, to: { value, numerator, denominator } }];
    });
  });
}
