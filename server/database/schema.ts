import type { Generated } from 'kysely';

/**
 * The table of contents of the database. Three kinds of table:
 * what was put in (`import_batch`, `source_record`, `record_change`), what is derived from it and
 * written by `derive` alone (`facility…`, `area`), and `meta`. `report` stands in a file of its own
 * beside: it is written while an import holds the other, and no dump, undo or copy of the registry
 * carries what residents wrote. So do `snapshot`, `plan_sheet` and `scenario`, the work of people on
 * the coverage workbench (server/workbench/workbench.ts).
 */
export interface Schema {
  readonly import_batch: ImportBatchTable;
  readonly source_record: SourceRecordTable;
  readonly record_change: RecordChangeTable;
  readonly facility: FacilityTable;
  readonly facility_record: FacilityRecordTable;
  readonly facility_area: FacilityAreaTable;
  readonly area: AreaTable;
  readonly meta: MetaTable;
  readonly report: ReportTable;
  readonly snapshot: SnapshotTable;
  readonly plan_sheet: PlanSheetTable;
  readonly scenario: ScenarioTable;
}

/** One import: everything it brought is in the database, or nothing is. */
export interface ImportBatchTable {
  id: Generated<number>;
  /** Name under which whoever started the import asks for it; known before it ends. */
  ticket: string;
  kind: ImportKind;
  state: 'done' | 'undone';
  /** Fingerprint of the readers by which the files were read. */
  readers: string;
  /** ISO 8601, UTC. */
  started_at: string;
  finished_at: string | null;
  /** ImportReport as JSON; null while the import runs. */
  report: string | null;
}

/** `demo`: the fictional prefecture, retired by the first import of anything else. */
export type ImportKind = 'demo' | 'files';

/**
 * Every distinct content of every record ever read. Which of the versions of one
 * (source, record_key) is current is told by geo/registry/version, among those not retired.
 */
export interface SourceRecordTable {
  id: Generated<number>;
  source: string;
  record_key: string;
  layout: number;
  /** Hash of `body`. */
  hash: string;
  /** The newest date this content was published under; null when unknown. */
  edition: string | null;
  slice: string;
  /** For records that group rows: what each row said, to tell the outcome row by row. */
  parts: string | null;
  /** RecordBody as JSON with sorted keys. */
  body: string;
  first_import: number;
  last_import: number;
  /** The import that took it out of use; null while it counts. */
  retired_by: number | null;
}

/** Journal: how a record that existed before an import was, so that undoing restores it. */
export interface RecordChangeTable {
  import_id: number;
  record_id: number;
  previous_edition: string | null;
  previous_last_import: number;
  previous_retired_by: number | null;
}

/** Derived. */
export interface FacilityTable {
  id: string;
  hash: string;
  /** Facility as JSON. */
  body: string;
}

/** Derived: which facility folds which record. */
export interface FacilityRecordTable {
  source: string;
  record_key: string;
  facility_id: string;
  /** The id the facility would have if this record were its lowest: old ids redirect. */
  alias: string;
}

/** Derived: membership. */
export interface FacilityAreaTable {
  facility_id: string;
  layer: string;
  code: string;
}

/** Derived. */
export interface AreaTable {
  layer: string;
  code: string;
  hash: string;
  /** Area as JSON. */
  body: string;
}

export interface MetaTable {
  key: string;
  value: string;
}

/** What residents say is wrong. Neither who nor from where is kept. */
export interface ReportTable {
  /** The running number of its number: never given twice, even when deleted. */
  id: Generated<number>;
  number: string;
  state: 'open' | 'closed';
  /** ISO 8601, UTC. */
  received_at: string;
  facility_id: string | null;
  /** As it was called when the report came in. */
  facility_name: string | null;
  area_layer: string | null;
  area_code: string | null;
  area_name: string | null;
  field: string;
  text: string;
  answer: string | null;
  closed_at: string | null;
}

/** In the workbench: coverage as it stood on a day, kept when somebody said so. */
export interface SnapshotTable {
  id: Generated<number>;
  /** As people call it: 令和8年度. */
  name: string;
  /** ISO 8601, UTC. */
  taken_at: string;
  /** The day as of which verdicts were taken, `YYYY-MM-DD`. */
  as_of: string;
  /** The state of the data it was taken of. */
  data_version: string;
  /** What trends read: JSON, gzip. */
  figures: Uint8Array;
  /** What comparing two dates reads besides: JSON, gzip. */
  institutions: Uint8Array;
  /** ISO 8601, UTC: until it is purged it can be brought back. */
  deleted_at: string | null;
}

/** In the workbench: the plan sheet of one area. */
export interface PlanSheetTable {
  layer: string;
  code: string;
  /** Grows by one with every change: who writes says which one was read. */
  version: number;
  /** PlanSheet as JSON. */
  body: string;
  /** ISO 8601, UTC. */
  updated_at: string;
}

/** In the workbench: what is supposed to be otherwise than the registry and the plans say. */
export interface ScenarioTable {
  /** Random: a scenario's URL tells nothing of the others. */
  id: string;
  name: string;
  notes: string;
  layer: string;
  /** Change[] as JSON. */
  changes: string;
  /** Names of the facilities in it as they were when it was saved: JSON, by id. */
  names: string;
  /** Grows by one with every saving. */
  version: number;
  /** ISO 8601, UTC. */
  created_at: string;
  updated_at: string;
  /** ISO 8601, UTC: until it is purged it can be brought back. */
  deleted_at: string | null;
}
