import type { IndicatorItem, IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { rankAmong } from '../../geo/coverage/rank.ts';
import { scenes } from '../../geo/terms/scene.ts';
import { useIndicators } from '../queries.ts';
import { formatCount, formatIndicator } from '../words/format.ts';
import { words } from '../words/words.ts';
import { ErrorNote } from './error-note.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { ValueStrip } from './value-strip.tsx';

const text = words.indicators;

/** The indicators of the four scenes for one area, beside its prefecture and its fellow areas. */
export function AreaIndicators({ layer, code }: { layer: string; code: string }) {
  const answer = useIndicators(layer);
  if (answer.isError) return <ErrorNote error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <LoadingSkeleton lines={8} />;
  const at = answer.data.areas.findIndex((area) => area.code === code);
  if (at < 0) return null;
  const data = answer.data;
  return (
    <section className="indicators">
      <h3>{text.title}</h3>
      <p className="help">{text.help}</p>
      {scenes.map((scene) => (
        <table key={scene.id} className="count-table indicator-table">
          <caption>{words.terms.scenes[scene.id].label}</caption>
          <thead>
            <tr>
              <th scope="col">{text.indicator}</th>
              <th scope="col" className="number">
                {text.value}
              </th>
              <th scope="col" className="number">
                {text.prefecture}
              </th>
              <th scope="col">{text.rank}</th>
            </tr>
          </thead>
          <tbody>
            {data.indicators
              .filter((item) => item.scenes.includes(scene.id))
              .map((item) => (
                <IndicatorRow key={item.id} data={data} item={item} at={at} />
              ))}
          </tbody>
        </table>
      ))}
      <p className="help">{text.unknown}</p>
    </section>
  );
}

function IndicatorRow({
  data,
  item,
  at,
}: {
  data: IndicatorsAnswer;
  item: IndicatorItem;
  at: number;
}) {
  const { values, numerators, denominators } = data.figures[item.id];
  const prefecture = data.areas[at]?.prefecture ?? null;
  const whole = data.prefectures.find(({ code }) => code === prefecture)?.figures[item.id];
  const fellows = values.filter((_, i) => data.areas[i]?.prefecture === prefecture);
  const value = values[at] ?? null;
  const place = rankAmong(value, fellows);
  return (
    <tr>
      <th scope="row">
        {words.terms.indicators[item.id].label}
        <small>{words.terms.indicators[item.id].caveat}</small>
      </th>
      <td className="number">
        <strong>{formatIndicator(value, item.unit)}</strong>
        <small>{toParts(numerators[at], denominators[at])}</small>
      </td>
      <td className="number">{formatIndicator(whole?.value, item.unit)}</td>
      <td>
        {place && (
          <>
            <ValueStrip values={fellows} value={value} />
            <small>{text.place(formatCount(place.rank), formatCount(place.of))}</small>
          </>
        )}
      </td>
    </tr>
  );
}

/** Both parts of the figure, so that it can be checked. */
function toParts(numerator: number | null | undefined, denominator: number | null | undefined) {
  return text.parts(formatCount(numerator), formatCount(denominator));
}
