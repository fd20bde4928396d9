import type { KindId } from '../terms/kind.ts';

/**
 * What one source says of one facility. Every field is what the source states after reading
 * (widths folded, placeholders such as `0,0`, `（改行）` and capacity 0 already taken away);
 * a field it does not state is absent.
 */
export interface FacilityClaim {
  readonly name?: string;
  readonly kana?: string;
  readonly nameEnglish?: string;
  readonly kinds: readonly KindId[];
  readonly identifiers: readonly Identifier[];
  /** 2 digits. */
  readonly prefecture?: string;
  /** Declared municipality, 5 digits. */
  readonly municipality?: string;
  /** Declared prefecture and municipality names as written, for the gazetteer. */
  readonly prefectureName?: string;
  readonly municipalityName?: string;
  readonly address?: string;
  readonly building?: string;
  readonly postcode?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly url?: string;
  readonly email?: string;
  readonly corporateName?: string;
  /** The record's own position as published, unscreened: [lng, lat]. */
  readonly position?: readonly [number, number];
  readonly services?: readonly ServiceClaim[];
  readonly filings?: readonly FilingClaim[];
  readonly hours?: readonly OpeningHours[];
  /** Open weekdays, 月…日 then 祝: true open, false closed, null unknown. */
  readonly openDays?: OpenDays;
  readonly hoursNote?: string;
  readonly closedNote?: string;
  readonly departments?: readonly string[];
  readonly beds?: Beds;
  readonly languages?: readonly string[];
  readonly note?: string;
  readonly supplement?: SupplementClaim;
}

export type IdentifierScheme =
  /** 介護保険事業所番号, 10 characters. */
  | 'care-office'
  /** 都道府県2 + 点数表1 + 医療機関番号7 = 10 digits; equals the care office number of みなし offices. */
  | 'medical'
  /** 医療情報ネット ID. */
  | 'iryojoho'
  /** 法人番号, 13 digits: identifies the operator, never links facilities. */
  | 'corporate'
  /** The number a municipality gave in its own list, prefixed with the municipality code. */
  | 'local';

export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

export interface ServiceClaim {
  /** 介護サービス情報公表 code, e.g. '130'; see terms/service. */
  readonly code: string;
  readonly capacity?: number;
  readonly days?: string;
  readonly daysNote?: string;
}

export interface FilingClaim {
  /** 受理届出名称 as written. */
  readonly name: string;
  /** 受理記号: NFKC, without blanks (`支援診1`); '' where the list has none. */
  readonly symbol: string;
  readonly number?: string;
  /** 算定開始年月日, ISO. */
  readonly effectiveFrom?: string;
  readonly remarks?: readonly { readonly heading: string; readonly text: string }[];
}

/** One weekly stretch: day 0 = 月 … 6 = 日, 7 = 祝; minutes since midnight. */
export interface OpeningHours {
  readonly department?: string;
  readonly day: number;
  readonly opens: number;
  readonly closes: number;
}

export type OpenDays = readonly (boolean | null)[];

export interface Beds {
  readonly total?: number;
  readonly general?: number;
  readonly longTerm?: number;
  readonly psychiatric?: number;
  readonly tuberculosis?: number;
  readonly infectious?: number;
}

/** Survey fields of the facility supplement. */
export interface SupplementClaim {
  /** Ids of terms/acceptance: true yes, false no; absent = not known. */
  readonly accepts?: Readonly<Record<string, boolean>>;
  readonly servesLayer?: string;
  readonly servesCodes?: readonly string[];
  readonly serviceAreaText?: string;
  readonly maxVisitKilometres?: number;
  readonly confirmedOn?: string;
}
