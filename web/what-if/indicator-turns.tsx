import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import { type IndicatorId, indicators } from '../../geo/coverage/indicator.ts';
import { unitOf } from '../../geo/coverage/indicator-value.ts';
import { Japanese } from '../parts/japanese.tsx';
import { formatCount, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.whatIf.indicators;

const unitById = new Map<IndicatorId, ReturnType<typeof unitOf>>(
  indicators.map((indicator) => [indicator.id, unitOf(indicator)]),
);

export interface IndicatorTurnsProps {
  readonly preview: PreviewAnswer;
  readonly areaName: (code: string) => string;
}

/** The indicators that change, by area, beside today's, with both parts of each figure. */
export function IndicatorTurns({ preview, areaName }: IndicatorTurnsProps) {
  const rows = preview.indicators;
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      {rows.length === 0 ? (
        <p className="list-note">{text.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="data-table">
            <caption>{text.caption(formatCount(rows.length))}</caption>
            <thead>
              <tr>
                <th scope="col">{text.indicator}</th>
                <th scope="col">{text.area}</th>
                <th scope="col" className="number">
                  {text.now}
                </th>
                <th scope="col" className="number">
                  {text.after}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, code, from, to }) => {
                const unit = unitById.get(id) ?? 'share';
                return (
                  <tr key={`${id} ${code}`}>
                    <th scope="row">{words.terms.indicators[id].label}</th>
                    <td>
                      <Japanese>{areaName(code)}</Japanese>
                    </td>
                    {[from, to].map((figure, i) => (
                      <td key={i === 0 ? 'now' : 'after'} className="number">
                        {formatIndicator(figure.value, unit)}
                        <small>
                          {words.indicators.parts(
                            formatCount(figure.numerator),
                            formatCount(figure.denominator),
                          )}
                        </small>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
