import { absent, certain, type Parsed, unreadable } from './parsed.ts';
import { isPlaceholder } from './text.ts';

/** A number with full-width digits and thousands separators allowed; 3桁区切り or not. */
export function parseNumber(cell: string): Parsed<number> {
  const text = cell.normalize('NFKC').trim();
  if (text === '' || isPlaceholder(text)) return absent;
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(bare)) return certain(Number(bare));
  return unreadable(
    'number-unreadable',
    `「${cell}」は数として読めないため、取り込みませんでした。`,
  );
}

/** A whole number ≥ 0, as counts and beds are; `12床`, `3人` and `12名` lose their unit. */
export function parseCount(cell: string): Parsed<number> {
  const bare = cell
    .normalize('NFKC')
    .trim()
    .replace(/\s*[人名床台室件]$/u, '');
  const parsed = parseNumber(bare);
  if (parsed.value === undefined) return parsed;
  if (Number.isInteger(parsed.value) && parsed.value >= 0) return parsed;
  return unreadable(
    'number-unreadable',
    `「${cell}」は0以上の整数として読めないため、取り込みませんでした。`,
  );
}

/** 定員: absent where 0, empty or a date stands for "not known"; garbage is a doubt. */
export function parseCapacity(cell: string): Parsed<number> {
  const count = parseCount(cell);
  if (count.value === 0) return absent;
  if (count.value !== undefined && count.value <= 9999) return count;
  if (count.value === undefined && count.doubts.length === 0) return absent;
  const message = `定員「${cell}」は人数として読めないため、取り込みませんでした。`;
  return unreadable('capacity-unreadable', message);
}
