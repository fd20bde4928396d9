import { careFunctions, type ReachRule } from '../../geo/care/care-function.ts';
import { legalVisitMetres, servesAnswers } from '../../geo/care/serves.ts';
import { positionLevels } from '../../geo/terms/position-level.ts';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.method;

/** The four answers in their order, and by which rule each function is judged. */
export function ServesRules() {
  return (
    <>
      <p>{text.serves}</p>
      <ol className="text-list">
        {servesAnswers.map(({ id }) => (
          <li key={id}>{words.terms.servesAnswers[id]}</li>
        ))}
      </ol>
      <h3>{text.functions}</h3>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{text.functionColumn}</th>
            <th scope="col">{text.ruleColumn}</th>
          </tr>
        </thead>
        <tbody>
          {careFunctions.map(({ id, rule }) => (
            <tr key={id}>
              <th scope="row">{words.terms.careFunctions[id].label}</th>
              <td>{toRuleText(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function toRuleText(rule: ReachRule): string {
  return rule === 'sixteen-km'
    ? text.rules[rule](formatCount(legalVisitMetres / 1000))
    : text.rules[rule];
}

/** Where positions come from, and how far they may be off. */
export function PositionLevelTable() {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{text.levelColumn}</th>
          <th scope="col">{text.errorColumn}</th>
        </tr>
      </thead>
      <tbody>
        {positionLevels.map(({ id, typicalErrorMetres }) => (
          <tr key={id}>
            <th scope="row">{words.terms.positionLevels[id]}</th>
            <td>
              {typicalErrorMetres === null
                ? words.site.unknown
                : text.metres(formatCount(typicalErrorMetres))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
