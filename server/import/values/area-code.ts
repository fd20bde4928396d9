import { cityOf } from '../../../geo/areas/city.ts';
import type { AreaRef } from '../../../geo/registry/source-record.ts';
import { designatedCities } from '../../../geo/terms/designated-city.ts';
import { parseFixedCode, parseMunicipalityCode } from './code.ts';
import { absent, certain, doubtful, type Parsed, unreadable } from './parsed.ts';

/** Whose local codes a row uses: what a bare `1` is prefixed with. */
export interface Owner {
  /** 2 digits. */
  readonly prefecture?: string | undefined;
  /** 5 digits. */
  readonly municipality?: string | undefined;
}

/** The owner a person names with `--parent`: 5 or 6 digits a municipality, 2 a prefecture. */
export function ownerOfParent(parent: string | undefined): Owner {
  return parseMunicipalityCode(parent ?? '').value ?? {};
}

type CodeParser = (cell: string, owner: Owner) => Parsed<AreaRef>;

/** How the codes of each layer are written; layers that are not listed are numbered by their prefecture. */
const parsers: Readonly<Record<string, CodeParser>> = {
  prefecture: (cell, owner) => {
    const text = cell === '' ? (owner.prefecture ?? '') : cell;
    const parsed = parseMunicipalityCode(text);
    return toRef(parsed, 'prefecture', parsed.value?.prefecture);
  },
  secondary: (cell, owner) => {
    const local = /^\d{1,2}$/.test(cell) && owner.prefecture !== undefined;
    if (local)
      return certain({ layer: 'secondary', code: owner.prefecture + cell.padStart(2, '0') });
    const parsed = parseFixedCode(cell, 4);
    if (parsed.value === undefined || /^\d{4}$/.test(parsed.value))
      return toRef(parsed, 'secondary', parsed.value);
    return unreadable(
      'malformed-code',
      `「${cell}」は二次医療圏の番号（4桁の数字）ではありません。`,
    );
  },
  city: (cell, owner) => parseMunicipality(cell, owner),
  municipality: (cell, owner) => parseMunicipality(cell, owner),
  daily: (cell, owner) => {
    if (/^\d{5}-./u.test(cell)) return certain({ layer: 'daily', code: cell });
    const long = /^(\d{6})-(.+)$/u.exec(cell);
    if (long) return certain({ layer: 'daily', code: `${long[1]!.slice(0, 5)}-${long[2]}` });
    if (owner.municipality !== undefined)
      return certain({ layer: 'daily', code: `${owner.municipality}-${cell}` });
    return unreadable(
      'owner-unknown',
      `日常生活圏域「${cell}」がどの市区町村のものか分かりません。27210-1のように市区町村コードを付けるか、--parent 27210を付けて取り込んでください。`,
    );
  },
  small: (cell) => {
    const code = /^\d{8}$|^\d{10}$/.test(cell) ? `0${cell}` : cell;
    if (!/^\d{9}$|^\d{11}$/.test(code))
      return unreadable(
        'malformed-code',
        `「${cell}」は町丁・字の番号（9桁または11桁）ではありません。`,
      );
    const ref = { layer: 'small', code };
    return code === cell
      ? certain(ref)
      : doubtful(
          ref,
          'leading-zeros-restored',
          `先頭の0が失われていたため補いました（${cell} → ${code}）。`,
        );
  },
};

/**
 * The area a cell names, with the prefix of its owner: `1` of 静岡県 on 在宅医療圏 is `22-1`.
 * A 政令市 under 市区町村 is meant whole (layer `city`), a ward under 市町村 is that ward.
 * @param cell one code; an empty one is absent, except for the prefecture itself.
 */
export function parseAreaCode(cell: string, layer: string, owner: Owner): Parsed<AreaRef> {
  const text = cell
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‐‑–—―−]/gu, '-');
  if (text === '' && layer !== 'prefecture') return absent;
  return (parsers[layer] ?? parsePrefixed(layer))(text, owner);
}

function parseMunicipality(cell: string, owner: Owner): Parsed<AreaRef> {
  const parsed = parseMunicipalityCode(cell, owner.prefecture);
  const code = parsed.value?.municipality;
  if (parsed.value !== undefined && code === undefined)
    return unreadable(
      'malformed-code',
      `「${cell}」は都道府県の番号です。市区町村コードを入れてください。`,
    );
  if (code === undefined) return { doubts: parsed.doubts };
  return toRef(parsed, isCity(code) ? 'city' : 'municipality', code);
}

/** Only a 政令市 differs from its municipality: everywhere else the two layers share the code. */
function isCity(code: string): boolean {
  return cityOf(code) === code && designatedCities.some((city) => city.code === code);
}

function parsePrefixed(layer: string): CodeParser {
  return (cell, owner) => {
    if (/^\d{2}-./u.test(cell)) return certain({ layer, code: cell });
    if (owner.prefecture !== undefined)
      return certain({ layer, code: `${owner.prefecture}-${cell}` });
    return unreadable(
      'owner-unknown',
      `圏域「${cell}」がどの都道府県のものか分かりません。22-01のように都道府県コードを付けてください。`,
    );
  };
}

function toRef(parsed: Parsed<unknown>, layer: string, code: string | undefined): Parsed<AreaRef> {
  if (code === undefined) return { doubts: parsed.doubts };
  return { value: { layer, code }, doubts: parsed.doubts };
}
