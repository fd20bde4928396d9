import type { ImportFileReport } from '../atlas/answers.ts';

/**
 * What an import would do, or did, in words for the people who answer for the data.
 * `doubtful` rows go in but should be looked at; `refused` rows stay out.
 */
export type ChangeOutcome = 'new' | 'changed' | 'vanished' | 'refused' | 'doubtful';

/** How many of each, as shown before anything is confirmed. */
export interface ChangeCounts {
  readonly new: number;
  readonly changed: number;
  /** No longer listed by the newest edition of any of their sources. */
  readonly vanished: number;
  /** Rows, not things. */
  readonly refused: number;
  readonly doubtful: number;
  /** Facilities of which nothing but the date of the data is new: not listed one by one. */
  readonly redated: number;
}

export type ChangedThing = 'facility' | 'designation' | 'area';

/** A thing that is new, changed or vanished. */
export interface ThingChange {
  readonly outcome: 'new' | 'changed' | 'vanished';
  readonly thing: ChangedThing;
  /** Of a facility its id, of an area `layer/code`, of a designation its record key. */
  readonly id: string;
  readonly name: string;
  /** What it is, in words: its kinds, its layer, its role. */
  readonly about: string;
  /** Per field that differs; for new and vanished things what is known of them. */
  readonly fields: readonly FieldChange[];
  /** `[lng, lat]`; null where there is none. */
  readonly positionBefore: readonly [number, number] | null;
  readonly positionAfter: readonly [number, number] | null;
  /** How far it moves; null unless it has a place both before and after and they differ. */
  readonly movedMetres: number | null;
}

export interface FieldChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row of a file that stays out, or goes in but should be looked at. */
export interface RowChange {
  readonly outcome: 'refused' | 'doubtful';
  readonly file: string;
  /** 1-based line of the file, row of the sheet or number of the feature. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  /** What is wrong and what to do, one sentence. */
  readonly message: string;
}

export type ImportChange = ThingChange | RowChange;

/** `GET /api/imports/{id}/changes?outcome=&limit=&cursor=` */
export interface ImportChangesAnswer {
  readonly counts: ChangeCounts;
  readonly outcome: ChangeOutcome;
  readonly items: readonly ImportChange[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  readonly next: string | null;
}

/** A file's refused rows, to be downloaded as the person's own file with a reason column. */
export interface RefusedFile {
  /** As the report names it. */
  readonly file: string;
  readonly rows: number;
  /** Name under which it is saved. */
  readonly saveAs: string;
  /** `GET /api/imports/{id}/refused/{download}` */
  readonly download: string;
}

/** What the desk knows of an import beyond its report. */
export interface ImportTrial {
  readonly counts: ChangeCounts;
  /** The data the differences were taken against. */
  readonly against: string;
  /** ISO 8601, UTC: until then the files are kept and may be confirmed; null when they no longer are. */
  readonly keptUntil: string | null;
  /** Id of the import that put the same files in; null until confirmed. */
  readonly confirmedAs: string | null;
}

/** `GET /api/imports`: newest first. */
export interface ImportsAnswer {
  /** Id of the import that is running now. */
  readonly running: string | null;
  readonly total: number;
  readonly items: readonly ImportListItem[];
}

export interface ImportListItem {
  readonly id: string;
  /** The number by which people speak of it. */
  readonly number: number;
  /** `demo`: the fictional prefecture. */
  readonly kind: 'demo' | 'files';
  readonly state: 'done' | 'undone';
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly files: readonly ImportFileReport[];
  readonly totals: {
    readonly rows: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
    readonly warnings: number;
  };
  readonly messages: readonly string[];
  /** `DELETE /api/imports/{id}` would take it back. */
  readonly mayUndo: boolean;
  /** Why not, as a sentence; null when it may. */
  readonly undoRefusal: string | null;
}
