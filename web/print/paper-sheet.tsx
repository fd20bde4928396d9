import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import { type Box, marginMillimetres } from './paper.ts';

/** Heights in millimetres of what stands at the top of following sheets, and at the foot of all. */
export const runningHeadMillimetres = 9;
export const footMillimetres = 7;

/** Width and height that a sheet's content has. */
export function toContentBox(sheet: Box): Box {
  return {
    width: sheet.width - 2 * marginMillimetres,
    height: sheet.height - 2 * marginMillimetres - footMillimetres,
  };
}

export interface PaperSheetProps {
  readonly sheet: Box;
  readonly number: number;
  readonly total: number;
  /** Said at the foot, beside the page number. */
  readonly foot: string;
  /** Title repeated at the top; none on a page that has its own. */
  readonly runningHead?: string | undefined;
  readonly children: ReactNode;
}

/** One side of one sheet, in millimetres. */
export function PaperSheet({ sheet, number, total, foot, runningHead, children }: PaperSheetProps) {
  return (
    <section
      className="paper paper-sheet"
      aria-label={words.paper.page(String(number), String(total))}
      style={{
        width: `${sheet.width}mm`,
        height: `${sheet.height}mm`,
        padding: `${marginMillimetres}mm`,
      }}
    >
      {runningHead !== undefined && (
        <p className="paper-running-head" style={{ height: `${runningHeadMillimetres}mm` }}>
          {runningHead}
        </p>
      )}
      {children}
      <p className="paper-foot" style={{ height: `${footMillimetres}mm` }}>
        <span>{foot}</span>
        <span>{words.paper.page(String(number), String(total))}</span>
      </p>
    </section>
  );
}
