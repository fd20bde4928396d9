import type { PopulationDefinition } from '../../../geo/registry/source-record.ts';
import { absent, certain, type Parsed, unreadable } from './parsed.ts';

/** What tables call the ways of counting people. */
const names: readonly { readonly pattern: RegExp; readonly definition: PopulationDefinition }[] = [
  { pattern: /住民基本台帳|住基|^resident-register$/u, definition: 'resident-register' },
  { pattern: /推計|^projection$/u, definition: 'projection' },
  { pattern: /国勢調査|^census$/u, definition: 'census' },
  { pattern: /第?[1一]号被保険者|^insured$/u, definition: 'insured' },
];

/** 定義: 住民基本台帳, 国勢調査, 第1号被保険者 or 推計. */
export function parsePopulationDefinition(cell: string): Parsed<PopulationDefinition> {
  const text = cell.normalize('NFKC').replace(/\s+/gu, '');
  if (text === '') return absent;
  const known = names.find(({ pattern }) => pattern.test(text));
  if (known) return certain(known.definition);
  return unreadable(
    'unknown-value',
    `人口の定義「${cell}」は読めません。「住民基本台帳」「国勢調査」「第1号被保険者」「推計」のどれかを入れてください。`,
  );
}
