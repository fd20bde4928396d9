import type { TrendAnswer } from '../../geo/trend/answers-trend.ts';
import { words } from '../words/words.ts';
import { AreaFigures } from './area-figures.tsx';
import { AreaVerdicts } from './area-verdicts.tsx';
import { FigureLine } from './figure-line.tsx';

const text = words.trend;

export interface TrendFiguresProps {
  readonly trend: TrendAnswer;
  readonly indicator: string;
  readonly area: string | null;
  readonly choose: (patch: Readonly<Record<string, string>>) => void;
  readonly toAreaHref: (code: string) => string;
}

/** One indicator: of one area as a line, of all as a table. */
export function TrendFigures({ trend, indicator, area, choose, toAreaHref }: TrendFiguresProps) {
  const item = trend.indicators.find(({ id }) => id === indicator);
  const unit = item?.unit === 'share' ? 'share' : 'per100k';
  const name = toIndicatorName(indicator, item?.name ?? indicator);
  const shown = trend.areas.find(({ code }) => code === area) ?? trend.areas[0];
  return (
    <section>
      <h2>{text.indicatorTitle}</h2>
      <div className="button-row no-print">
        <label className="control">
          {text.indicator}
          <select value={indicator} onChange={(event) => choose({ indicator: event.target.value })}>
            {trend.indicators.map(({ id, name: own }) => (
              <option key={id} value={id}>
                {toIndicatorName(id, own)}
              </option>
            ))}
          </select>
        </label>
        <label className="control">
          {text.area}
          <select
            value={shown?.code ?? ''}
            onChange={(event) => choose({ area: event.target.value })}
          >
            {trend.areas.map(({ code, name: own }) => (
              <option key={code} value={code}>
                {own}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown && (
        <>
          <h3>{text.line(shown.name, name)}</h3>
          <p className="help">{item?.formula}</p>
          <FigureLine trend={trend} area={shown} name={name} unit={unit} />
          <AreaFigures
            trend={{ ...trend, areas: [shown] }}
            name={name}
            unit={unit}
            toAreaHref={toAreaHref}
          />
          <AreaVerdicts trend={trend} area={shown} />
        </>
      )}
      <details>
        <summary>{text.allAreas}</summary>
        <AreaFigures trend={trend} name={name} unit={unit} toAreaHref={toAreaHref} />
      </details>
    </section>
  );
}

/** In the reader's language where it is one of the table. */
export function toIndicatorName(id: string, name: string): string {
  const terms: Readonly<Record<string, { readonly label: string }>> = words.terms.indicators;
  return terms[id]?.label ?? name;
}
