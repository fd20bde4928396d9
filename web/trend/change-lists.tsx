import { Link } from 'react-router';
import type { KindId } from '../../geo/terms/kind.ts';
import type {
  ChangesAnswer,
  InstitutionChangeId,
  NotKnown,
} from '../../geo/trend/answers-trend.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { toMomentLabel } from './moment-label.ts';
import { WideTable } from './wide-table.tsx';

const text = words.trend.changes;

const lists: readonly InstitutionChangeId[] = ['gained', 'lost', 'tier', 'moved'];

export interface ChangeListsProps {
  readonly changes: ChangesAnswer;
  readonly toAreaHref: (code: string) => string;
}

/** What is another thing on the later day, and of what nothing can be said. */
export function ChangeLists({ changes, toAreaHref }: ChangeListsProps) {
  const { from, to, verdicts, areas, institutions, notKnown } = changes;
  const sep = words.site.listSeparator;
  return (
    <>
      <p>{text.between(toMomentLabel(from), toMomentLabel(to))}</p>
      <h3>{text.verdicts(formatCount(verdicts.length))}</h3>
      {verdicts.length > 0 && (
        <WideTable caption={text.verdictsCaption}>
          <thead>
            <tr>
              <th scope="col">{words.trend.area}</th>
              <th scope="col">{text.role}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((each) => (
              <tr key={`${each.code} ${each.role}`}>
                <th scope="row">
                  <Link to={toAreaHref(each.code)}>{each.name}</Link>
                </th>
                <td>
                  {words.terms.roles[each.role].shortLabel}
                  {!each.known && <small>{text.dataOnly}</small>}
                </td>
                <td>
                  <VerdictMark verdict={each.from} />
                  <small>{each.holdersFrom.join(sep)}</small>
                </td>
                <td>
                  <VerdictMark verdict={each.to} />
                  <small>{each.holdersTo.join(sep)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {(['redrawn', 'added', 'gone'] as const).map(
        (id) =>
          areas[id].length > 0 && (
            <p key={id}>
              {text.areas[id]}
              {words.site.colon}
              {areas[id].map(({ name }) => name).join(sep)}
            </p>
          ),
      )}
      {lists.map((id) => (
        <InstitutionList key={id} id={id} changes={changes} toAreaHref={toAreaHref} />
      ))}
      {lists.every((id) => institutions[id].total === 0) && <p>{text.noInstitutions}</p>}
      {notKnown.length > 0 && (
        <>
          <h3>{text.notKnown}</h3>
          <p className="help">{text.notKnownHelp}</p>
          <ul className="bullets">
            {notKnown.map((each) => (
              <li key={Object.values(each).join()}>{toDoubt(each)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function InstitutionList({
  id,
  changes,
  toAreaHref,
}: ChangeListsProps & { id: InstitutionChangeId }) {
  const { total, items } = changes.institutions[id];
  if (total === 0) return null;
  const isMove = id === 'tier' || id === 'moved';
  return (
    <details open={total <= 20}>
      <summary>{text.institutions[id](formatCount(total))}</summary>
      {total > items.length && <p className="help">{text.cut(formatCount(items.length))}</p>}
      <WideTable caption={text.institutions[id](formatCount(total))}>
        <thead>
          <tr>
            <th scope="col">{text.institution}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col">{words.trend.area}</th>
            {isMove && <th scope="col">{text.before}</th>}
            {isMove && <th scope="col">{text.after}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.name}</th>
              <td>{toKindWords(item.kinds)}</td>
              <td>
                {item.area ? (
                  <Link to={toAreaHref(item.area.code)}>{item.area.name}</Link>
                ) : (
                  words.site.unknown
                )}
              </td>
              {isMove && <td>{item.from || text.none}</td>}
              {isMove && <td>{item.to || text.none}</td>}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}

const toKindWords = (kinds: string) =>
  kinds
    .split(',')
    .flatMap((kind) => words.terms.kinds[kind as KindId]?.label ?? [])
    .join(words.site.listSeparator);

function toDoubt({ prefecture, source, kind, missing, institutions }: NotKnown): string {
  const what = kind === null ? text.tiers : toKindWords(kind);
  const side = missing === 'from' ? text.before : text.after;
  return text.doubt(prefecture, toSourceLabel(source), what, side, formatCount(institutions));
}
