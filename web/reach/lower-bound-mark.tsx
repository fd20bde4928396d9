import { words } from '../words/words.ts';

/** 下限値, beside a figure to which it applies. */
export function LowerBoundMark() {
  return <span className="tag">≥ {words.reach.lowerBound}</span>;
}
