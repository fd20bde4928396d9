import { prefectures } from '../../../geo/terms/prefecture.ts';

const byName = new Map(prefectures.map(({ code, name }) => [name, code]));

/** The two digits of a prefecture by its name (`静岡県`); undefined for a fictional one or none. */
export function prefectureCodeOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : byName.get(name);
}
