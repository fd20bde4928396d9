import { kinds } from '../../geo/terms/kind.ts';
import { KindSymbol } from '../parts/kind-symbol.tsx';
import { words } from '../words/words.ts';
import type { Booklet } from './use-booklet.ts';

/** How to read the booklet: its symbols, its numbers, and what to do before going anywhere. */
export function BookletGuide({ booklet }: { booklet: Booklet }) {
  const shown = new Set(
    booklet.chapters.flatMap(({ items }) => items.flatMap((item) => item.kinds.slice(0, 1))),
  );
  return (
    <div className="booklet-guide">
      <h2>{words.booklet.guide}</h2>
      <ul className="booklet-steps">
        {words.booklet.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {!booklet.hasDaily && <li>{words.booklet.noDaily}</li>}
      </ul>
      <h3>{words.map.symbols}</h3>
      <ul className="booklet-symbols">
        {kinds
          .filter((kind) => shown.has(kind.id))
          .map((kind) => (
            <li key={kind.id}>
              <KindSymbol kind={kind.id} />
              <span>
                <strong>{words.terms.kinds[kind.id].label}</strong>
                {words.site.colon}
                {words.terms.kinds[kind.id].help}
              </span>
            </li>
          ))}
        <li>
          <KindSymbol kind="clinic" hollow />
          <span>{words.map.hollow}</span>
        </li>
      </ul>
      <p>{words.paper.numbersHelp}</p>
    </div>
  );
}
