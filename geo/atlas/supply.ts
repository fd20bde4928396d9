import type { Area } from '../areas/area.ts';
import { type Supply, type SupplyItem, supplies } from '../coverage/supply.ts';
import type { Atlas } from './atlas.ts';
import { type Counter, openCounter, readPrefectures } from './indicator-counter.ts';
import { per100k, ratedPeople } from './rates.ts';

interface SupplyCounter {
  readonly row: Supply;
  readonly found: Counter;
  /** Of a row that rests on answers: all it asks of, and those of them that answered. */
  readonly asked: { readonly all: Counter; readonly stated: Counter } | null;
}

interface SupplyBook {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly counters: readonly SupplyCounter[];
}

const books = new WeakMap<Atlas, Map<string, SupplyBook>>();

/** Every row of the supply of an area; null is not known, never none. */
export function describeSupply(atlas: Atlas, area: Area): readonly SupplyItem[] {
  const book = findBook(atlas, area.layer);
  const index = book.indexOf.get(area.code) ?? -1;
  return book.counters.map(({ row, found, asked }) => {
    const isSilent =
      asked !== null &&
      (asked.all.ofArea(area, index) ?? 0) > 0 &&
      !asked.stated.ofArea(area, index);
    const count = isSilent ? null : found.ofArea(area, index);
    return {
      id: row.id,
      label: row.label,
      count,
      ofPrefecture:
        area.prefecture === null || (asked && !asked.stated.ofPrefecture(area.prefecture))
          ? null
          : found.ofPrefecture(area.prefecture),
      per100kOver75:
        count === null ? null : per100k(count, ratedPeople(atlas, area.population)?.over75),
      sources: row.sources,
    };
  });
}

/** Counted once for all areas of a layer of an Atlas. */
function findBook(atlas: Atlas, layer: string): SupplyBook {
  const ofAtlas = books.get(atlas) ?? new Map<string, SupplyBook>();
  books.set(atlas, ofAtlas);
  const known = ofAtlas.get(layer);
  if (known) return known;
  const areas = atlas.areas.list(layer);
  const book = {
    indexOf: new Map(areas.map(({ code }, i) => [code, i])),
    counters: openCounters(atlas, areas),
  };
  ofAtlas.set(layer, book);
  return book;
}

function openCounters(atlas: Atlas, areas: readonly Area[]): readonly SupplyCounter[] {
  const prefectureOf = readPrefectures(atlas);
  const count = (selector: Supply['selector']) => openCounter(atlas, areas, selector, prefectureOf);
  return supplies.map((row) => {
    const { survey, ...all } = row.selector;
    return {
      row,
      found: count(row.selector),
      asked:
        survey === undefined
          ? null
          : { all: count(all), stated: count({ ...all, survey: { ...survey, answer: 'stated' } }) },
    };
  });
}
