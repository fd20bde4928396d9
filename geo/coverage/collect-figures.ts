import type { FigureItem } from '../registry/source-record.ts';
import {
  findHomecareDataItem,
  homecareDataCaveat,
  homecareDataPublisher,
} from '../terms/homecare-data-item.ts';
import { type FigureId, type FigureRecord, type FigureSeries, figureKey } from './figure.ts';

interface Entry {
  readonly record: FigureRecord;
  readonly item: FigureItem;
  readonly year: number | null;
  readonly place: string;
}

/**
 * Sorts imported figures into one series an indicator: its newest year, in the unit of the newest
 * edition. Of two figures for one area the newer edition counts, then the first by record key; where
 * they differ the area is told as contested. The order of the records does not matter.
 */
export function collectFigures(records: readonly FigureRecord[]): FigureSeries[] {
  const byId = new Map<string, Entry[]>();
  for (const record of [...records].sort(byEditionThenKey))
    for (const item of record.body.items) {
      const { layer, code, year } = record.body;
      const id = record.body.table === 'homecare-data' ? `chiiki-${item.id}` : item.id;
      const entries = byId.get(id) ?? [];
      byId.set(id, entries);
      const place = figureKey(layer, code);
      entries.push({ record, item, year: item.year ?? year, place });
    }
  return [...byId].sort(([a], [b]) => compare(a, b)).map(([id, entries]) => toSeries(id, entries));
}

function toSeries(id: string, all: readonly Entry[]): FigureSeries {
  const newest = all.reduce<number | null>((year, entry) => newerYear(year, entry.year), null);
  const entries = all.filter(({ year }) => year === newest);
  const [lead] = entries;
  const unit = lead!.item.unit;
  const chosen = new Map<string, Entry>();
  const contested = new Set<string>();
  for (const entry of entries) {
    const known = chosen.get(entry.place);
    if (entry.item.unit !== unit) contested.add(entry.place);
    else if (known === undefined) chosen.set(entry.place, entry);
    else if (!isSame(known.item, entry.item)) contested.add(entry.place);
  }
  const rows = [...chosen.values()].sort((a, b) => compare(a.place, b.place));
  const column = (of: (item: FigureItem) => number | null | undefined) =>
    rows.map(({ item }) => of(item) ?? null);
  return {
    id: `figure:${id}` satisfies FigureId,
    ...describe(lead!),
    unit,
    year: newest,
    layers: rows.map(({ place }) => place.slice(0, place.indexOf('|'))),
    codes: rows.map(({ place }) => place.slice(place.indexOf('|') + 1)),
    values: column(({ value }) => value),
    numerators: column(({ numerator }) => numerator),
    denominators: column(({ denominator }) => denominator),
    contested: [...contested].sort(),
  };
}

function describe({ record, item }: Entry) {
  const known =
    record.body.table === 'homecare-data' ? findHomecareDataItem(Number(item.id)) : undefined;
  const isNational = record.body.table === 'homecare-data';
  return {
    label: item.label,
    scenes: item.scenes ?? known?.scenes ?? [],
    direction: item.direction ?? known?.direction ?? 'none',
    definition: item.definition ?? (isNational ? `項目${item.id}「${item.label}」` : ''),
    publisher: item.publisher ?? (isNational ? homecareDataPublisher : ''),
    caveat: item.caveat ?? (isNational && !known?.isPopulation ? homecareDataCaveat : ''),
    isPopulation: known?.isPopulation ?? false,
  };
}

function isSame(a: FigureItem, b: FigureItem): boolean {
  return a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
}

function newerYear(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function byEditionThenKey(a: FigureRecord, b: FigureRecord): number {
  return compare(b.edition ?? '', a.edition ?? '') || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
