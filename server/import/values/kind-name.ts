import type { KindId } from '../../../geo/terms/kind.ts';
import { findServiceByName } from '../../../geo/terms/service.ts';

/**
 * What tables call a kind of body (医療機関の種類, 種別), by the first pattern that fits: the narrower
 * word stands above the wider (歯科診療所 above 診療所, 薬局 above anything an 医師会 might also be).
 */
const kindNames: readonly { readonly pattern: RegExp; readonly kind: KindId }[] = [
  { pattern: /医師会|歯科医師会|薬剤師会|看護協会|協議会|社会福祉協議会/, kind: 'organisation' },
  {
    pattern:
      /^(市町村|市区町村|特別区|市|町|村|区|都道府県|県|保健所|保健センター|行政|団体|機関|その他)$/,
    kind: 'organisation',
  },
  { pattern: /地域包括支援センター/, kind: 'support-center' },
  { pattern: /訪問看護/, kind: 'visiting-nurse' },
  { pattern: /薬局/, kind: 'pharmacy' },
  { pattern: /助産所|助産院/, kind: 'midwife' },
  { pattern: /歯科/, kind: 'dental' },
  { pattern: /病院|医療センター/, kind: 'hospital' },
  { pattern: /診療所|クリニック|医院/, kind: 'clinic' },
  { pattern: /居宅介護支援/, kind: 'care-manager' },
];

/** The kind a table names; undefined when the word says nothing of it. */
export function findKindByName(text: string): KindId | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  if (folded === '') return undefined;
  const named = kindNames.find(({ pattern }) => pattern.test(folded));
  return named?.kind ?? findServiceByName(folded)?.kind;
}
