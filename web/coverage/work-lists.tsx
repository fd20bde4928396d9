import { Link } from 'react-router';
import type { CoverageAnswer } from '../../geo/atlas/answers.ts';
import { roles } from '../../geo/terms/role.ts';
import { Name } from '../parts/name.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import { listWork, type WorkItem, type WorkList } from './work-list.ts';

const text = words.coverage;

export interface WorkListsProps {
  readonly coverage: CoverageAnswer;
  readonly isForStaff: boolean;
  readonly toHref: (item: WorkItem) => string;
}

/** Both roles in figures, then what is lacking and what is doubtful, most people affected first. */
export function WorkLists({ coverage, isForStaff, toHref }: WorkListsProps) {
  const { lacking, doubtful } = listWork(coverage.areas);
  const help = isForStaff ? text.doubtfulHelp : text.doubtfulHelpPublic;
  return (
    <>
      <ul className="role-summary" aria-label={text.both}>
        {roles.map(({ id }) => {
          const { located, assigned } = coverage.summary[id];
          return (
            <li key={id}>
              <span>{words.terms.roles[id].shortLabel}</span>
              <strong>
                {text.fulfilled(
                  formatCount(located + assigned),
                  formatCount(coverage.areas.length),
                )}
              </strong>
            </li>
          );
        })}
      </ul>
      <div className="work-lists">
        <Work
          title={text.lackingList(formatCount(lacking.areas))}
          help={text.lackingHelp}
          none={text.lackingNone}
          list={lacking}
          toHref={toHref}
        />
        <Work
          title={text.doubtfulList(formatCount(doubtful.areas))}
          help={help}
          none={text.doubtfulNone}
          list={doubtful}
          toHref={toHref}
        />
      </div>
    </>
  );
}

const atOnce = 6;
const atMost = 100;

function Work({
  title,
  help,
  none,
  list,
  toHref,
}: {
  title: string;
  help: string;
  none: string;
  list: WorkList;
  toHref: WorkListsProps['toHref'];
}) {
  const { items, over75, withoutPeople, areas } = list;
  const rest = items.slice(atOnce, atMost);
  const row = (item: WorkItem) => (
    <li key={`${item.area.code} ${item.role}`}>
      <Link to={toHref(item)} preventScrollReset>
        <Name name={item.area.name} kana={item.area.kana} />
      </Link>
      <span>{words.terms.roles[item.role].shortLabel}</span>
      {item.area[item.role].verdict !== 'lacking' && (
        <VerdictMark verdict={item.area[item.role].verdict} />
      )}
      {item.warnings > 0 && (
        <span className="warning-mark">⚠ {text.warnings(formatCount(item.warnings))}</span>
      )}
      <span className="work-people">{text.people75(formatCount(item.area.over75))}</span>
    </li>
  );
  return (
    <section className="work-list">
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p className="help">
            {help}{' '}
            {withoutPeople < areas && (
              <>
                {text.peopleTotal(formatCount(over75))}
                {withoutPeople > 0 && text.peopleUnknown(formatCount(withoutPeople))}
              </>
            )}
          </p>
          <ol>{items.slice(0, atOnce).map(row)}</ol>
          {rest.length > 0 && (
            <details>
              <summary>{text.restOfWork(formatCount(items.length - atOnce))}</summary>
              <ol start={atOnce + 1}>{rest.map(row)}</ol>
              {items.length > atMost && (
                <p>{text.restInTable(formatCount(items.length - atMost))}</p>
              )}
            </details>
          )}
        </>
      )}
    </section>
  );
}
