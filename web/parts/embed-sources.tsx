import type { DataDate } from '../../geo/atlas/answers.ts';
import { words } from '../words/words.ts';
import { SourceList } from './source-list.tsx';

/** Sources and the fact of processing, as the licences ask wherever the data is shown; folded away. */
export function EmbedSources({ dataDates }: { dataDates: readonly DataDate[] }) {
  if (dataDates.length === 0) return null;
  return (
    <details className="embed-sources">
      <summary>{words.footer.sources}</summary>
      <SourceList dataDates={dataDates} />
      <p>{words.footer.processing}</p>
    </details>
  );
}
