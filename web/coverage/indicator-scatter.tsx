import { useMemo } from 'react';
import type { IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { roles, type VerdictId } from '../../geo/terms/role.ts';
import { RoleSwitch } from '../parts/map-controls.tsx';
import { useCoverage } from '../queries.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { formatValue, toIndicatorLabel } from './figure-text.ts';
import { IndicatorSelect } from './indicator-controls.tsx';
import type { IndicatorState } from './indicator-state.ts';
import type { PointShape, ScatterPoint } from './scatter.ts';
import { ScatterPlot } from './scatter-plot.tsx';
import { ScatterTable } from './scatter-table.tsx';
import { findItem, listShownFigures, type ShownFigures, toMedian } from './shown-figures.ts';

const text = words.indicatorMode;

export interface IndicatorScatterProps {
  readonly answer: IndicatorsAnswer;
  /** What stands on the axis that goes up. */
  readonly figures: ShownFigures;
  readonly state: IndicatorState;
  readonly update: (patch: Partial<IndicatorState>) => void;
  readonly raised: string | null;
  readonly onRaise: (code: string | null) => void;
  readonly toHref: (code: string) => string;
}

/** Two indicators against each other, areas that lack a role told apart by shape, and their table. */
export function IndicatorScatter(props: IndicatorScatterProps) {
  const { answer, figures, state, update, raised, onRaise, toHref } = props;
  const coverage = useCoverage(answer.layer, state.asOf);
  const role = roles.find((its) => its.id === state.judgedRole) ?? roles[0];
  const other = findItem(answer, state.against, figures.item.id) ?? figures.item;
  const across = useMemo(
    () => listShownFigures(answer, other, state.prefecture),
    [answer, other, state.prefecture],
  );
  const verdicts = useMemo(
    () => new Map(coverage.data?.areas.map((area) => [area.code, area[role.id].verdict])),
    [coverage.data, role.id],
  );
  const byCode = useMemo(() => new Map(across.areas.map((area) => [area.code, area])), [across]);
  const points = useMemo(() => listPoints(figures, byCode, verdicts), [figures, byCode, verdicts]);
  const medians = {
    x: toMedian(points.map(({ x }) => x)),
    y: toMedian(points.map(({ y }) => y)),
  };
  const name = findPrefectureName(answer, state.prefecture);
  const total = formatCount(figures.areas.length);
  return (
    <div className="scatter-body">
      <div className="scatter-side">
        <div className="coverage-controls no-print">
          <IndicatorSelect
            label={text.against}
            items={answer.indicators}
            value={other.id}
            onChange={(against) => update({ against })}
          />
          <RoleSwitch role={role.id} onChange={(judgedRole) => update({ judgedRole })} />
        </div>
        <p className="axis-name">↑ {toIndicatorLabel(figures.item)}</p>
        {points.length === 0 && <p className="list-note">{text.noPairs}</p>}
        <ScatterPlot
          x={other}
          y={figures.item}
          points={points}
          medians={medians}
          raised={raised ?? state.area}
          onRaise={onRaise}
          onPick={(area) => update({ area })}
        />
        <p className="axis-name axis-across">{toIndicatorLabel(other)} →</p>
        <ul className="scatter-legend" aria-label={words.terms.roles[role.id].shortLabel}>
          {(['fulfilled', 'lacking', 'unknown'] as const).map((shape) => (
            <li key={shape}>
              {text.shapes[shape]}
              {words.site.bracket(
                formatCount(points.filter((point) => point.shape === shape).length),
              )}
            </li>
          ))}
          <li>
            <span className="median-sample" aria-hidden="true" />
            {name === null ? text.medianAll : text.medianOf(name)}
            {words.site.colon}
            {formatValue(figures.item, medians.y)} / {formatValue(other, medians.x)}
          </li>
        </ul>
        <p className="help">
          {text.scatterCount(formatCount(points.length), total)} {text.scatterHelp}
        </p>
      </div>
      <ScatterTable
        x={{ item: other, byCode }}
        y={figures}
        verdictOf={(code) => verdicts.get(code)}
        sort={state.sort}
        onSort={(sort) => update({ sort })}
        selected={state.area}
        raised={raised}
        onRaise={onRaise}
        toHref={toHref}
      />
    </div>
  );
}

function listPoints(
  { areas }: ShownFigures,
  across: ReadonlyMap<string, { readonly value: number | null }>,
  verdicts: ReadonlyMap<string, VerdictId>,
): ScatterPoint[] {
  return areas.flatMap(({ code, name, value: y }) => {
    const x = across.get(code)?.value ?? null;
    if (x === null || y === null) return [];
    return [{ code, name, x, y, shape: toShape(verdicts.get(code)) }];
  });
}

function toShape(verdict: VerdictId | undefined): PointShape {
  if (verdict === 'lacking') return 'lacking';
  return verdict === 'located' || verdict === 'assigned' ? 'fulfilled' : 'unknown';
}

/** Whose areas are shown: the prefecture chosen, or the only one there is. */
function findPrefectureName(answer: IndicatorsAnswer, chosen: string | null): string | null {
  const codes = [...new Set(answer.areas.map((area) => area.prefecture))];
  const code = chosen ?? (codes.length === 1 ? codes[0] : null);
  return answer.prefectures.find((its) => its.code === code)?.name ?? null;
}
