import type { SceneId } from '../../geo/terms/scene.ts';
import { ValueStrip } from '../parts/value-strip.tsx';
import { formatCount, formatIndicator } from '../words/format.ts';
import { toIndicatorTerm } from '../words/labels.ts';
import { words } from '../words/words.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

const text = words.sheet;

export interface IndicatorTableProps {
  readonly scene: SceneId;
  readonly rows: readonly IndicatorFacts[];
  /** Paper leaves out what each figure does not say: the screen carries it. */
  readonly hasCaveats: boolean;
}

/** The indicators of one scene: the area with both parts, its prefecture, the nation, its place. */
export function IndicatorTable({ scene, rows, hasCaveats }: IndicatorTableProps) {
  return (
    <table className="data-table sheet-indicators">
      <caption>{words.terms.scenes[scene].label}</caption>
      <thead>
        <tr>
          <th scope="col">{text.indicator}</th>
          <th scope="col" className="number">
            {text.value}
          </th>
          <th scope="col" className="number">
            {text.parts}
          </th>
          <th scope="col" className="number">
            {text.prefecture}
          </th>
          <th scope="col" className="number">
            {text.nation}
          </th>
          <th scope="col">{text.place}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((facts) => (
          <tr key={facts.item.id}>
            <th scope="row">
              {toIndicatorTerm(facts.item).label}
              {hasCaveats && <small>{toIndicatorTerm(facts.item).caveat}</small>}
            </th>
            <td className="number">
              <strong>
                {facts.suppressed ? words.figures.withheld : toText(facts.value, facts.item)}
              </strong>
            </td>
            <td className="number">
              {words.indicators.parts(formatCount(facts.numerator), formatCount(facts.denominator))}
            </td>
            <td className="number">{toText(facts.prefecture, facts.item)}</td>
            <td className="number">
              {toText(facts.nation, facts.item)}
              {hasCaveats && facts.nation === null && (
                <small>{text.nationPart(formatCount(facts.loaded))}</small>
              )}
            </td>
            <td>
              <Place facts={facts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rank in words, spread as a strip with its ends in words for those who do not see it. */
function Place({ facts: { rank, fellows, value, item } }: { facts: IndicatorFacts }) {
  if (rank === null) return words.site.unknown;
  const known = fellows.filter((its) => its !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return (
    <span className="sheet-rank">
      <ValueStrip values={fellows} value={value} />
      <span>
        {text.rank(formatCount(rank.rank), formatCount(rank.of))}
        <span className="visually-hidden">
          {words.site.bracket(text.strip(toText(least, item), toText(most, item)))}
        </span>
      </span>
    </span>
  );
}

function toText(value: number | null, { unit, unitLabel }: IndicatorFacts['item']): string {
  return formatIndicator(value, unit, unitLabel);
}
