import type { SourceRecord } from '../../geo/registry/source-record.ts';

/**
 * What every reader is: a table of columns by which its files are recognised, and a function that
 * takes rows one by one and emits source records. One file per format in `formats/`.
 */
export interface TableFormat {
  readonly id: string;
  /** As shown in the report. */
  readonly label: string;
  readonly columns: readonly Column[];
  /**
   * Recognises a layout whose header names alone do not decide (several header rows, an xlsx with
   * merged titles). Without it, the required columns decide.
   */
  readonly score?: (headers: readonly string[]) => number;
  readonly open: (context: ReadContext) => RowReader;
}

/** A column under all the names it goes by; compared after NFKC, without blanks, case folded. */
export interface Column {
  readonly id: string;
  readonly names: readonly string[];
  /** A file without it is not of this format. */
  readonly required?: boolean;
}

export interface RowReader {
  readonly row: (row: Row) => void;
  /** Called once after the last row: grouping readers emit here. */
  readonly end?: () => void;
}

/** One row under its format's column ids. */
export interface Row {
  /** 1-based line (or sheet row) on which it starts. */
  readonly line: number;
  /** Trimmed cell; '' when empty or when the file has no such column. */
  readonly get: (column: string) => string;
  /** The header as the file spells it, for messages. */
  readonly header: (column: string) => string;
  /** All cells in file order, with their headers. */
  readonly cells: readonly string[];
  readonly headers: readonly string[];
}

/** GeoJSON, TopoJSON and Shapefile features, already in [lng, lat] WGS84/JGD2011 degrees. */
export interface FeatureFormat {
  readonly id: string;
  readonly label: string;
  /** Judged on the property names and geometry types of the first features. */
  readonly recognise: (sample: FeatureSample, options: ImportOptions) => boolean;
  readonly open: (context: ReadContext) => FeatureReader;
}

export interface FeatureSample {
  readonly propertyNames: readonly string[];
  readonly geometryTypes: readonly string[];
}

export interface FeatureReader {
  /** `index` is 1-based: the "line" of a feature in messages. */
  readonly feature: (feature: GeoJSON.Feature, index: number) => void;
  /**
   * Takes a feature whose geometry is missing or cannot be used, for the reason in `fault`: a
   * facility is listed all the same. Without it, such a feature is rejected.
   */
  readonly unplaced?: (
    properties: NonNullable<GeoJSON.GeoJsonProperties>,
    index: number,
    fault: RowIssue,
  ) => void;
  readonly end?: () => void;
}

export interface ImportOptions {
  readonly layer?: string;
  /** Property (or column) that carries the code and the name of an area. */
  readonly codeProperty?: string;
  readonly nameProperty?: string;
  /** A constant owner: `27210` makes area 1 into `27210-1`. */
  readonly parent?: string;
  /** `YYYY-MM-DD`, for files that do not say of which date they are. */
  readonly asOf?: string;
}

export interface ReadContext {
  /** Path as shown to people; a zip member reads `archive.zip/member.csv`. */
  readonly file: string;
  /** Date in the file's name or options; a reader that finds one inside prefers that. */
  readonly edition: string | null;
  readonly options: ImportOptions;
  /** Non-empty rows above the header row. */
  readonly preamble: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** `rows`: every input row that went into the record. A row may go into several records. */
  readonly emit: (record: SourceRecord, rows: readonly RowRef[]) => void;
  readonly reject: (issue: RowIssue) => void;
  readonly doubt: (issue: RowIssue) => void;
  /** The row says nothing by design (a form's line left blank): it counts as unchanged. */
  readonly pass: (line: number) => void;
}

export interface RowRef {
  readonly line: number;
  /** Where a record groups several rows: this row's own content, to tell its outcome apart. */
  readonly part?: { readonly key: string; readonly content: string };
}

/** A rejected (or doubtful) row: bad input is data. */
export interface RowIssue {
  readonly line: number;
  /** Header as the file spells it; '' when the whole row is meant. */
  readonly column: string;
  readonly value: string;
  readonly reason: ReasonId;
  /** What is wrong and what to do, one sentence in Japanese. */
  readonly message: string;
}

/** Short stable reasons, the keys of `warningsByReason` and `rejectedByReason`. */
export type ReasonId =
  // warnings: the row goes in
  | 'leading-zeros-restored'
  | 'check-digit'
  | 'position-zero'
  | 'position-outside-japan'
  | 'position-failed-geocode'
  | 'position-swapped'
  | 'position-incomplete'
  | 'position-contradicts'
  | 'url-scheme-restored'
  | 'url-unreadable'
  | 'phone-unreadable'
  | 'phone-zero-restored'
  | 'capacity-unreadable'
  | 'date-unreadable'
  | 'time-unreadable'
  | 'number-unreadable'
  | 'unknown-service'
  | 'unknown-value'
  | 'ragged-row'
  | 'duplicate-row'
  | 'ring-unclosed'
  | 'ring-degenerate'
  | 'datum-converted'
  | 'datum-unstated'
  | 'owner-inferred'
  | 'municipality-unknown'
  | 'unmapped-characters'
  | 'year-unknown'
  | 'set-header-missing'
  // rejections: the row stays out
  | 'missing-key'
  | 'missing-name'
  | 'malformed-code'
  | 'duplicate-key'
  | 'date-impossible'
  | 'geometry-unreadable'
  | 'owner-unknown'
  | 'unknown-layer'
  | 'unknown-role'
  | 'figures-inconsistent'
  | 'summary-row'
  | 'row-unreadable';
