import type { IndicatorItem, IndicatorsAnswer } from '../../geo/atlas/answers-indicators.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toIndicatorTerm, toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { formatValue, toUnitText } from './figure-text.ts';

const text = words.indicatorMode;

/** What an indicator is made of: formula, unit, caveat, sources with their dates; one press away. */
export function IndicatorAbout({
  answer,
  item,
}: {
  answer: IndicatorsAnswer;
  item: IndicatorItem;
}) {
  const dates = answer.dataDates.filter((its) => item.sources.some((id) => id === its.source));
  const { label, caveat } = toIndicatorTerm(item);
  return (
    <details className="indicator-about">
      <summary>
        {text.about}
        {words.site.colon}
        {label}
      </summary>
      <dl>
        <dt>{text.formula}</dt>
        <dd lang="ja">{item.formula}</dd>
        <dt>{text.unit}</dt>
        <dd>{toUnitText(item)}</dd>
        {item.unit === 'own' && (
          <>
            <dt>{words.figures.imported}</dt>
            <dd>
              {words.figures.source(
                item.publisher ?? words.figures.noPublisher,
                item.year === null ? words.figures.noYear : words.figures.year(String(item.year)),
              )}
            </dd>
            <dd>{words.figures.importedHelp}</dd>
          </>
        )}
        <dt>{text.caveat}</dt>
        <dd>
          {caveat} {text.direction[item.direction]}
        </dd>
        <dt>{text.sources}</dt>
        {dates.map((its) => (
          <dd key={its.source}>
            {toSourceLabel(its.source)}
            {words.site.bracket(formatDate(its.newest))}
          </dd>
        ))}
      </dl>
    </details>
  );
}

/** The prefectures shown and the nation as wholes; a part of the nation is never told as the nation. */
export function WholeFigures({
  answer,
  item,
  prefecture,
}: {
  answer: IndicatorsAnswer;
  item: IndicatorItem;
  prefecture: string | null;
}) {
  const inUse = new Set(answer.areas.map((area) => area.prefecture));
  const shown = answer.prefectures.filter(({ code }) =>
    prefecture === null ? inUse.has(code) : code === prefecture,
  );
  const nation = answer.nation.figures[item.id];
  return (
    <ul className="whole-figures">
      {shown.length <= mostWholes &&
        shown.map(({ code, name, figures }) => (
          <Whole key={code} name={text.whole(name)} item={item} figure={figures[item.id]} />
        ))}
      {nation ? (
        <Whole name={text.nation} item={item} figure={nation} />
      ) : (
        <li>
          {text.nation}
          {words.site.colon}
          {text.nationPart(formatCount(answer.nation.loaded[item.id] ?? 0))}
        </li>
      )}
    </ul>
  );
}

/** Of more the table tells how far each area lies from its own. */
const mostWholes = 3;

function Whole({
  name,
  item,
  figure,
}: {
  name: string;
  item: IndicatorItem;
  figure: IndicatorsAnswer['nation']['figures'][IndicatorItem['id']] | undefined;
}) {
  return (
    <li>
      {name}
      {words.site.colon}
      <strong>{formatValue(item, figure?.value)}</strong>{' '}
      {figure?.value != null &&
        words.site.bracket(
          text.parts(formatCount(figure.numerator), formatCount(figure.denominator)),
        )}
    </li>
  );
}
