import type { ReachAnswer } from '../../geo/atlas/answers-reach.ts';
import { SourceList } from '../parts/source-list.tsx';
import { formatCount, formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.reach;

/** What the figures stand on, what is left out of them, and how they are reckoned. */
export function ReachBasis({ answer }: { answer: ReachAnswer }) {
  const { cells, zones } = answer;
  const [target] = answer.targets;
  if (cells.total === 0) return <p className="warning-text">{text.noCells}</p>;
  const series = cells.series.map(({ definition, year, from }) => {
    const name = text.series(text.definitions[definition], String(year ?? words.site.unknown));
    return from === 'towns' ? text.seriesOfTowns(name) : name;
  });
  const weights = zones.map((zone) =>
    text.zone(formatDistance(zone.untilMetres), String(zone.weight)),
  );
  return (
    <div className="reach-basis">
      <p>
        {text.basis(formatCount(cells.total), series.join(words.site.listSeparator))}
        {target && text.institutions(formatCount(target.institutions))}
        {target &&
          target.withoutPosition > 0 &&
          text.withoutPosition(formatCount(target.withoutPosition))}
      </p>
      {target && target.rule !== 'sixteen-km' && <p>{text.yardstick}</p>}
      {cells.outside > 0 && (
        <p>{text.outside(formatCount(cells.outside), formatCount(cells.outsideOver75))}</p>
      )}
      {cells.unknown > 0 && <p>{text.unknownCells(formatCount(cells.unknown))}</p>}
      {cells.nested > 0 && <p>{text.nested(formatCount(cells.nested))}</p>}
      <p>{text.lowerBoundHelp}</p>
      <p>{text.accessHelp(weights.join(words.site.listSeparator))}</p>
      <p>{text.unknown}</p>
      <details>
        <summary>{text.sources}</summary>
        <SourceList dataDates={answer.dataDates} />
      </details>
    </div>
  );
}
