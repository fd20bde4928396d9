import type { DataDate } from '../../geo/atlas/answers.ts';
import { toSourceLine } from '../parts/source-list.tsx';
import { words } from '../words/words.ts';

/** Where the data come from, of which day, and that we processed them. */
export function PaperSources({ dataDates }: { dataDates: readonly DataDate[] }) {
  return (
    <div className="paper-sources" data-measured="tail">
      <p className="paper-legend-title">{words.footer.sources}</p>
      {dataDates.length === 0 && <p>{words.footer.noSources}</p>}
      <ul>
        {dataDates.map((source) => (
          <li key={source.source}>{toSourceLine(source)}</li>
        ))}
      </ul>
      <p>{words.footer.processing}</p>
      <p>{words.footer.contact}</p>
    </div>
  );
}
