import type { Area } from '../areas/area.ts';
import { listWiderTownKeys } from '../areas/town-key.ts';
import type { AreaRef } from '../registry/source-record.ts';

/** Areas by layer and code, and how they lie in each other, told from members and parents alone. */
export interface AreaBook {
  readonly find: (ref: AreaRef) => Area | undefined;
  readonly listLayer: (layer: string) => readonly Area[];
  /** The named area is this one or contains it whole. */
  readonly contains: (outer: AreaRef, inner: Area) => boolean;
  /** One of the named areas contains it, or all of them together make up the whole of it. */
  readonly containsTogether: (outers: readonly AreaRef[], inner: Area) => boolean;
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
    return area !== undefined && covers(extentOf(area), extentOf(inner));
  };

  const containsTogether = (outers: readonly AreaRef[], inner: Area): boolean => {
    if (outers.some((outer) => contains(outer, inner))) return true;
    if (outers.length < 2) return false;
    const named = outers.flatMap((outer) => find(outer) ?? []).map(extentOf);
    const joined: Extent = {
      whole: new Set(named.flatMap(({ whole }) => [...whole])),
      part: [],
      towns: new Set(named.flatMap(({ towns }) => [...towns])),
    };
    return covers(joined, extentOf(inner));
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
    return (
      [...two.towns].some((town) => holdsTown(one, town)) ||
      [...one.towns].some((town) => holdsTown(two, town))
    );
  };

  const municipalitiesOf = (area: Area) => [...extentOf(area).whole, ...extentOf(area).part];

  return {
    find,
    listLayer: (layer) => byLayer.get(layer) ?? [],
    contains,
    containsTogether,
    overlaps,
    municipalitiesOf,
  };
}

export const refKey = (ref: AreaRef): string => `${ref.layer}|${ref.code}`;

function covers(outer: Extent, inner: Extent): boolean {
  if (inner.whole.size === 0 && inner.part.length === 0) return false;
  if (![...inner.whole].every((code) => outer.whole.has(code))) return false;
  if (inner.part.every((code) => outer.whole.has(code))) return true;
  return inner.towns.size > 0 && [...inner.towns].every((town) => holdsTown(outer, town));
}

/** A list that names 本町 holds 本町一丁目. */
function holdsTown({ towns }: Extent, town: string): boolean {
  return [town, ...listWiderTownKeys(town)].some((key) => towns.has(key));
}

function toExtent(area: Area): Extent {
  const whole = area.layer === 'municipality' ? [area.code] : area.municipalities;
  const parents = area.parents.filter((p) => p.layer === 'municipality').map((p) => p.code);
  const part =
    area.partMunicipalities.length > 0 || whole.length > 0 ? area.partMunicipalities : parents;
  return { whole: new Set(whole), part, towns: new Set(area.towns) };
}
