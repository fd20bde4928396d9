import type { CareAnswer, FunctionAnswer } from '../../geo/atlas/answers-care.ts';
import type { CareFunctionId } from '../../geo/care/care-function.ts';
import { servesAnswers } from '../../geo/care/serves.ts';
import { formatCount, formatDistance } from '../words/format.ts';
import { words } from '../words/words.ts';
import { moveFocusAmong } from './move-focus.ts';
import { ServesMark } from './serves-mark.tsx';

export interface FunctionListProps {
  readonly answer: CareAnswer;
  readonly onChoose: (id: CareFunctionId) => void;
}

/** What can be sought for the home: each function with how many and the nearest. */
export function FunctionList({ answer, onChoose }: FunctionListProps) {
  return (
    <ul className="function-list">
      {answer.functions.map((own) => (
        <li key={own.id}>
          <button
            type="button"
            className="function-row"
            onClick={() => onChoose(own.id)}
            onKeyDown={(event) => moveFocusAmong(event, '.function-list', '.function-row')}
          >
            <span className="function-name">{words.terms.careFunctions[own.id].label}</span>
            <FunctionCount own={own} />
            <Nearest own={own} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Nothing found where nothing could be is not 0. */
export function FunctionCount({ own }: { own: FunctionAnswer }) {
  const isKnown = own.loaded || own.total > 0;
  return (
    <span className="function-count">
      {isKnown ? words.find.count(formatCount(own.total)) : words.site.unknown}
    </span>
  );
}

function Nearest({ own }: { own: FunctionAnswer }) {
  const { nearest } = own;
  if (!own.loaded && own.total === 0)
    return <span className="function-nearest help">{words.find.notLoaded}</span>;
  if (nearest === null)
    return (
      <span className="function-nearest help">
        {own.total === 0 ? words.find.noneHere : words.find.onlyOutside}
      </span>
    );
  const answers = servesAnswers.filter(({ id }) => own.answers[id] > 0);
  return (
    <>
      <span className="function-nearest">
        {words.find.nearest(
          nearest.name,
          nearest.distanceMetres === undefined
            ? words.find.noDistance
            : words.find.straight(formatDistance(nearest.distanceMetres)),
        )}
      </span>
      <span className="function-answers">
        {answers.map(({ id }) => (
          <span key={id}>
            <ServesMark answer={id} /> {formatCount(own.answers[id])}
          </span>
        ))}
      </span>
    </>
  );
}
