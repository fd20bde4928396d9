/** How an input row ended, weakest first: a row that went into several records shows the strongest. */
const outcomes = ['unchanged', 'updated', 'created', 'rejected'] as const;

export type RowOutcome = (typeof outcomes)[number];

const FED = 0x80;

/** The outcome of every row of one file: one byte a row, whatever the file's size. */
export interface LineOutcomes {
  /** A data row was handed to the reader. */
  readonly feed: (line: number) => void;
  /**
   * The stronger of this and what is known. A line that was no data row is left alone, unless
   * something of it is rejected: then it counts as one.
   */
  readonly settle: (line: number, outcome: RowOutcome) => void;
  /** Rows by outcome. Throws with the first row that has none: its reader lost it. */
  readonly count: () => Readonly<Record<'rows' | RowOutcome, number>>;
}

export function openLineOutcomes(file: string): LineOutcomes {
  let states = new Uint8Array(1024);
  const reach = (line: number) => {
    if (line < states.length) return;
    const larger = new Uint8Array(Math.max(line + 1, states.length * 2));
    larger.set(states);
    states = larger;
  };
  return {
    feed(line) {
      reach(line);
      states[line]! |= FED;
    },
    settle(line, outcome) {
      reach(line);
      const fed = outcome === 'rejected' ? FED : states[line]! & FED;
      states[line] = fed | Math.max(states[line]! & ~FED, outcomes.indexOf(outcome) + 1);
    },
    count() {
      const counts = { rows: 0, unchanged: 0, updated: 0, created: 0, rejected: 0 };
      for (const [line, state] of states.entries()) {
        if ((state & FED) === 0) continue;
        const outcome = outcomes[(state & ~FED) - 1];
        if (outcome === undefined) throw new Error(`${file}: the reader lost row ${line}`);
        counts.rows++;
        counts[outcome]++;
      }
      return counts;
    },
  };
}
