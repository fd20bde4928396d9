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
