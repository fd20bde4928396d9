import type { DataDate } from '../../geo/atlas/answers.ts';
import type { PreviewAnswer } from '../../geo/atlas/answers-scenario.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { Japanese } from '../parts/japanese.tsx';
import { SourceList } from '../parts/source-list.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';
import { IndicatorTurns } from './indicator-turns.tsx';
import { type ScenarioEdit, toChangeKey } from './scenario-edit.ts';
import { listLackingSentences, toBodyName, toChangeSentence } from './what-if-sentences.ts';

const text = words.whatIf.sheet;

export interface ProposalSheetProps {
  readonly edit: ScenarioEdit;
  readonly preview: PreviewAnswer;
  readonly layerLabel: string;
  readonly areaName: (code: string) => string;
  readonly dataDates: readonly DataDate[];
  /** The map as it stood when printing was asked for; null where there is none. */
  readonly picture: string | null;
  readonly onPicture: () => void;
}

/** One A4 sheet to take to a meeting: what is supposed, what it does, and what it is not. */
export function ProposalSheet(props: ProposalSheetProps) {
  const { edit, preview, layerLabel, areaName, dataDates, picture, onPicture } = props;
  return (
    <article className="proposal-sheet paper" aria-label={text.title}>
      <p className="proposal-kind">{text.title}</p>
      <h2>
        <Japanese>{edit.name === '' ? text.unnamed : edit.name}</Japanese>
      </h2>
      <p className="proposal-caveat">{words.whatIf.caveat}</p>
      <ul className="proposal-summary">
        {listLackingSentences(preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{text.basis(layerLabel, formatDate(preview.asOf))}</p>
      {picture && <img src={picture} alt={text.map} onLoad={onPicture} />}
      <h3>{words.whatIf.changes.title}</h3>
      <ol className="proposal-changes">
        {edit.changes.map((change) => (
          <li key={toChangeKey(change)}>
            <Japanese>{toBodyName(change, edit)}</Japanese>
            {words.site.colon}
            {toChangeSentence(change, areaName)}
          </li>
        ))}
      </ol>
      <h3>{text.verdicts}</h3>
      {preview.changed.length === 0 ? (
        <p>{text.noneChanged}</p>
      ) : (
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.whatIf.areas.area}</th>
              <th scope="col">{text.role}</th>
              <th scope="col">{words.whatIf.areas.now}</th>
              <th scope="col">{words.whatIf.areas.after}</th>
              <th scope="col" className="number">
                {words.whatIf.areas.over75}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.changed.map((its) => (
              <tr key={`${its.code} ${its.role}`}>
                <th scope="row">
                  <Japanese>{its.name}</Japanese>
                </th>
                <td>{labelOf(its.role)}</td>
                <td>
                  <VerdictMark verdict={its.from} />
                </td>
                <td>
                  <VerdictMark verdict={its.to} />
                </td>
                <td className="number">{formatCount(its.over75)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.indicators.length > 0 && <IndicatorTurns preview={preview} areaName={areaName} />}
      {preview.warnings.length > 0 && (
        <>
          <h3>{text.warnings}</h3>
          <ul lang="ja">
            {preview.warnings.map((warning) => (
              <li key={`${warning.change} ${warning.id}`}>{warning.message}</li>
            ))}
          </ul>
        </>
      )}
      {edit.notes !== '' && (
        <>
          <h3>{words.whatIf.save.notes}</h3>
          <p className="lines">
            <bdi>{edit.notes}</bdi>
          </p>
        </>
      )}
      <h3>{words.footer.sources}</h3>
      <SourceList dataDates={dataDates} />
      <p className="help">{words.footer.processing}</p>
    </article>
  );
}

const labelOf = (role: RoleId) => words.terms.roles[role].shortLabel;
