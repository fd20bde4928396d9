import { useState } from 'react';
import { Link } from 'react-router';
import type { IndicatorItem } from '../../geo/atlas/answers-indicators.ts';
import type { VerdictId } from '../../geo/terms/role.ts';
import { Name } from '../parts/name.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { toIndicatorLabel, toValueText } from './figure-text.ts';
import { listFirstRows, type RaisedRowsProps } from './raised-rows.ts';
import { sortRanking } from './ranking.ts';
import type { AreaFigure } from './shown-figures.ts';
import { SortHeading } from './sort-heading.tsx';

const text = words.indicatorMode;

export interface ScatterTableProps extends RaisedRowsProps {
  readonly x: { readonly item: IndicatorItem; readonly byCode: ReadonlyMap<string, AreaFigure> };
  readonly y: { readonly item: IndicatorItem; readonly areas: readonly AreaFigure[] };
  readonly verdictOf: (code: string) => VerdictId | undefined;
}

/** The same areas and values as the plot: a row under mouse or focus raises its point. */
export function ScatterTable(props: ScatterTableProps) {
  const { x, y, verdictOf, sort, onSort, selected, raised, onRaise } = props;
  const [whole, setWhole] = useState(false);
  const against = new Map([...x.byCode].map(([code, { value }]) => [code, value]));
  const sorted = sortRanking(y.areas, sort, against);
  const shown = whole ? sorted : listFirstRows(sorted, selected);
  const heading = { sort, onSort, number: true };
  return (
    <section className="ranking" aria-label={text.scatterTable}>
      <div className="table-scroll">
        <table className="data-table coverage-table scatter-table">
          <caption>{text.scatterTable}</caption>
          <thead>
            <tr>
              <SortHeading column="name" label={text.area} {...heading} number={false} />
              <SortHeading column="value" label={toIndicatorLabel(y.item)} {...heading} />
              <SortHeading column="against" label={toIndicatorLabel(x.item)} {...heading} />
              <th scope="col">{text.verdict}</th>
            </tr>
          </thead>
          <tbody onPointerLeave={() => onRaise(null)}>
            {shown.map((area) => {
              const other = x.byCode.get(area.code);
              const verdict = verdictOf(area.code);
              return (
                <tr
                  key={area.code}
                  data-raised={area.code === raised || undefined}
                  data-selected={area.code === selected || undefined}
                  onPointerEnter={() => onRaise(area.code)}
                  onFocus={() => onRaise(area.code)}
                  onBlur={() => onRaise(null)}
                >
                  <th scope="row">
                    <Link
                      to={props.toHref(area.code)}
                      preventScrollReset
                      aria-current={area.code === selected || undefined}
                    >
                      <Name name={area.name} />
                    </Link>
                  </th>
                  <td className="number">{toValueText(y.item, area)}</td>
                  <td className="number">{other ? toValueText(x.item, other) : null}</td>
                  <td>{verdict ? <VerdictMark verdict={verdict} /> : words.site.unknown}</td>
                </tr>
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
    </section>
  );
}
