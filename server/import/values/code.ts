import { absent, certain, type Doubt, doubtful, type Parsed, unreadable } from './parsed.ts';

/** Digits and capitals only, half width: how every official code is compared. */
function foldCode(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\s'’`‐-―－-]/gu, '')
    .toUpperCase();
}

const restored = (cell: string, value: string) =>
  `先頭の0が失われていたため補いました（${cell} → ${value}）。表計算ソフトで開いて保存した写しと思われます。`;

/**
 * A code of fixed length whose leading zeros a spreadsheet may have taken.
 * @param length full length in characters.
 * @param lost how many zeros may be missing at most.
 */
export function parseFixedCode(cell: string, length: number, lost = 1): Parsed<string> {
  const code = foldCode(cell);
  if (code === '') return absent;
  if (code.length === length) return certain(code);
  if (/^\d+$/.test(code) && code.length < length && code.length >= length - lost) {
    const value = code.padStart(length, '0');
    return doubtful(value, 'leading-zeros-restored', restored(code, value));
  }
  return unreadable(
    'malformed-code',
    `「${cell}」は${length}桁の番号として読めません。元の番号を確かめてください。`,
  );
}

export interface MunicipalityCode {
  /** 2 digits. */
  readonly prefecture: string;
  /** 5 digits; absent when the code is a prefecture's. */
  readonly municipality?: string;
}

/** 全国地方公共団体コード: the 6th digit for the first five. Source: JIS X 0402 (検査数字). */
export function municipalityCheckDigit(five: string): string {
  let sum = 0;
  for (let i = 0; i < 5; i++) sum += Number(five[i]) * (6 - i);
  return String((11 - (sum % 11)) % 10);
}

/**
 * 全国地方公共団体コード with or without its check digit, or a prefecture's two digits; leading
 * zeros restored (`011011`, `11011`, `01101`, `1101` are all 01101).
 * @param prefectureHint 2 digits of the prefecture the row names, to settle five-digit codes that
 *   may be read both ways.
 */
export function parseMunicipalityCode(
  cell: string,
  prefectureHint?: string,
): Parsed<MunicipalityCode> {
  const code = foldCode(cell);
  if (code === '') return absent;
  const zeros = (value: string): Doubt => ({
    reason: 'leading-zeros-restored',
    message: restored(code, value),
  });
  if (!/^\d{1,6}$/.test(code)) return malformedMunicipality(cell);
  if (code.length <= 2) {
    const prefecture = code.padStart(2, '0');
    return { value: { prefecture }, doubts: code.length < 2 ? [zeros(prefecture)] : [] };
  }
  if (code.length === 6) return fromSix(cell, code, []);
  if (code.length === 5)
    return isFiveDigits(code, prefectureHint)
      ? fromFive(cell, code, [])
      : fromSix(cell, `0${code}`, [zeros(`0${code}`)]);
  if (code.length === 4) return fromFive(cell, `0${code}`, [zeros(`0${code}`)]);
  return malformedMunicipality(cell);
}

/** Five digits are a code without check digit, or one of six that lost its leading zero. */
function isFiveDigits(code: string, prefectureHint: string | undefined): boolean {
  const asFive = code.slice(0, 2);
  const asSix = `0${code[0]}`;
  if (prefectureHint === asFive && prefectureHint !== asSix) return true;
  if (prefectureHint === asSix && prefectureHint !== asFive) return false;
  const plausible = isPrefecture(asFive) && /^..[1-7]/.test(code);
  const checked = municipalityCheckDigit(`0${code.slice(0, 4)}`) === code[4];
  return plausible || !checked;
}

function fromSix(cell: string, six: string, doubts: readonly Doubt[]): Parsed<MunicipalityCode> {
  const five = six.slice(0, 5);
  const parsed = fromFive(cell, five, doubts);
  const right = municipalityCheckDigit(five);
  if (parsed.value === undefined || right === six[5]) return parsed;
  return {
    value: parsed.value,
    doubts: [
      ...parsed.doubts,
      {
        reason: 'check-digit',
        message: `団体コード${six}の検査数字は${right}のはずです。${five}として取り込みました。`,
      },
    ],
  };
}

function fromFive(cell: string, five: string, doubts: readonly Doubt[]): Parsed<MunicipalityCode> {
  const prefecture = five.slice(0, 2);
  if (!isPrefecture(prefecture)) return malformedMunicipality(cell);
  if (five.endsWith('000')) return { value: { prefecture }, doubts };
  return { value: { prefecture, municipality: five }, doubts };
}

/** 01–47 by JIS X 0401; 90 and above are kept free for fictional prefectures. */
function isPrefecture(code: string): boolean {
  return (code >= '01' && code <= '47') || code >= '90';
}

function malformedMunicipality(cell: string): Parsed<never> {
  return unreadable(
    'malformed-code',
    `「${cell}」は団体コード（5桁または6桁）として読めません。全国地方公共団体コードを入れてください。`,
  );
}

/** Luhn over all digits but the last: held by 医療機関コード and most care office numbers. */
export function luhnCheckDigit(digits: string): string {
  let sum = 0;
  for (let i = digits.length - 1, double = true; i >= 0; i--, double = !double) {
    const digit = Number(digits[i]) * (double ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

const wrongCheckDigit = (name: string, code: string) =>
  `${name}${code}の検査数字が合いません。番号の写し誤りでないか確かめてください。`;

/**
 * 介護保険事業所番号: 10 characters, a letter allowed in the third place. The check digit is held
 * only by numbers with 7 or 9 there; the others are not judged.
 */
export function parseCareOffice(cell: string): Parsed<string> {
  const parsed = parseFixedCode(cell, 10);
  const code = parsed.value;
  if (code === undefined) return parsed;
  if (!/^\d{2}[0-9A-Z]\d{7}$/.test(code))
    return unreadable(
      'malformed-code',
      `「${cell}」は介護保険事業所番号（10桁）として読めません。番号を確かめてください。`,
    );
  if (!/^..[79]/.test(code) || luhnCheckDigit(code.slice(0, 9)) === code[9]) return parsed;
  const doubt: Doubt = {
    reason: 'check-digit',
    message: wrongCheckDigit('介護保険事業所番号', code),
  };
  return { value: code, doubts: [...parsed.doubts, doubt] };
}

/**
 * 医療機関コード: 10 digits = 都道府県 2 + 点数表 1 + 医療機関番号 7.
 * @param prefix the first three digits, for files that give the 7-digit number alone.
 */
export function parseMedicalCode(cell: string, prefix = ''): Parsed<string> {
  const parsed = parseFixedCode(cell, 10 - prefix.length, prefix === '' ? 1 : 4);
  if (parsed.value === undefined) return parsed;
  const code = prefix + parsed.value;
  if (!/^\d{10}$/.test(code))
    return unreadable(
      'malformed-code',
      `「${cell}」は医療機関コード（${10 - prefix.length}桁）として読めません。番号を確かめてください。`,
    );
  if (luhnCheckDigit(code.slice(0, 9)) === code[9]) return { value: code, doubts: parsed.doubts };
  const doubt: Doubt = { reason: 'check-digit', message: wrongCheckDigit('医療機関コード', code) };
  return { value: code, doubts: [...parsed.doubts, doubt] };
}

/** 法人番号: the first digit is `9 − (Σ PnQn mod 9)`, Q = 1, 2, 1, 2 … from the right. */
export function corporateCheckDigit(twelve: string): string {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(twelve[11 - i]) * (i % 2 === 0 ? 1 : 2);
  return String(9 - (sum % 9));
}

/**
 * 法人番号, 13 digits. A wrong check digit is a doubt (official files carry some); a number of
 * another length stays out.
 */
export function parseCorporateNumber(cell: string): Parsed<string> {
  const code = foldCode(cell);
  if (code === '' || /^0+$/.test(code)) return absent;
  if (!/^[1-9]\d{12}$/.test(code))
    return unreadable(
      'check-digit',
      `「${cell}」は法人番号（0以外で始まる13桁）として読めないため、取り込みませんでした。`,
    );
  if (corporateCheckDigit(code.slice(1)) === code[0]) return certain(code);
  return doubtful(code, 'check-digit', wrongCheckDigit('法人番号', code));
}
