import type { AreaShapeBody } from '../registry/source-record.ts';
import { townKeyOf } from './town-key.ts';

/** Small areas (町丁・字等) with a polygon, by what members call them. */
export interface SmallAreaBook {
  /** The areas of a KEY_CODE: itself, or its 丁目 when the code is the 大字's. */
  readonly listByCode: (code: string) => readonly string[];
  readonly listByKey: (townKey: string) => readonly string[];
  /** The area's town key; its code when it has no name. */
  readonly keyOf: (code: string) => string;
}

/** Digits of a KEY_CODE that name the 大字 (municipality 5 + town 4); two more name the 丁目. */
const townDigits = 9;

export function openSmallAreas(shapes: ReadonlyMap<string, AreaShapeBody>): SmallAreaBook {
  const byCode = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  const keys = new Map<string, string>();
  const append = (map: Map<string, string[]>, name: string, code: string) =>
    map.set(name, [...(map.get(name) ?? []), code]);
  for (const [code, { name }] of shapes) {
    append(byCode, code, code);
    if (code.length > townDigits) append(byCode, code.slice(0, townDigits), code);
    if (name === '') continue;
    const key = townKeyOf(code.slice(0, 5), name);
    keys.set(code, key);
    append(byKey, key, code);
  }
  return {
    listByCode: (code) => byCode.get(code) ?? [],
    listByKey: (key) => byKey.get(key) ?? [],
    keyOf: (code) => keys.get(code) ?? code,
  };
}
