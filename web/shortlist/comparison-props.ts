import type { Candidate } from './candidate.ts';
import type { ComparedField } from './compared-fields.ts';
import type { AskedServes } from './use-serves.ts';

/** A field to be shown and whether the candidates differ in it. */
export interface ComparedRow {
  readonly field: ComparedField;
  readonly differs: boolean;
}

export interface ComparisonProps {
  readonly candidates: readonly Candidate[];
  readonly rows: readonly ComparedRow[];
  /** Null where no home is set in this tab. */
  readonly serves: AskedServes | null;
  /** Null: the list is somebody else's and cannot be changed here. */
  readonly editing: {
    readonly onMove: (id: string, places: number) => void;
    readonly onRemove: (id: string) => void;
    readonly onNote: (id: string, note: string) => void;
  } | null;
}
