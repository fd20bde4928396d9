import type { CareItem } from '../../geo/atlas/answers-care.ts';
import { formatDistance } from '../words/format.ts';
import { toReasonText } from '../words/server-sentences.ts';
import { words } from '../words/words.ts';
import { ServesMark } from './serves-mark.tsx';

/** Does it serve the home, how far is it, and why the answer is what it is. */
export function ServesLine({ item }: { item: Pick<CareItem, 'serves' | 'distanceMetres'> }) {
  const { serves, distanceMetres } = item;
  return (
    <>
      <span className="row-serves">
        <ServesMark answer={serves.answer} />
        <span className="row-distance">
          {distanceMetres === undefined
            ? words.find.noDistance
            : words.find.straight(formatDistance(distanceMetres))}
        </span>
      </span>
      <span className="row-reason">{toReasonText(serves)}</span>
    </>
  );
}
