import type { DataDate } from '../../geo/atlas/answers.ts';
import { useHealth } from '../queries.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toSourceTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { ErrorNote } from './error-note.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';

const text = words.about;

/** Every source with publisher, licence, the days its data is of, and how much of it there is. */
export function SourceTable() {
  const health = useHealth();
  if (health.isError) return <ErrorNote error={health.error} retry={health.refetch} />;
  if (!health.data) return <LoadingSkeleton lines={6} />;
  if (health.data.dataDates.length === 0) return <p>{words.footer.noSources}</p>;
  return (
    <div className="table-scroll">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{text.source}</th>
            <th scope="col">{text.publisher}</th>
            <th scope="col">{text.licence}</th>
            <th scope="col">{text.date}</th>
            <th scope="col" className="number">
              {text.records}
            </th>
          </tr>
        </thead>
        <tbody>
          {health.data.dataDates.map((source) => (
            <tr key={source.source}>
              <th scope="row">{toSourceTerm(source).label}</th>
              <td>{toSourceTerm(source).publisher}</td>
              <td>{toSourceTerm(source).licence}</td>
              <td>{toDays(source)}</td>
              <td className="number">{formatCount(source.records)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toDays({ oldest, newest }: DataDate): string {
  return oldest === newest || oldest === null
    ? formatDate(newest)
    : `${formatDate(oldest)} – ${formatDate(newest)}`;
}
