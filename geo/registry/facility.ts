import type { KindId } from '../terms/kind.ts';
import type { PositionLevelId } from '../terms/position-level.ts';
import type { SourceId } from '../terms/source.ts';
import type {
  Beds,
  FilingClaim,
  Identifier,
  OpenDays,
  OpeningHours,
  ServiceClaim,
  SupplementClaim,
} from './facility-claim.ts';

/** A facility: the fold of its source records and edits, as every page and answer sees it. */
export interface Facility {
  /** Hash of its lowest (source rank, key): 12 lower-case hex digits. */
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
  readonly kinds: readonly KindId[];
  readonly identifiers: readonly Identifier[];
  readonly prefecture: string | null;
  /** Declared municipality after reorganisations, 5 digits. */
  readonly municipality: string | null;
  readonly address: string | null;
  readonly building: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly url: string | null;
  readonly corporateName: string | null;
  readonly position: readonly [number, number] | null;
  readonly positionLevel: PositionLevelId;
  /**
   * True when the position shown stands over 500 m outside its declared municipality, or the address
   * it was found by lies in another one: it places nothing in a finer layer.
   */
  readonly positionContradicts: boolean;
  readonly services: readonly FacilityService[];
  /** All listed filings; `inForce` tells the tier that counts when two of one group are listed. */
  readonly filings: readonly FacilityFiling[];
  readonly hours: readonly OpeningHours[];
  readonly openDays: OpenDays | null;
  readonly hoursNote: string | null;
  readonly closedNote: string | null;
  readonly departments: readonly string[];
  readonly beds: Beds | null;
  readonly supplement: SupplementClaim | null;
  readonly note: string | null;
  /** Newest edition among its records; null when unknown. */
  readonly dataDate: string | null;
  /** The records it folds, in rank order. */
  readonly records: readonly RecordRef[];
}

/** Whether a text has the shape of a facility's id. */
export function isFacilityId(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}

export interface RecordRef {
  readonly source: SourceId;
  readonly key: string;
  readonly edition: string | null;
  /** True when a newer edition of the same slice no longer lists it. */
  readonly vanished: boolean;
}

export interface FacilityService extends ServiceClaim {
  /** 介護保険事業所番号 under which this service is offered. */
  readonly office?: string;
}

export interface FacilityFiling extends FilingClaim {
  readonly inForce: boolean;
}

/** Which record gave which field, folded again on request. */
export type Provenance = Readonly<Record<string, RecordRef>>;
