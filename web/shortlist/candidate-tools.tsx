import { Japanese } from '../parts/japanese.tsx';
import { words } from '../words/words.ts';

export interface CandidateToolsProps {
  readonly id: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (id: string, places: number) => void;
  readonly onRemove: (id: string) => void;
}

/** Moves a candidate among the others, or takes it out; all by ordinary buttons. */
export function CandidateTools({ id, name, isFirst, isLast, ...on }: CandidateToolsProps) {
  const text = words.shortlist;
  const move = (places: number, isAtEnd: boolean, arrow: string, label: string) => (
    <button
      type="button"
      className="button"
      data-move={`${id} ${places}`}
      // It keeps the focus when it reaches the end, so it is not disabled.
      aria-disabled={isAtEnd}
      onClick={() => !isAtEnd && on.onMove(id, places)}
    >
      <span aria-hidden="true">{arrow}</span>
      {label}
      <span className="visually-hidden">
        <Japanese>{text.of(name)}</Japanese>
      </span>
    </button>
  );
  return (
    <div className="candidate-tools no-print">
      {move(-1, isFirst, '◀', text.earlier)}
      {move(1, isLast, '▶', text.later)}
      <button type="button" className="button" onClick={() => on.onRemove(id)}>
        <span aria-hidden="true">×</span>
        {text.isIn}
        <span className="visually-hidden">
          <Japanese>{text.of(name)}</Japanese>
        </span>
      </button>
    </div>
  );
}
