import type { ReachCellsAnswer } from '../../geo/atlas/answers-reach.ts';
import { formatCount, formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.reach;

/** More rows than anybody reads: the count above them is of all. */
const mostRows = 100;

/** The places on the map as a table. */
export function BeyondList({ answer }: { answer: ReachCellsAnswer }) {
  const { total, over75, cells } = answer;
  return (
    <section className="beyond-list">
      <h2>{text.beyondTitle}</h2>
      {total === 0 ? (
        <p>{text.beyondNone}</p>
      ) : (
        <>
          <p>
            {text.beyondCount(formatCount(total), formatCount(over75))}
            {total > mostRows && text.beyondFirst(formatCount(mostRows))}
          </p>
          <details>
            <summary>{text.beyondTable}</summary>
            <section className="table-scroll" aria-label={text.beyondTable}>
              <table className="data-table">
                <thead>
                  <tr>
                    <th scope="col">{text.position}</th>
                    <th scope="col" className="number">
                      {text.over75}
                    </th>
                    <th scope="col" className="number">
                      {text.nearest}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {cells.slice(0, mostRows).map(({ position, over75: people, ...cell }) => (
                    <tr key={position.join()}>
                      <th scope="row">
                        {position[1].toFixed(4)}, {position[0].toFixed(4)}
                        {cell.unsure && <small>{text.unsure}</small>}
                      </th>
                      <td className="number">{formatCount(people)}</td>
                      <td className="number">
                        {cell.nearestMetres === null
                          ? text.none
                          : formatDistance(cell.nearestMetres)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </section>
  );
}
