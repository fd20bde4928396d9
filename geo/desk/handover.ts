import type { NamedArea } from '../atlas/answers.ts';
import type { RoleId } from '../terms/role.ts';

/** `GET /api/handover`: what a successor must know. */
export interface HandoverAnswer {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** The fictional prefecture is loaded: nothing below is real. */
  readonly demo: boolean;
  readonly sources: readonly HandoverSource[];
  readonly imports: {
    readonly total: number;
    /** ISO 8601, UTC; null when nothing was ever imported. */
    readonly newestAt: string | null;
  };
  readonly reports: {
    readonly open: number;
    readonly overdue: number;
    /** ISO 8601, UTC. */
    readonly oldestOpenAt: string | null;
  };
  readonly designations: {
    /** Those that end within this many days are listed, and those that have ended. */
    readonly withinDays: number;
    readonly ending: readonly EndingDesignation[];
  };
}

/** `never`: not loaded; `soon`: expected within 30 days; `due`: its day has come. */
export type DueState = 'never' | 'current' | 'soon' | 'due' | 'irregular';

export interface HandoverSource {
  readonly source: string;
  readonly label: string;
  readonly publisher: string;
  /** How often it is published or should be looked at again, in words. */
  readonly rhythm: string;
  /** Null where it comes without a rhythm. */
  readonly everyMonths: number | null;
  /** Where to get it, in words. */
  readonly obtain: string;
  readonly records: number;
  /** Newest and oldest date of the data held; null when unknown or nothing is held. */
  readonly newest: string | null;
  readonly oldest: string | null;
  /** The last import that read any of it; null when none did. */
  readonly imported: { readonly id: string; readonly number: number; readonly at: string } | null;
  /** `YYYY-MM-DD`: when the next edition is expected; null when that cannot be said. */
  readonly nextOn: string | null;
  readonly due: DueState;
}

export interface EndingDesignation {
  readonly name: string;
  readonly role: RoleId;
  readonly plan: string;
  readonly areas: readonly NamedArea[];
  /** `YYYY-MM-DD`, the last day. */
  readonly validTo: string;
  /** Negative when it has ended. */
  readonly daysLeft: number;
}
