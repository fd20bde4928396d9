import { indicators } from '../../geo/coverage/indicator.ts';
import { toFormula } from '../../geo/coverage/indicator-value.ts';
import { defaultSmallPopulation, largestSmallCount } from '../../geo/coverage/small-population.ts';
import {
  exampleAccess,
  exampleCells,
  exampleClinics,
  exampleDemands,
  exampleRate,
  exampleShare,
  exampleWeights,
} from '../../geo/coverage/worked-example.ts';
import { formatCount, formatRate } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.methodFigures;

/** The formula of every indicator, straight from the table the program follows. */
export function IndicatorFormulas() {
  return (
    <>
      <p>{text.help}</p>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{text.indicator}</th>
            <th scope="col">{text.formula}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((row) => (
            <tr key={row.id}>
              <th scope="row">{words.terms.indicators[row.id].label}</th>
              <td>
                <span lang="ja">{toFormula(row)}</span>
                <br />
                <small>{words.terms.indicators[row.id].caveat}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.imported}</p>
      <p>{text.withheld(formatCount(defaultSmallPopulation), formatCount(largestSmallCount))}</p>
    </>
  );
}

/** One verdict, one rate, one share within 16 km and the access of four places, small enough for paper. */
export function WorkedExample() {
  const { institutions, over75, per100k } = exampleRate;
  const { within, all, percent } = exampleShare;
  return (
    <>
      <h3>{text.verdictTitle}</h3>
      <ul className="text-list">
        {text.verdict.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{text.rateTitle}</h3>
      <p>{text.rate(formatCount(institutions), formatCount(over75), formatRate(per100k))}</p>
      <h3>{text.lineTitle}</h3>
      <p>{text.line}</p>
      <Rows
        head={[text.place, text.kilometres, text.people]}
        rows={[
          ...exampleCells.map((cell) => [
            cell.name,
            `${cell.kilometres}`,
            formatCount(cell.over75),
          ]),
          ...exampleClinics.map(({ name, kilometres }) => [text.clinic(name), `${kilometres}`, '']),
        ]}
      />
      <p>{text.share(formatCount(within), formatCount(all), formatCount(percent))}</p>
      <p>
        {text.weights(
          exampleWeights
            .map(({ kilometres, weight }) => text.ring(`${kilometres}`, `${weight}`))
            .join(words.site.listSeparator),
        )}
      </p>
      <h4>{text.demandTitle}</h4>
      <Rows
        head={[text.place, text.working, text.demand]}
        rows={exampleDemands.map(({ clinic, sum, demand }) => [
          ...[text.clinic(clinic), sum, formatCount(demand)],
        ])}
      />
      <h4>{text.accessTitle}</h4>
      <Rows
        head={[text.place, text.working, text.access]}
        rows={exampleAccess.map((row) => [row.cell, row.sum, formatRate(row.per100k)])}
      />
      <p>{text.check}</p>
    </>
  );
}

function Rows({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={head[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
