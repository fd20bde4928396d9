import type { PopulationBody } from '../../geo/registry/source-record.ts';
import type { Row } from './format.ts';
import type { RowFaults } from './row-faults.ts';
import { parseCount } from './values/number.ts';
import { absent, type Parsed } from './values/parsed.ts';

export type Figures = Pick<PopulationBody, 'total' | 'over65' | 'over75' | 'over85'>;

/** From the whole to its parts: none may be larger than the one before it. */
const chain = [
  { id: 'total', label: '総人口' },
  { id: 'over65', label: '65歳以上' },
  { id: 'over75', label: '75歳以上' },
  { id: 'over85', label: '85歳以上' },
] as const satisfies readonly { id: keyof Figures; label: string }[];

/**
 * A number of people. Official tables write 該当なし as `-` (that is 0) and withhold small numbers
 * as `X`, `…` or `***` (that is unknown). Negative or broken numbers are unreadable.
 */
export function parsePeople(cell: string): Parsed<number> {
  const text = cell.normalize('NFKC').trim();
  if (/^([xX]|\.{3}|…|\*+|秘匿)$/u.test(text)) return absent;
  return /^[-－−―ー]$/u.test(text) ? { value: 0, doubts: [] } : parseCount(text);
}

/** The four figures from the columns `total`, `over65`, `over75`, `over85`; null where a cell is empty. */
export function readFigures(row: Row, faults: RowFaults): Figures {
  const read = (column: keyof Figures) => faults.read(column, parsePeople(row.get(column))) ?? null;
  const figures = {
    total: read('total'),
    over65: read('over65'),
    over75: read('over75'),
    over85: read('over85'),
  };
  faultInconsistency(figures, faults);
  if (chain.every(({ id }) => figures[id] === null) && !faults.any())
    faults.fault('total', 'missing-key', '人口の数が一つもありません。');
  return figures;
}

/** A part larger than its whole cannot be true: the row is faulty. */
export function faultInconsistency(figures: Figures, faults: RowFaults): void {
  let whole: (typeof chain)[number] | undefined;
  for (const part of chain) {
    const count = figures[part.id];
    if (count === null) continue;
    const limit = whole && figures[whole.id];
    if (whole && limit !== undefined && limit !== null && count > limit)
      faults.fault(
        part.id,
        'figures-inconsistent',
        `${part.label}（${count}人）が${whole.label}（${limit}人）より多くなっています。数を直してください。`,
      );
    whole = part;
  }
}

/** The sum; null as soon as one is unknown: never a partial sum. */
export function sumPeople(counts: readonly (number | null | undefined)[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (count === null || count === undefined) return null;
    sum += count;
  }
  return sum;
}
