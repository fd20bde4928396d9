import { memo, useState } from 'react';
import { Link } from 'react-router';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import { type Choropleth, listRampSteps } from '../map/choropleth.ts';
import { Name } from '../parts/name.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { GapSwatch, RampSwatch } from './class-legend.tsx';
import { formatDifference, toNoteText, toValueText } from './figure-text.ts';
import type { RankingColumn } from './indicator-state.ts';
import { listFirstRows, type RaisedRowsProps } from './raised-rows.ts';
import { sortRanking, toDifference } from './ranking.ts';
import type { AreaFigure, ShownFigures } from './shown-figures.ts';
import { SortHeading } from './sort-heading.tsx';

const text = words.indicatorMode;

export interface RankingTableProps extends RaisedRowsProps {
  readonly figures: ShownFigures;
  readonly choropleth: Choropleth;
}

/** Every area with its value and both parts; the row and the area on the map are raised together. */
export function RankingTable(props: RankingTableProps) {
  const { figures, choropleth, sort, onSort, selected, raised, onRaise } = props;
  const [whole, setWhole] = useState(false);
  const sorted = sortRanking(figures.areas, sort);
  const shown = whole ? sorted : listFirstRows(sorted, selected);
  const steps = listRampSteps(choropleth.classes);
  const heading = (column: RankingColumn, label: string, number = true) => (
    <SortHeading {...{ column, label, number, sort, onSort }} />
  );
  return (
    <section className="ranking" aria-label={text.ranking}>
      <div className="table-scroll">
        <table className="data-table coverage-table ranking-table">
          <caption>
            {text.ranking} <small className="no-print">{text.sortHelp}</small>
          </caption>
          <thead>
            <tr>
              {heading('value', text.rank)}
              {heading('name', text.area, false)}
              <th scope="col" className="number">
                {text.value}
              </th>
              {heading('numerator', text.numerator)}
              {heading('denominator', text.denominator)}
              {heading('difference', text.difference)}
            </tr>
          </thead>
          <tbody onPointerLeave={() => onRaise(null)}>
            {shown.map((area) => {
              const mark = choropleth.marks.get(area.code);
              return (
                <RankingRow
                  key={area.code}
                  area={area}
                  item={figures.item}
                  step={typeof mark === 'number' ? (steps[mark] ?? 0) : null}
                  isSelected={area.code === selected}
                  isRaised={area.code === raised}
                  onRaise={onRaise}
                  href={props.toHref(area.code)}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < sorted.length && (
        <p className="ranking-rest">
          {text.shown(formatCount(shown.length), formatCount(sorted.length))}{' '}
          <button type="button" className="button no-print" onClick={() => setWhole(true)}>
            {text.showAll(formatCount(sorted.length))}
          </button>
        </p>
      )}
      <p className="help">{text.unknownHelp}</p>
    </section>
  );
}

interface RankingRowProps {
  readonly area: AreaFigure;
  readonly item: IndicatorItem;
  /** Step of the ramp; null for an area without a class. */
  readonly step: number | null;
  readonly isSelected: boolean;
  readonly isRaised: boolean;
  readonly onRaise: (code: string | null) => void;
  readonly href: string;
}

const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { area, item, step, isSelected, isRaised, onRaise, href } = props;
  const note = toNoteText(area);
  return (
    <tr
      data-raised={isRaised || undefined}
      data-selected={isSelected || undefined}
      onPointerEnter={() => onRaise(area.code)}
      onFocus={() => onRaise(area.code)}
      onBlur={() => onRaise(null)}
    >
      <td className="number">{formatCount(area.rank)}</td>
      <th scope="row">
        <Link to={href} preventScrollReset aria-current={isSelected || undefined}>
          <Name name={area.name} />
        </Link>
      </th>
      <td className="number ranking-value">
        {step === null ? <GapSwatch gap={area.gap ?? 'unknown'} /> : <RampSwatch step={step} />}{' '}
        <strong>{toValueText(item, area)}</strong>
        {note !== '' && <small>{note}</small>}
      </td>
      <td className="number">{formatCount(area.numerator)}</td>
      <td className="number">{formatCount(area.denominator)}</td>
      <td className="number">{formatDifference(item, toDifference(area))}</td>
    </tr>
  );
});
