/** Text sizes a reader may choose; kept in this browser only. */
export const textSizes = [
  { id: 'small', percent: 100 },
  { id: 'medium', percent: 118.75 },
  { id: 'large', percent: 137.5 },
] as const;

export type TextSizeId = (typeof textSizes)[number]['id'];

const key = 'text-size';

export function getTextSize(): TextSizeId {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // Storage may be switched off: the page then opens at the standard size.
  }
  return textSizes.find((size) => size.id === kept)?.id ?? 'small';
}

export function setTextSize(id: TextSizeId): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // Without storage the choice lasts for this page view.
  }
  applyTextSize(id);
}

export function applyTextSize(id: TextSizeId = getTextSize()): void {
  const percent = textSizes.find((size) => size.id === id)?.percent ?? 100;
  document.documentElement.style.fontSize = `${percent}%`;
}
