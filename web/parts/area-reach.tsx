import '../styles/reach.css';
import { Link } from 'react-router';
import type { ReachAnswer } from '../../geo/atlas/answers-reach.ts';
import type { ReachTargetId } from '../../geo/coverage/reach-target.ts';
import { LowerBoundMark } from '../reach/lower-bound-mark.tsx';
import { useReach } from '../reach/reach-queries.ts';
import { toTargetLabel } from '../reach/reach-rows.ts';
import { toReachParams } from '../reach/reach-state.ts';
import { toDistance } from '../reach/reach-table.tsx';
import { formatCount, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';
import { ErrorNote } from './error-note.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';

const text = words.reach;

/** How the people of one area are reached by each function and tier, straight lines. */
export function AreaReach({ layer, code }: { layer: string; code: string }) {
  const answer = useReach(layer, null);
  if (answer.isError) return <ErrorNote error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <LoadingSkeleton lines={8} />;
  const at = answer.data.areas.findIndex((area) => area.code === code);
  const area = answer.data.areas[at];
  if (area === undefined) return null;
  const data = answer.data;
  return (
    <section className="area-reach">
      <h3>{text.areaTitle}</h3>
      {area.cells === 0 ? (
        <p>{text.reasons['no-cells']}</p>
      ) : (
        <>
          <p className="help">{text.areaLead}</p>
          <section className="table-scroll" aria-label={text.areaTitle}>
            <table className="count-table reach-table">
              <thead>
                <tr>
                  <th scope="col">{text.target}</th>
                  <th scope="col" className="number">
                    {text.over65}
                  </th>
                  <th scope="col" className="number">
                    {text.over75}
                  </th>
                  <th scope="col" className="number">
                    {text.over85}
                  </th>
                  <th scope="col" className="number">
                    {text.byOne}
                  </th>
                  <th scope="col" className="number">
                    {text.median}
                  </th>
                  <th scope="col" className="number">
                    {text.far}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.targets.map(({ id }) => (
                  <TargetRow key={id} data={data} id={id} at={at} />
                ))}
              </tbody>
            </table>
          </section>
          <p className="help">{text.lowerBoundHelp}</p>
          <p className="help">{text.unknown}</p>
        </>
      )}
    </section>
  );
}

function TargetRow({ data, id, at }: { data: ReachAnswer; id: ReachTargetId; at: number }) {
  const figures = data.figures[id];
  const area = data.areas[at];
  if (figures === undefined || area === undefined) return null;
  const status = figures.status[at] ?? 'no-cells';
  const state = { layer: data.layer, area: area.code, target: id, asOf: null };
  const isTold = status === 'known' || status === 'lower-bound';
  const share = (band: 'over65' | 'over75' | 'over85') => (
    <td className="number">
      {formatIndicator(figures.shares[band][at], 'share')}
      {isTold && (
        <small>
          {text.parts(formatCount(figures.reached[band][at]), formatCount(area.people[band]))}
        </small>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <Link to={`/coverage/reach?${toReachParams(state)}`}>{toTargetLabel(id)}</Link>
        {status === 'lower-bound' && <LowerBoundMark />}
        {!isTold && <small>{text.reasons[status]}</small>}
      </th>
      {share('over65')}
      {share('over75')}
      {share('over85')}
      <td className="number">{formatCount(figures.byOne[at])}</td>
      <td className="number">{toDistance(figures.medianMetres[at] ?? null)}</td>
      <td className="number">{toDistance(figures.farMetres[at] ?? null)}</td>
    </tr>
  );
}
