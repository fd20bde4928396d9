import type { DataDate } from '../../geo/atlas/answers.ts';
import { formatDate } from '../words/format.ts';
import { toSourceTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';

/** Each source with its publisher, licence and date. */
export function SourceList({ dataDates }: { dataDates: readonly DataDate[] }) {
  return (
    <ul className="source-list">
      {dataDates.map((source) => (
        <li key={source.source}>{toSourceLine(source)}</li>
      ))}
    </ul>
  );
}

/** A source in one line: how it is called, whose it is, under which licence, of which day. */
export function toSourceLine(source: DataDate): string {
  const { label, publisher, licence } = toSourceTerm(source);
  const details = [publisher, licence, formatDate(source.newest)];
  return label + words.site.bracket(details.join(words.site.listSeparator));
}
