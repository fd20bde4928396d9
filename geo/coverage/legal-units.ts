import type { Area } from '../areas/area.ts';
import type { AreaRef } from '../registry/source-record.ts';
import { type AreaBook, openAreaBook, refKey } from './extent.ts';

/** The areas on which the legal finding is made, and how all other areas lie on them. */
export interface LegalUnits {
  readonly book: AreaBook;
  /** 在宅医療圏, and 二次医療圏 of the prefectures that set none. */
  readonly units: readonly Area[];
  /** Prefectures that set no 在宅医療圏: there 二次医療圏 stands in. */
  readonly standIn: readonly string[];
  readonly isUnit: (ref: AreaRef) => boolean;
  /** The units an area overlaps; worked out once per area. */
  readonly under: (area: Area) => readonly Area[];
}

/** Prepares all areas once; what is judged on them may change from day to day. */
export function openLegalUnits(areas: readonly Area[]): LegalUnits {
  const book = openAreaBook(areas);
  const withHomecare = new Set(book.listLayer('homecare').map((area) => area.prefecture));
  const standInAreas = book
    .listLayer('secondary')
    .filter((area) => !withHomecare.has(area.prefecture));
  const units = [...book.listLayer('homecare'), ...standInAreas];
  const unitKeys = new Set(units.map(refKey));
  const unitsIn = new Map<string, Area[]>();
  for (const unit of units)
    for (const code of book.municipalitiesOf(unit)) {
      const known = unitsIn.get(code);
      if (known) known.push(unit);
      else unitsIn.set(code, [unit]);
    }
  const placeOf = new Map(units.map((unit, place) => [unit, place]));
  const found = new Map<Area, readonly Area[]>();
  // Whatever overlaps an area shares a municipality with it, or is told to be its parent.
  const findUnder = (area: Area): readonly Area[] => {
    const near = book.municipalitiesOf(area).flatMap((code) => unitsIn.get(code) ?? []);
    const named = [area, ...area.parents].flatMap((ref) => book.find(ref) ?? []);
    return [...new Set([...near, ...named])]
      .filter((unit) => placeOf.has(unit) && book.overlaps(unit, area))
      .sort((a, b) => placeOf.get(a)! - placeOf.get(b)!);
  };
  return {
    book,
    units,
    standIn: [...new Set(standInAreas.flatMap((area) => area.prefecture ?? []))].sort(),
    isUnit: (ref) => unitKeys.has(refKey(ref)),
    under: (area) => {
      const under = found.get(area) ?? findUnder(area);
      found.set(area, under);
      return under;
    },
  };
}
