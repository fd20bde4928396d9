import { words } from '../words/words.ts';
import { type Candidate, type FoundCandidate, listFound } from './candidate.ts';
import { toCandidateName } from './candidate-name.tsx';
import { type ComparedField, listComparedFields } from './compared-fields.ts';

export type Cell = string | number | Date | null;

export interface Column {
  readonly header: string;
  readonly cell: (candidate: Candidate) => Cell;
}

const separator = '; ';

/** The columns of a saved list: a row per candidate, with numbers as numbers and days as days. */
export function listColumns(candidates: readonly Candidate[]): Column[] {
  const text = words.shortlist;
  return [
    { header: words.list.number, cell: ({ number }) => number },
    { header: words.facility.title, cell: toCandidateName },
    ...listComparedFields(listFound(candidates)).map(
      (field): Column => ({
        header: field.label,
        cell: (candidate) => (candidate.is === 'found' ? toCell(field, candidate) : null),
      }),
    ),
    {
      header: text.remark,
      cell: (candidate) => (candidate.is === 'found' ? null : text.vanished),
    },
    { header: text.note, cell: ({ entry }) => entry.note || null },
    { header: text.facilityId, cell: ({ entry }) => entry.id },
  ];
}

function toCell(field: ComparedField, candidate: FoundCandidate): Cell {
  const { facility } = candidate;
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(facility.dataDate ?? '');
  if (field.id === 'dataDate' && day) return new Date(`${day[0]}T00:00:00Z`);
  const number = field.toNumber?.(facility) ?? null;
  if (number !== null) return number;
  return field.list(candidate).join(separator) || null;
}
