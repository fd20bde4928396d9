/** `GET /api/snapshots`: staff only. */
export interface SnapshotsAnswer {
  /** Oldest first; those thrown away too, as long as they can be brought back. */
  readonly items: readonly SnapshotItem[];
  /** Offered when the data is none of those kept. */
  readonly suggestion: { readonly name: string; readonly wanted: boolean };
}

export interface SnapshotItem {
  readonly id: number;
  /** As staff called it; the public sees the day alone. */
  readonly name: string;
  readonly asOf: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly deleted: boolean;
  /** The last day on which it can be brought back; null when it was not thrown away. */
  readonly restorableUntil: string | null;
}
