import { parseText } from './text.ts';

/** Words that a body's name carries and a person's does not. */
const organisation =
  /[会社団法株有組合財市町村区県府都道国局院園校舎]|機構|連合|協議|センタ|クリニック|診療|医療|歯科|内科|外科|眼科|薬局|介護|福祉|ケア|ホーム|ステーション|サービス|事業|[A-Za-z]{3}/u;

/**
 * The operator's name (法人の名称), or undefined. An operator without 法人番号 may be a private
 * person, and persons' names are never stored: then only a name that is plainly a body's is kept.
 */
export function parseCorporateName(
  cell: string,
  corporateNumber: string | undefined,
): string | undefined {
  const name = parseText(cell);
  if (name === '') return undefined;
  return corporateNumber !== undefined || organisation.test(name) ? name : undefined;
}
