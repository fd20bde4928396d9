import type { IndicatorItem, IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { rankAmong } from '../../geo/coverage/rank.ts';
import { scenes } from '../../geo/terms/scene.ts';
import { useIndicators } from '../queries.ts';
import { formatCount, formatIndicator } from '../words/format.ts';
import { toIndicatorTerm } from '../words/labels.ts';
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
  const ours = data.indicators.filter(({ unit }) => unit !== 'own');
  const imported = data.indicators.filter(({ unit }) => unit === 'own');
  const isWithheld = data.indicators.some(({ id }) => data.figures[id]?.suppressed.includes(code));
  return (
    <section className="indicators">
      <h3>{text.title}</h3>
      <p className="help">{text.help}</p>
      {scenes.map((scene) => (
        <IndicatorTable
          key={scene.id}
          caption={words.terms.scenes[scene.id].label}
          items={ours.filter((item) => item.scenes.includes(scene.id))}
          data={data}
          at={at}
        />
      ))}
      {imported.length > 0 && (
        <>
          <IndicatorTable caption={words.figures.imported} items={imported} data={data} at={at} />
          <p className="help">{words.figures.importedHelp}</p>
        </>
      )}
      <p className="help">
        {text.unknown}
        {isWithheld && words.figures.withheldHelp(formatCount(data.smallPopulation))}
      </p>
    </section>
  );
}

function IndicatorTable({
  caption,
  items,
  data,
  at,
}: {
  caption: string;
  items: readonly IndicatorItem[];
  data: IndicatorsAnswer;
  at: number;
}) {
  return (
    <table className="count-table indicator-table">
      <caption>{caption}</caption>
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
        {items.map((item) => (
          <IndicatorRow key={item.id} data={data} item={item} at={at} />
        ))}
      </tbody>
    </table>
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
  const figures = data.figures[item.id];
  const area = data.areas[at];
  if (!figures || !area) return null;
  const whole = data.prefectures.find(({ code }) => code === area.prefecture)?.figures[item.id];
  const fellows = figures.values.filter((_, i) => data.areas[i]?.prefecture === area.prefecture);
  const value = figures.values[at] ?? null;
  const place = rankAmong(value, fellows);
  const term = toIndicatorTerm(item);
  const isWithheld = figures.suppressed.includes(area.code);
  const parts = [figures.numerators[at], figures.denominators[at]] as const;
  return (
    <tr>
      <th scope="row">
        {term.label}
        {[term.caveat, ...describeOrigin(item), ...describeGaps(data, item, area.code)]
          .filter((line) => line !== '')
          .map((line) => (
            <small key={line}>{line}</small>
          ))}
      </th>
      <td className="number">
        <strong>
          {isWithheld ? words.figures.withheld : formatIndicator(value, item.unit, item.unitLabel)}
        </strong>
        {(item.unit !== 'own' || parts[0] !== null) && !isWithheld && (
          <small>{toParts(...parts)}</small>
        )}
      </td>
      <td className="number">{formatIndicator(whole?.value, item.unit, item.unitLabel)}</td>
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

/** Who published an imported figure, of which year, and by which definition. */
function describeOrigin({ unit, publisher, year, formula }: IndicatorItem): string[] {
  if (unit !== 'own') return [];
  const said = words.figures;
  return [
    formula && said.definition(formula),
    said.source(publisher || said.noPublisher, year === null ? said.noYear : said.year(`${year}`)),
  ];
}

/** Why there is no figure, or which of two is shown. */
function describeGaps(data: IndicatorsAnswer, item: IndicatorItem, code: string): string[] {
  const figures = data.figures[item.id];
  const note = figures?.notes[code];
  return [
    ...(figures?.contested.includes(code) ? [words.figures.contested] : []),
    ...(note?.reason === 'city' ? [words.figures.fromCity(note.city)] : []),
    ...(note?.reason === 'incomplete' ? [words.figures.incomplete(formatCount(note.missing))] : []),
  ];
}

/** Both parts of the figure, so that it can be checked. */
function toParts(numerator: number | null | undefined, denominator: number | null | undefined) {
  return text.parts(formatCount(numerator), formatCount(denominator));
}
