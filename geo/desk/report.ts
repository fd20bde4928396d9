import type { NamedArea } from '../atlas/answers.ts';
import type { ReportFieldId } from '../terms/report-field.ts';

/** `POST /api/reports`: an error of the map, told without an account. */
export interface ReportDraft {
  /** Id of the facility it is about; at most one of facility and area. */
  readonly facility?: string;
  readonly area?: { readonly layer: string; readonly code: string };
  readonly field: ReportFieldId;
  /** 1 to 1,000 characters. */
  readonly text: string;
}

/** What the one who reported is given. */
export interface ReportReceipt {
  /** `2026-0001-K7`: year, running number, check characters. */
  readonly number: string;
  /** What happens next and how long the text is kept, in words. */
  readonly message: string;
}

export type ReportState = 'open' | 'closed';

/** A report as staff read it. */
export interface ReportItem {
  readonly number: string;
  readonly state: ReportState;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** `onMap` is false once the map no longer holds it. */
  readonly facility: {
    readonly id: string;
    readonly name: string;
    readonly onMap: boolean;
  } | null;
  readonly area: NamedArea | null;
  readonly field: ReportFieldId;
  readonly text: string;
  /** What staff noted when closing it. */
  readonly answer: string | null;
  /** ISO 8601, UTC; null while open. */
  readonly closedAt: string | null;
  /** Open for longer than `keeping.overdueAfterDays`. */
  readonly overdue: boolean;
  /** `YYYY-MM-DD`: the day it is deleted if nothing is done. */
  readonly deletedOn: string;
}

/** How long reports stay. */
export interface ReportKeeping {
  readonly overdueAfterDays: number;
  /** After closing. */
  readonly closedDeletedAfterDays: number;
  /** After receipt. */
  readonly openDeletedAfterDays: number;
  /** The same as a sentence. */
  readonly sentence: string;
}

/** `GET /api/reports?state=`: open ones oldest first, closed ones last closed first. */
export interface ReportsAnswer {
  readonly state: ReportState;
  readonly counts: { readonly open: number; readonly overdue: number; readonly closed: number };
  readonly items: readonly ReportItem[];
  readonly keeping: ReportKeeping;
  /** That patients' and private persons' data does not belong here, and what to do with it. */
  readonly warning: string;
}
