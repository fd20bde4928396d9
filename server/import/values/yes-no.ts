import { absent, certain, type Parsed, unreadable } from './parsed.ts';

const yes = /^(はい|有|有り|あり|可|可能|対応|対応可|受入可|受け入れ可|[○〇◯●◎]|1|true|yes|y)$/iu;
const no =
  /^(いいえ|無|無し|なし|不可|非対応|対応不可|受入不可|受け入れ不可|[×✕✗xX]|0|false|no|n)$/iu;

/** はい / いいえ in the ways tables write it (○ ×, 可 不可, 有 無, 1 0). */
export function parseYesNo(cell: string): Parsed<boolean> {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  if (/^[-−ー―‐/]*$/u.test(text)) return absent;
  if (yes.test(text)) return certain(true);
  if (no.test(text)) return certain(false);
  return unreadable(
    'unknown-value',
    `「${cell}」は「はい」「いいえ」として読めません。どちらかを入れてください。`,
  );
}
