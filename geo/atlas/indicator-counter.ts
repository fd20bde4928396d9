import type { Area } from '../areas/area.ts';
import type { FacilitySelector } from '../coverage/indicator.ts';
import type { Atlas } from './atlas.ts';
import { listDocs } from './doc-set.ts';
import { areaKey } from './facility-index.ts';
import { openLoaded, selectFacilitiesOf } from './select-facilities-of.ts';

/** How many facilities a selector finds; null where the data could not have shown any. */
export interface Counter {
  readonly ofArea: (area: Area, index: number) => number | null;
  readonly ofPrefecture: (code: string) => number | null;
}

export function openCounter(
  atlas: Atlas,
  areas: readonly Area[],
  selector: FacilitySelector,
  prefectureOf: Uint8Array,
): Counter {
  const isLoaded = openLoaded(atlas, selector, prefectureOf);
  const perArea = new Uint32Array(areas.length);
  const perPrefecture = new Map<number, number>();
  const areaOf = areaNumbers(atlas, areas);
  for (const doc of listDocs(selectFacilitiesOf(atlas, selector))) {
    const area = areaOf[doc]!;
    if (area >= 0) perArea[area]!++;
    const prefecture = prefectureOf[doc]!;
    perPrefecture.set(prefecture, (perPrefecture.get(prefecture) ?? 0) + 1);
  }
  return {
    ofArea: (area, index) => {
      const around = prefecturesOf(area);
      return around.length > 0 && around.every(isLoaded) ? perArea[index]! : null;
    },
    ofPrefecture: (code) => (isLoaded(code) ? (perPrefecture.get(Number(code)) ?? 0) : null),
  };
}

const numbered = new WeakMap<readonly Area[], Int32Array>();

/** Of every facility the place of its area in the list; -1 in none. */
export function areaNumbers(atlas: Atlas, areas: readonly Area[]): Int32Array {
  const known = numbered.get(areas);
  if (known) return known;
  const numbers = new Int32Array(atlas.facilities.size).fill(-1);
  areas.forEach(({ layer, code }, i) => {
    for (const doc of atlas.facilities.postings.area.docsOf(areaKey(layer, code))) numbers[doc] = i;
  });
  numbered.set(areas, numbers);
  return numbers;
}

/** Of every facility the prefecture it belongs to, else the declared one; 0 unknown. */
export function readPrefectures(atlas: Atlas): Uint8Array {
  const { care, postings } = atlas.facilities;
  const numbers = Uint8Array.from(care.municipalities, (code) => Math.floor(code / 1000));
  for (const { code } of atlas.areas.list('prefecture'))
    for (const doc of postings.area.docsOf(areaKey('prefecture', code)))
      numbers[doc] = Number(code);
  return numbers;
}

/** The prefectures an area lies in. */
export function prefecturesOf({
  prefecture,
  municipalities,
  partMunicipalities,
}: Area): readonly string[] {
  if (prefecture !== null) return [prefecture];
  return [...new Set([...municipalities, ...partMunicipalities].map((code) => code.slice(0, 2)))];
}
