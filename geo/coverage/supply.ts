import type { SourceId } from '../terms/source.ts';
import type { FacilitySelector } from './indicator.ts';

/**
 * What an area has for care at home, as its sheet (圏域カルテ) lists it: 在支診 and 在支病 by the tier in
 * force, nursing, pharmacies, dentistry. Source: domain handbook §3 and §4.
 */
export interface Supply {
  readonly id: SupplyId;
  readonly label: string;
  readonly selector: FacilitySelector;
  readonly sources: readonly SourceId[];
}

export type SupplyId = (typeof table)[number]['id'];

/** How many facilities an area has of a row; null where the data could not have shown any. */
export interface SupplyItem {
  readonly id: SupplyId;
  readonly label: string;
  readonly count: number | null;
  /** In the whole prefecture. */
  readonly ofPrefecture: number | null;
  /** Null also where the people are not known. */
  readonly per100kOver75: number | null;
  readonly sources: readonly SourceId[];
}

const clinicTier = (tier: 1 | 2 | 3, label: string) => ({
  label,
  selector: { label, filings: ['home-support-clinic'], tier } satisfies FacilitySelector,
  sources: ['todokede'] as const,
});
const hospitalTier = (tier: 1 | 2 | 3, label: string) => ({
  label,
  selector: { label, filings: ['home-support-hospital'], tier } satisfies FacilitySelector,
  sources: ['todokede'] as const,
});
const nursing = { kinds: ['visiting-nurse'], services: ['130'] } as const;

const table = [
  { id: 'clinic-1', ...clinicTier(1, '支援診１（機能強化型・単独）') },
  { id: 'clinic-2', ...clinicTier(2, '支援診２（機能強化型・連携）') },
  { id: 'clinic-3', ...clinicTier(3, '支援診３（従来型）') },
  { id: 'hospital-1', ...hospitalTier(1, '支援病１（機能強化型・単独）') },
  { id: 'hospital-2', ...hospitalTier(2, '支援病２（機能強化型・連携）') },
  { id: 'hospital-3', ...hospitalTier(3, '支援病３（従来型）') },
  {
    id: 'backup-hospital',
    label: '在宅療養後方支援病院',
    selector: { label: '在後病の届出', filings: ['backup-hospital'] },
    sources: ['todokede'],
  },
  {
    id: 'nursing',
    label: '訪問看護事業所',
    selector: { label: '訪問看護事業所', ...nursing },
    sources: ['kaigo', 'iryojoho'],
  },
  {
    id: 'nursing-24h',
    label: 'うち24時間連絡「可」',
    selector: {
      label: '24時間連絡「可」の訪問看護',
      ...nursing,
      survey: { id: 'contact-24h', answer: 'yes' },
    },
    sources: ['kaigo', 'supplement'],
  },
  {
    id: 'pharmacy',
    label: '薬局',
    selector: { label: '薬局', kinds: ['pharmacy'] },
    sources: ['iryojoho'],
  },
  {
    id: 'pharmacy-home',
    label: 'うち訪問薬剤（在薬など）の届出',
    selector: {
      label: '訪問薬剤の届出がある薬局',
      kinds: ['pharmacy'],
      filings: ['home-pharmacy'],
    },
    sources: ['todokede', 'iryojoho'],
  },
  {
    id: 'dental',
    label: '歯科',
    selector: { label: '歯科', kinds: ['dental'] },
    sources: ['iryojoho'],
  },
  {
    id: 'dental-home',
    label: '訪問歯科（歯援診・歯訪診など）の届出',
    selector: { label: '訪問歯科の届出', filings: ['home-dental'] },
    sources: ['todokede'],
  },
] as const satisfies readonly (Omit<Supply, 'id'> & { readonly id: string })[];

/** In the order in which the sheet lists them. */
export const supplies: readonly Supply[] = table;
