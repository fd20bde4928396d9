import { legalVisitMetres } from '../care/serves.ts';
import {
  type AreaPeople,
  type AreaReach,
  listAreaPeople,
  listAreaReach,
  type ReachBand,
  reachBands,
} from '../coverage/area-reach.ts';
import { peoplePerRate } from '../coverage/indicator.ts';
import type { Reach } from '../coverage/reach.ts';
import { type ReachTarget, reachTargets } from '../coverage/reach-target.ts';
import { reachZones } from '../coverage/reach-zones.ts';
import type {
  ReachAnswer,
  ReachArea,
  ReachCellsItem,
  ReachFigures,
  ReachStatus,
} from './answers-reach.ts';
import type { Atlas } from './atlas.ts';
import { type ReachBook, reachBookOf, type TargetReach } from './reach-book.ts';

/** How well the people of each area are reached, by straight lines; of some targets or of all. */
export function describeReach(
  atlas: Atlas,
  layer: string,
  targets: readonly ReachTarget[] = reachTargets,
): ReachAnswer {
  const book = reachBookOf(atlas);
  const people = peopleByArea(book, layer);
  return {
    layer,
    dataDates: atlas.sources,
    distance: 'straight',
    limitMetres: legalVisitMetres,
    zones: reachZones,
    cells: describeCells(atlas, book, layer),
    targets: targets.map((target) => {
      const { reach, withoutPosition, isLoaded } = book.reachOf(target);
      return {
        id: target.id,
        label: target.label,
        rule: target.rule,
        institutions: reach.institutions.length,
        withoutPosition,
        supply: 'institutions',
        loadedPrefectures: atlas.loaded.registry.filter(isLoaded),
      };
    }),
    areas: atlas.areas.list(layer).map(
      ({ code, name, prefecture }, at): ReachArea => ({
        code,
        name,
        prefecture,
        ...people[at]!,
      }),
    ),
    figures: Object.fromEntries(
      targets.map((target) => [target.id, figuresOf(book, layer, target, people)]),
    ),
  };
}

const peopleOfBook = new WeakMap<ReachBook, Map<string, readonly AreaPeople[]>>();
const figuresOfBook = new WeakMap<ReachBook, Map<string, ReachFigures>>();

function peopleByArea(book: ReachBook, layer: string): readonly AreaPeople[] {
  return keep(peopleOfBook, book, layer, () => listAreaPeople(book.cells, book.areasOf(layer)));
}

function figuresOf(
  book: ReachBook,
  layer: string,
  target: ReachTarget,
  people: readonly AreaPeople[],
): ReachFigures {
  return keep(figuresOfBook, book, `${layer}\n${target.id}`, () => {
    const its = book.reachOf(target);
    const areas = listAreaReach(its.reach, book.areasOf(layer));
    return toFigures(
      areas.map((area, at): FigureParts => {
        const status = statusOf(book, layer, at, its, people[at]!);
        return { status, area: isTold(status) ? area : null, people: people[at]! };
      }),
    );
  });
}

function keep<Value>(
  shelf: WeakMap<ReachBook, Map<string, Value>>,
  book: ReachBook,
  key: string,
  make: () => Value,
): Value {
  const own = shelf.get(book) ?? new Map<string, Value>();
  shelf.set(book, own);
  const value = own.get(key) ?? make();
  own.set(key, value);
  return value;
}

interface FigureParts {
  readonly status: ReachStatus;
  readonly area: AreaReach | null;
  readonly people: AreaPeople;
}

function statusOf(
  book: ReachBook,
  layer: string,
  at: number,
  { isLoaded }: TargetReach,
  { cells, people }: AreaPeople,
): ReachStatus {
  if (cells === 0) return 'no-cells';
  const { own, near } = book.prefecturesOf(layer)[at]!;
  if (own.size === 0 || ![...own].every(isLoaded)) return 'not-loaded';
  if ((people.over65 ?? 0) === 0 && (people.over75 ?? 0) === 0) return 'no-people';
  return [...near].every(isLoaded) ? 'known' : 'lower-bound';
}

function isTold(status: ReachStatus): boolean {
  return status === 'known' || status === 'lower-bound';
}

function toFigures(parts: readonly FigureParts[]): ReachFigures {
  const of = (read: (area: AreaReach, people: AreaPeople) => number | null) =>
    parts.map(({ area, people }) => (area === null ? null : read(area, people)));
  const byBand = (read: (area: AreaReach, people: AreaPeople, band: ReachBand) => number | null) =>
    Object.fromEntries(
      reachBands.map((band) => [band, of((area, people) => read(area, people, band))]),
    ) as Record<ReachBand, (number | null)[]>;
  return {
    status: parts.map(({ status }) => status),
    reached: byBand((area, _, band) => area.reached[band]),
    shares: byBand((area, people, band) => divide(area.reached[band], people.people[band])),
    byOne: of((area) => area.byOne),
    byTwo: of((area) => area.byTwo),
    byThree: of((area) => area.byThree),
    meanInstitutions: of((area, { people }) => divide(area.meetings, people.over75)),
    medianMetres: of((area) => area.medianMetres),
    farMetres: of((area) => area.farMetres),
    access: of((area) => (area.access === null ? null : area.access * peoplePerRate)),
  };
}

/** Null where the denominator is 0 or either is not known. */
function divide(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0
    ? null
    : numerator / denominator;
}

function describeCells(atlas: Atlas, book: ReachBook, layer: string): ReachCellsItem {
  const { areaOf } = book.areasOf(layer);
  const { over75, total, size, series, nested } = atlas.cells;
  let [outside, outsideOver75, unknown, empty] = [0, 0, 0, 0];
  for (let cell = 0; cell < size; cell++) {
    const people = over75[cell]!;
    if (Number.isNaN(people)) unknown++;
    if (total[cell] === 0) empty++;
    if (areaOf[cell]! >= 0) continue;
    outside++;
    outsideOver75 += Number.isNaN(people) ? 0 : people;
  }
  return { total: size, series, outside, outsideOver75, unknown, empty, nested };
}

/** One area's figures of one target: what changes when an institution does. */
export interface ReachFigure {
  readonly status: ReachStatus;
  readonly shares: Readonly<Record<ReachBand, number | null>>;
  readonly reached: Readonly<Record<ReachBand, number | null>>;
  readonly byOne: number | null;
  readonly medianMetres: number | null;
  readonly farMetres: number | null;
  readonly meanInstitutions: number | null;
  readonly access: number | null;
}

/** The figures of a changed reach for some areas of a layer (1 in `only`), by place. */
export function figuresOfChanged(
  atlas: Atlas,
  layer: string,
  target: ReachTarget,
  reach: Reach,
  only: Uint8Array,
): ReadonlyMap<number, ReachFigure> {
  const book = reachBookOf(atlas);
  const people = peopleByArea(book, layer);
  const its = book.reachOf(target);
  const found = new Map<number, ReachFigure>();
  const areas = listAreaReach(reach, book.areasOf(layer), only);
  areas.forEach((area, at) => {
    if (only[at] !== 1) return;
    const status = statusOf(book, layer, at, its, people[at]!);
    const figures = toFigures([
      { status, area: isTold(status) ? area : null, people: people[at]! },
    ]);
    found.set(at, pickFigure(figures, 0));
  });
  return found;
}

/** The figures of today of one area. */
export function figureOfToday(
  atlas: Atlas,
  layer: string,
  target: ReachTarget,
  at: number,
): ReachFigure {
  const book = reachBookOf(atlas);
  return pickFigure(figuresOf(book, layer, target, peopleByArea(book, layer)), at);
}

function pickFigure(figures: ReachFigures, at: number): ReachFigure {
  const bands = (of: ReachFigures['shares']) => ({
    over65: of.over65[at] ?? null,
    over75: of.over75[at] ?? null,
    over85: of.over85[at] ?? null,
  });
  return {
    status: figures.status[at] ?? 'no-cells',
    shares: bands(figures.shares),
    reached: bands(figures.reached),
    byOne: figures.byOne[at] ?? null,
    medianMetres: figures.medianMetres[at] ?? null,
    farMetres: figures.farMetres[at] ?? null,
    meanInstitutions: figures.meanInstitutions[at] ?? null,
    access: figures.access[at] ?? null,
  };
}
