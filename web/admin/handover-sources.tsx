import type { HandoverSource } from '../../geo/desk/handover.ts';
import { formatCount, formatDate, formatDay } from '../words/format.ts';
import { toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';

const text = words.desk.handover;

/** Each source: how often it comes, what is held of it, when the next is due. */
export function HandoverSources({ sources }: { readonly sources: readonly HandoverSource[] }) {
  const held = sources.filter(({ due }) => due !== 'never');
  const never = sources.filter(({ due }) => due === 'never');
  return (
    <section>
      <h2>{text.sourcesTitle}</h2>
      <div className="table-scroll">
        <table className="data-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{text.source}</th>
              <th scope="col">{text.newest}</th>
              <th scope="col">{text.imported}</th>
              <th scope="col">{text.rhythm}</th>
              <th scope="col">{text.next}</th>
              <th scope="col">{text.obtain}</th>
            </tr>
          </thead>
          <tbody>
            {held.map((source) => (
              <tr key={source.source}>
                <th scope="row">{toSourceLabel(source.source)}</th>
                <td data-label={text.newest}>{formatDate(source.newest)}</td>
                <td data-label={text.imported}>{formatDay(source.imported?.at ?? null)}</td>
                <td data-label={text.rhythm}>{source.rhythm}</td>
                <td data-label={text.next}>
                  {source.nextOn !== null && formatDate(source.nextOn)}
                  <span className={source.due === 'due' ? 'warning-mark' : 'tag'}>
                    {text.dues[source.due]}
                  </span>
                </td>
                <td data-label={text.obtain}>{source.obtain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {never.length > 0 && (
        <details className="never-held">
          <summary>{text.never(formatCount(never.length))}</summary>
          <ul className="text-list">
            {never.map((source) => (
              <li key={source.source}>
                {toSourceLabel(source.source)}
                <small>{source.obtain}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
