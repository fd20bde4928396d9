import type { Summary } from '../../geo/coverage/summary.ts';
import { words } from '../words/words.ts';

export interface SummaryDocumentProps {
  readonly summary: Summary;
  /** Headings on the screen stand under the page's own; paper has no page around it. */
  readonly isPaper: boolean;
}

/** The document itself, Japanese in every language; each figure leads to its source. */
export function SummaryDocument({ summary, isPaper }: SummaryDocumentProps) {
  const toId = (number: number) => (isPaper ? undefined : `summary-note-${number}`);
  return (
    <article lang="ja" className="summary-document">
      <h2>{summary.title}</h2>
      <p>{summary.lead}</p>
      {summary.sections.map(({ heading, sentences }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {sentences.map(({ text, notes }) => (
              <li key={text}>
                {text}
                {notes.map((number) =>
                  isPaper ? (
                    <sup key={number}>［{number}］</sup>
                  ) : (
                    <sup key={number}>
                      <a
                        href={`#summary-note-${number}`}
                        aria-label={words.summary.noteLink(String(number))}
                      >
                        ［{number}］
                      </a>
                    </sup>
                  ),
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>出典</h3>
        <ol>
          {summary.notes.map(({ number, text }) => (
            <li key={number} id={toId(number)}>
              {text}
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}
