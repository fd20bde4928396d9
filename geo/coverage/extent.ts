import type { Area } from '../areas/area.ts';
import type { AreaRef } from '../registry/source-record.ts';

/** Areas by layer and code, and how they lie in each other, told from members and parents alone. */
export interface AreaBook {
  readonly find: (ref: AreaRef) => Area | undefined;
  readonly listLayer: (layer: string) => readonly Area[];
  /** The named area is this one or contains it whole. */
  readonly contains: (outer: AreaRef, inner: Area) => boolean;
  readonly overlaps: (a: Area, b: Area) => boolean;
  /** Every municipality the area holds, whole or in part. */
  readonly municipalitiesOf: (area: Area) => readonly string[];
}

interface Extent {
  readonly whole: ReadonlySet<string>;
  readonly part: readonly string[];
  readonly towns: ReadonlySet<string>;
}

export function openAreaBook(areas: readonly Area[]): AreaBook {
  const byRef = new Map<string, Area>();
  const byLayer = new Map<string, Area[]>();
  for (const area of areas) {
    byRef.set(refKey(area), area);
    const layer = byLayer.get(area.layer) ?? [];
    layer.push(area);
    byLayer.set(area.layer, layer);
  }

  // A 政令市 named among the municipalities stands for its wards.
  const find = (ref: AreaRef) =>
    byRef.get(refKey(ref)) ??
    (ref.layer === 'municipality'
      ? byRef.get(refKey({ layer: 'city', code: ref.code }))
      : undefined);

  const extents = new Map<Area, Extent>();
  const extentOf = (area: Area): Extent => {
    const known = extents.get(area) ?? toExtent(area);
    extents.set(area, known);
    return known;
  };

  const contains = (outer: AreaRef, inner: Area): boolean => {
    if (outer.layer === inner.layer && outer.code === inner.code) return true;
    if (inner.parents.some((p) => p.layer === outer.layer && p.code === outer.code)) return true;
    const area = find(outer);
    if (!area) return false;
    const [out, own] = [extentOf(area), extentOf(inner)];
    if (own.whole.size === 0 && own.part.length === 0) return false;
    if (![...own.whole].every((code) => out.whole.has(code))) return false;
    if (own.part.every((code) => out.whole.has(code))) return true;
    return own.towns.size > 0 && [...own.towns].every((town) => out.towns.has(town));
  };

  const overlaps = (a: Area, b: Area): boolean => {
    // Areas of one layer never overlap each other.
    if (a.layer === b.layer) return a.code === b.code;
    if (contains(a, b) || contains(b, a)) return true;
    const [one, two] = [extentOf(a), extentOf(b)];
    if ([...one.whole, ...one.part].some((code) => two.whole.has(code))) return true;
    if (two.part.some((code) => one.whole.has(code))) return true;
    if (!one.part.some((code) => two.part.includes(code))) return false;
    // Parts of one municipality: only town lists can tell them apart.
    if (one.towns.size === 0 || two.towns.size === 0) return true;
    return [...two.towns].some((town) => one.towns.has(town));
  };

  const municipalitiesOf = (area: Area) => [...extentOf(area).whole, ...extentOf(area).part];

  return {
    find,
    listLayer: (layer) => byLayer.get(layer) ?? [],
    contains,
    overlaps,
    municipalitiesOf,
  };
}

export const refKey = (ref: AreaRef): string => `${ref.layer}|${ref.code}`;

function toExtent(area: Area): Extent {
  const whole = area.layer === 'municipality' ? [area.code] : area.municipalities;
  const parents = area.parents.filter((p) => p.layer === 'municipality').map((p) => p.code);
  const part =
    area.partMunicipalities.length > 0 || whole.length > 0 ? area.partMunicipalities : parents;
  return { whole: new Set(whole), part, towns: new Set(area.towns) };
}
