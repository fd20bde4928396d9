import { legalForms } from '../../../geo/terms/legal-form.ts';
import { municipalityNames } from '../../../geo/terms/municipality-name.ts';
import { prefectures } from '../../../geo/terms/prefecture.ts';
import { parseText } from './text.ts';

/**
 * Words and endings that only a body's name has. Single characters do not do: 中村, 市川, 有田 and
 * 河合 are persons.
 */
const bodyWord =
  /施設|組合|機構|連合|協議|協会|学園|学院|保健所|センター|クリニック|診療所|医院|病院|歯科|内科|外科|眼科|薬局|ホーム|ステーション|サービス|会$/u;

/** With one of these the whole name is a body's, whatever stands beside it. */
const legalWord = /法人|会社|財団|公社|赤十字/u;

/** Who speaks for a body, named after it: 「株式会社見本 代表取締役 …」. */
const representative =
  /[\s(]+(?:代表取締役|代表社員|代表理事|代表者|代表|理事長|会長|院長|施設長|開設者|管理者)[\s:].*$/u;

const places: ReadonlySet<string> = new Set(
  [...municipalityNames, ...prefectures].map(({ name }) => name),
);

/** 〇〇県〇〇市 and 〇〇郡〇〇町 as an operator is that municipality. */
const placePrefix = /^(?:.{2,3}[都道府県])?(?:[^市区町村]{1,4}郡)?/u;

/** Where only a word such as 医院 tells, a person may be named beside it: every part must be a body's. */
function isBody(name: string): boolean {
  if (legalWord.test(name) || legalForms.some((form) => name.includes(form))) return true;
  const parts = name.split(/[\s()]+/u).filter((part) => part !== '');
  return parts.every(
    (part) => bodyWord.test(part) || places.has(part) || places.has(part.replace(placePrefix, '')),
  );
}

/**
 * The operator's name (法人の名称) without its representative's, or undefined. An operator without
 * 法人番号 may be a private person, and persons' names are never stored: then only a name that is
 * plainly a body's is kept.
 */
export function parseCorporateName(
  cell: string,
  corporateNumber: string | undefined,
): string | undefined {
  const name = parseText(cell).replace(representative, '');
  if (name === '') return undefined;
  return corporateNumber !== undefined || isBody(name) ? name : undefined;
}
