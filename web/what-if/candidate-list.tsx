import { useState } from 'react';
import type { CandidateItem, CandidatesAnswer } from '../../geo/atlas/answers-candidates.ts';
import type { Change } from '../../geo/coverage/scenario.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { Japanese } from '../parts/japanese.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';
import type { ChosenRules } from './candidate-rules.ts';
import { type EditAction, type ScenarioEdit, toChangeKey } from './scenario-edit.ts';

const text = words.candidates;

/** As many as are read before more are asked for. */
const firstRows = 6;

export interface CandidateListProps {
  readonly answer: CandidatesAnswer;
  readonly area: AreaRef;
  readonly areaName: string;
  readonly role: RoleId;
  readonly edit: ScenarioEdit;
  readonly dispatch: (action: EditAction) => void;
  /** The candidate that is hovered or focused; null when none is. */
  readonly onRaise: (item: CandidateItem | null) => void;
}

/** Who may be considered for an area, each with what speaks for it, and the pressing of it. */
export function CandidateList(props: CandidateListProps) {
  const { answer, area, areaName, role, edit, dispatch, onRaise } = props;
  const [all, showAll] = useState(false);
  const found = answer.areas.find((its) => its.code === area.code);
  const candidates = found?.candidates ?? [];
  const total = found?.total ?? 0;
  const label = words.terms.roles[role].shortLabel;
  if (candidates.length === 0) return <p className="list-note">{text.none(areaName)}</p>;
  const shown = all ? candidates : candidates.slice(0, firstRows);
  return (
    <>
      <p>{text.count(areaName, formatCount(total))}</p>
      <ul className="what-if-found">
        {shown.map((item) => {
          const change = toDesignation(item, role, area);
          const key = toChangeKey(change);
          const isIn = edit.changes.some((its) => toChangeKey(its) === key);
          const name = toCandidateName(item);
          return (
            <li
              key={key}
              id={toRowId(item)}
              tabIndex={-1}
              onMouseEnter={() => onRaise(item)}
              onMouseLeave={() => onRaise(null)}
              onFocus={() => onRaise(item)}
              onBlur={() => onRaise(null)}
            >
              <div className="candidate">
                <strong>
                  <Japanese>{name}</Japanese>
                </strong>
                <ul className="candidate-reasons" aria-label={text.reasons}>
                  {item.reasons.map((reason) => (
                    <li key={reason.id + reason.text} className="tag">
                      <Japanese>{reason.text}</Japanese>
                    </li>
                  ))}
                </ul>
              </div>
              <button
                type="button"
                className="button"
                aria-pressed={isIn}
                aria-label={shownWord(isIn) + words.site.colon + text.choose(name, label)}
                onClick={() =>
                  dispatch(
                    isIn
                      ? { type: 'remove', change }
                      : { type: 'add', changes: [change], facilities: listFacilities([item]) },
                  )
                }
              >
                {shownWord(isIn)}
              </button>
            </li>
          );
        })}
      </ul>
      {candidates.length > firstRows && (
        <button type="button" className="button" onClick={() => showAll(!all)}>
          {all ? text.fewer : text.more(formatCount(candidates.length))}
        </button>
      )}
    </>
  );
}

const shownWord = (isIn: boolean) => (isIn ? text.chosen : text.chooseShort);

/** The rule in words, as it was applied: above every list of candidates. */
export function RuleSentence({
  role,
  rules,
  applied,
}: {
  readonly role: RoleId;
  readonly rules: ChosenRules;
  readonly applied: CandidatesAnswer['rules'] | undefined;
}) {
  const join = (names: readonly string[]) => names.join(words.site.listSeparator);
  return (
    <p className="what-if-rule">
      {role === 'active'
        ? text.rules.active(
            join(rules.tiers.map((id) => text.rules.tierNames[id])),
            formatCount(rules.share * 100),
          )
        : text.rules.hub(join(rules.kinds.map((id) => text.rules.kindNames[id])))}
      {role === 'active' && applied?.outside === false && ` ${text.rules.insideOnly}`}
    </p>
  );
}

export const toCandidateName = (item: Pick<CandidateItem, 'facility' | 'organisation'>): string =>
  item.facility?.name ?? item.organisation ?? '';

/** The id of its row in the page. */
export const toRowId = (item: {
  readonly facility: { readonly id: string } | null;
  readonly organisation: string | null;
}): string => `candidate-${item.facility?.id ?? item.organisation}`;

export function toDesignation(
  { facility, organisation }: Pick<CandidateItem, 'facility' | 'organisation'>,
  role: RoleId,
  area: AreaRef,
): Change {
  return facility
    ? { type: 'designate', role, area, facility: facility.id }
    : { type: 'designate', role, area, organisation: organisation ?? '' };
}

export const listFacilities = (items: readonly Pick<CandidateItem, 'facility'>[]) =>
  items.flatMap(({ facility }) =>
    facility ? [{ id: facility.id, name: facility.name, known: true }] : [],
  );
