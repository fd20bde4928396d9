import { designatedCities } from '../terms/designated-city.ts';

/** Where cities with wards begin in the fictional prefectures (codes above 90), as in 神奈川県. */
const fictionalStarts = ['100', '130', '150'];

const startsByPrefecture = new Map<string, string[]>();
for (const { code } of designatedCities) {
  const starts = startsByPrefecture.get(code.slice(0, 2)) ?? [];
  starts.push(code.slice(2));
  startsByPrefecture.set(code.slice(0, 2), starts.sort());
}

function listStarts(prefecture: string): readonly string[] {
  return startsByPrefecture.get(prefecture) ?? (Number(prefecture) > 90 ? fictionalStarts : []);
}

/**
 * The 市町村 of a municipality, 5 digits in and out: a ward's 政令市 (22131 → 22130), else itself.
 * Wards are numbered after their city up to 199; the 23 特別区 of 東京都 are 市町村 of their own.
 */
export function cityOf(municipality: string): string {
  const prefecture = municipality.slice(0, 2);
  const rest = municipality.slice(2);
  if (rest < '100' || rest > '199') return municipality;
  const start = listStarts(prefecture).findLast((candidate) => candidate <= rest);
  return start === undefined ? municipality : prefecture + start;
}

export function isWard(municipality: string): boolean {
  return cityOf(municipality) !== municipality;
}

/**
 * The municipalities a code stands for among the known ones: the wards of a 政令市, sorted, where any
 * is known; else the code itself.
 */
export function expandCity(code: string, known: Iterable<string>): readonly string[] {
  const wards = [...known].filter((other) => other !== code && cityOf(other) === code);
  return wards.length > 0 ? wards.sort() : [code];
}
