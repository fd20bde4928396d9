import { absent, certain, doubtful, type Parsed, unreadable } from './parsed.ts';
import { isPlaceholder, parseText } from './text.ts';

/** 10 or 11 digits that start with 0 (a fictional 000-… number too). */
const japaneseNumber = /^0\d{9,10}$/;

/**
 * A telephone or FAX number as `072-800-1554`. Reads `(072)800-1554`, `072(800)1554`, full width,
 * dots and blanks; keeps the parting of the source where it has one. A number a spreadsheet took
 * the leading 0 from is restored.
 */
export function parsePhone(cell: string): Parsed<string> {
  const text = parseText(cell);
  if (text === '' || isPlaceholder(text) || /^0+$/.test(text.replace(/\D/gu, ''))) return absent;
  const [head, ...others] = text.split(/[,、;/／]|\s(?=\(?0\d)/u).filter(Boolean);
  const parts = (head ?? '')
    .replace(/(内線|\(代表?\)|代表?|TEL|FAX|電話)[:：]?/giu, ' ')
    .split(/[^\d]+/u)
    .filter(Boolean);
  const digits = parts.join('');
  if (japaneseNumber.test(digits)) {
    const number = parts.length === 1 ? hyphenate(digits) : parts.join('-');
    return others.length === 0
      ? certain(number)
      : doubtful(number, 'phone-unreadable', `「${text}」のうち最初の番号だけを取り込みました。`);
  }
  if (parts.length === 1 && /^[1-9]\d{8,9}$/.test(digits)) {
    const number = hyphenate(`0${digits}`);
    return doubtful(
      number,
      'phone-zero-restored',
      `先頭の0が失われていたため補いました（${text} → ${number}）。`,
    );
  }
  return unreadable(
    'phone-unreadable',
    `「${text}」は電話番号として読めないため、取り込みませんでした。市外局番から入れてください。`,
  );
}

/** Parting that is certain without a table of area codes: mobile, IP, free dial, 03 and 06. */
function hyphenate(digits: string): string {
  if (digits.length === 11) return digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');
  if (/^0[36]/.test(digits)) return digits.replace(/^(\d{2})(\d{4})(\d{4})$/, '$1-$2-$3');
  if (/^0[15-9]?20/.test(digits)) return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1-$2-$3');
  return digits;
}

/** Seven digits as `413-0411`. */
export function parsePostcode(cell: string): Parsed<string> {
  const digits = cell.normalize('NFKC').replace(/[^\d]/gu, '');
  if (digits === '') return absent;
  if (digits.length === 7) return certain(`${digits.slice(0, 3)}-${digits.slice(3)}`);
  if (digits.length === 6) {
    const value = `0${digits.slice(0, 2)}-${digits.slice(2)}`;
    return doubtful(
      value,
      'leading-zeros-restored',
      `先頭の0が失われていたため補いました（${cell} → ${value}）。`,
    );
  }
  return unreadable('number-unreadable', `「${cell}」は郵便番号（7桁）として読めません。`);
}

export interface WebPresence {
  readonly url?: string;
  readonly email?: string;
}

const emailShape = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/;
const hostShape = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/:?#]|$)/i;

/** What stands where `http://` should: `http//`, `htt://`, `wttps://`, `:https://`, `//`. */
const brokenScheme =
  /^[^a-z0-9]*(?:https?(?=[:;,/∥\\]|\.[:/])\.?|(?!www|ftp|file)[a-z]{3,6}(?=[:;]\/))?[:;,/∥\\]*/i;

/**
 * A web address: a missing or broken scheme is restored (with a doubt), an e-mail address in the
 * column is kept as such, anything else is left out with a doubt. Only http and https pass.
 */
export function parseUrl(cell: string): Parsed<WebPresence> {
  const text = parseText(cell).replace(/[‐‑‒–―−]/gu, '-');
  if (text === '' || isPlaceholder(text) || /^https?:\/\/?$/i.test(text)) return absent;
  const email = text.replace(/^mailto:/i, '');
  if (emailShape.test(email)) return certain({ email });
  const start = Math.max(0, text.search(/https?:\/\/(?!https?:)/i));
  const word = cutAfterHost(text.slice(start).split(' ')[0] ?? '');
  const sound = toWebUrl(word);
  if (sound !== undefined && word === text) return certain({ url: sound });
  if (sound !== undefined)
    return doubtful(
      { url: sound },
      'url-unreadable',
      `「${text}」のうち${sound}だけを取り込みました。`,
    );
  const broken = brokenScheme.exec(word)?.[0] ?? '';
  const rest = word.slice(broken.length);
  const scheme = /^[^a-z]*[a-z]{2,4}s/i.test(broken) ? 'https' : 'http';
  const restored = hostShape.test(rest) ? toWebUrl(`${scheme}://${rest}`) : undefined;
  if (restored !== undefined)
    return doubtful(
      { url: restored },
      'url-scheme-restored',
      `「${text}」に${scheme}://を補いました。`,
    );
  return unreadable('url-unreadable', `「${text}」はURLとして読めないため、取り込みませんでした。`);
}

/** Words that run on after an ASCII host (`http://www.example.jp森山`) are no part of the address. */
function cutAfterHost(word: string): string {
  return /^https?:\/\/[\w.-]+\.[a-z]{2,}(?=[^\0-\x7f])/i.exec(word)?.[0] ?? word;
}

/** The address as the source spells it, when a browser would open it. */
function toWebUrl(text: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return undefined;
  const { hostname } = new URL(text);
  if (!/^[^.]+(\.[^.]+)+$/.test(hostname)) return undefined;
  return text.replace(/^https?/i, (scheme) => scheme.toLowerCase());
}
