import type { AreaRef } from '../registry/source-record.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';

/** The verdict on one area for one role as of a date, with everything that explains it. */
export interface RoleVerdict {
  readonly verdict: VerdictId;
  /** Sentence for people, e.g. 「所属する在宅医療圏で未設定」; '' when the verdict's label says it all. */
  readonly remark: string;
  /** Legal units inside: fulfilled of total; null on the legal layer itself. */
  readonly units: { readonly fulfilled: number; readonly total: number } | null;
  /** Served only in part by its hubs: what is uncovered. */
  readonly partial: {
    readonly uncovered: readonly AreaRef[];
    readonly over75: number | null;
  } | null;
  /** 広域: fulfilled only by designations wider than the legal unit; counted apart. */
  readonly wide: boolean;
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
}

/** A designation in force that speaks for the area. */
export interface Evidence {
  readonly recordKey: string;
  readonly holder: string;
  /** Facility id, when the holder is linked or stands in the registry. */
  readonly facilityId: string | null;
  readonly holderKind: string;
  readonly inside: boolean;
  /** 広域: the designation names an area wider than this one's legal unit. */
  readonly wide: boolean;
  readonly plan: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  readonly dataDate: string | null;
  readonly phone: string | null;
  /** 受付時間 as written. */
  readonly receptionHours: string | null;
  readonly consultees: 'residents' | 'professionals' | 'both' | 'unknown';
}

export type FindingId =
  | 'expired'
  | 'not-yet-in-force'
  | 'holder-not-medical'
  | 'holder-without-filing'
  | 'filing-unverified'
  | 'holder-missing'
  | 'single-body';

export interface Finding {
  readonly id: FindingId;
  /** `information` is not a fault (only one body carries the role). */
  readonly severity: 'warning' | 'information';
  /** Names a body: staff only. */
  readonly message: string;
  readonly recordKeys: readonly string[];
  readonly facilityId: string | null;
}

export interface AreaCoverage {
  readonly layer: string;
  readonly code: string;
  readonly roles: Readonly<Record<RoleId, RoleVerdict>>;
}
