import { QrCode } from '../share/qr-code.tsx';
import { words } from '../words/words.ts';
import type { Handout } from './handout.ts';

/** Under the list: sources, what was done to them, and the code that opens the list elsewhere. */
export function PaperTail({ handout }: { handout: Handout }) {
  const text = words.shortlist;
  return (
    <div className="shortlist-paper-tail" data-measured="tail">
      <div>
        <p className="paper-legend-title">{text.sourcesTitle}</p>
        <ul>
          {handout.sourceLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{handout.processing}</p>
      </div>
      <figure>
        <QrCode url={handout.url} title={text.title} />
        <figcaption>{text.link}</figcaption>
      </figure>
    </div>
  );
}
