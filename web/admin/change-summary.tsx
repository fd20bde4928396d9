import type { ChangeCounts } from '../../geo/desk/import-changes.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.desk.changes;
const things = ['new', 'changed', 'vanished'] as const;
const rows = ['refused', 'doubtful'] as const;

/** What would change, as one sentence an official can pass on. */
export function ChangeSummary({ counts }: { readonly counts: ChangeCounts }) {
  const parts = [
    ...things.map((outcome) => text.part(text.outcomes[outcome], formatCount(counts[outcome]))),
    ...rows
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => text.rowPart(text.outcomes[outcome], formatCount(counts[outcome]))),
  ];
  const nothing = things.every((outcome) => counts[outcome] === 0);
  return (
    <>
      <p className="change-summary">{text.summary(parts.join(words.site.listSeparator))}</p>
      {nothing && <p>{words.desk.imports.nothing}</p>}
      {counts.redated > 0 && <p>{text.redated(formatCount(counts.redated))}</p>}
    </>
  );
}
