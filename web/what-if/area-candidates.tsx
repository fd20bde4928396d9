import type { CandidateItem, CandidatesAnswer } from '../../geo/atlas/answers-candidates.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import type { RoleId } from '../../geo/terms/role.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingSkeleton } from '../parts/loading-skeleton.tsx';
import { words } from '../words/words.ts';
import { CandidateList, RuleSentence } from './candidate-list.tsx';
import type { ChosenRules } from './candidate-rules.ts';
import { RulesForm } from './rules-form.tsx';
import type { EditAction, ScenarioEdit } from './scenario-edit.ts';

const text = words.candidates;

export interface AreaCandidatesProps {
  /** Null while none is chosen. */
  readonly area: AreaRef | null;
  readonly areaName: string;
  readonly role: RoleId;
  readonly rules: ChosenRules;
  readonly onRules: (rules: ChosenRules) => void;
  readonly asked: {
    readonly data: CandidatesAnswer | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly edit: ScenarioEdit;
  readonly dispatch: (action: EditAction) => void;
  readonly onRaise: (item: CandidateItem | null) => void;
}

/** 検討候補 of the chosen area under a rule that is said and can be changed. */
export function AreaCandidates(props: AreaCandidatesProps) {
  const { area, areaName, role, rules, onRules, asked, edit, dispatch, onRaise } = props;
  return (
    <section className="no-print" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="what-if-caveat">{text.caveat}</p>
      <RuleSentence role={role} rules={rules} applied={asked.data?.rules} />
      <RulesForm role={role} rules={rules} onChange={onRules} />
      {area === null && <p className="list-note">{text.noArea}</p>}
      {area !== null && asked.error && <ErrorNote error={asked.error} retry={asked.refetch} />}
      {area !== null && !asked.error && !asked.data && <LoadingSkeleton lines={6} />}
      {area !== null && asked.data && (
        <CandidateList
          key={`${role} ${area.code}`}
          answer={asked.data}
          area={area}
          areaName={areaName}
          role={role}
          edit={edit}
          dispatch={dispatch}
          onRaise={onRaise}
        />
      )}
    </section>
  );
}
