/**
 * 地域メッシュコード to the centre of its cell. Source: JIS X 0410 (第1次 4 digits, 第2次 6, 第3次 8,
 * then 2分の1 9, 4分の1 10, 8分の1 11 digits).
 * @param code digits, hyphens between the levels allowed.
 * @returns [lng, lat] in degrees; undefined when it is no mesh code.
 */
export function findMeshCentre(code: string): [number, number] | undefined {
  const digits = code.replaceAll('-', '');
  if (!/^\d{4}(?:\d{2}(?:\d{2}\d{0,3})?)?$/.test(digits)) return undefined;
  let south = Number(digits.slice(0, 2)) / 1.5;
  let west = 100 + Number(digits.slice(2, 4));
  let height = 2 / 3;
  let width = 1;
  let at = 4;
  for (const parts of [8, 10] as const) {
    if (at >= digits.length) break;
    const row = Number(digits[at]);
    const column = Number(digits[at + 1]);
    if (row >= parts || column >= parts) return undefined;
    height /= parts;
    width /= parts;
    south += row * height;
    west += column * width;
    at += 2;
  }
  for (; at < digits.length; at++) {
    const quarter = Number(digits[at]) - 1;
    if (quarter < 0 || quarter > 3) return undefined;
    height /= 2;
    width /= 2;
    south += Math.floor(quarter / 2) * height;
    west += (quarter % 2) * width;
  }
  return [west + width / 2, south + height / 2];
}

/** The 第2次地域メッシュ (6 digits) that holds a place; none for a place west of 100°E or south of the equator. */
export function findSecondMesh([lng, lat]: readonly [number, number]): string | undefined {
  const [south, west] = [lat * 1.5, lng - 100];
  if (south < 0 || south >= 100 || west < 0 || west >= 100) return undefined;
  const first = [Math.floor(south), Math.floor(west)].map((part) => String(part).padStart(2, '0'));
  const row = Math.min(7, Math.floor((south % 1) * 8));
  const column = Math.min(7, Math.floor((west % 1) * 8));
  return `${first.join('')}${row}${column}`;
}
