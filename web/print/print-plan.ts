import { flowIntoColumns } from './flow.ts';

/** Heights in millimetres of what a printed view is made of. */
export interface PrintParts {
  /** Room on a sheet, between its margins and above its foot. */
  readonly content: number;
  /** Title and conditions of the first sheet. */
  readonly head: number;
  /** Title at the top of every other sheet. */
  readonly runningHead: number;
  readonly legend: number;
  /** The line under a map: north, scale, attribution. */
  readonly caption: number;
  readonly tableHead: number;
  readonly rows: readonly number[];
  /** Sources. */
  readonly tail: number;
}

export interface PlannedPage {
  /** From 1. */
  readonly number: number;
  /** 'whole', or the index of a closer map. */
  readonly map: 'whole' | number | null;
  readonly rows: readonly number[];
  readonly hasTail: boolean;
}

/** Text may come out a hair higher on paper than it was measured. */
const slack = 2;

/** The least of a sheet that a map shares with a list, unless a document says otherwise. */
const usualMapShare = 0.5;

/**
 * Height of the first map: when list and sources fit under a map of `leastMapShare` of the sheet they
 * stand there and it takes the rest; else the map has the sheet for itself.
 */
export function toMapHeight(parts: PrintParts, leastMapShare = usualMapShare): number {
  const room = parts.content - parts.head - parts.legend - parts.caption - slack;
  const shared = room - listHeight(parts) - parts.tail;
  return shared >= parts.content * leastMapShare ? shared : room;
}

/** Height of a closer map, on a sheet of its own. */
export function toCloserMapHeight(parts: PrintParts): number {
  return parts.content - parts.runningHead - parts.caption - slack;
}

/** What stands on which page. @param closerMaps how many maps follow the first one. */
export function planPages(
  parts: PrintParts,
  mapHeight: number,
  closerMaps: number,
): readonly PlannedPage[] {
  const under = parts.content - parts.head - parts.legend - parts.caption - slack - mapHeight;
  const isOnePage = listHeight(parts) + parts.tail <= under + 0.01;
  if (isOnePage && closerMaps === 0)
    return [{ number: 1, map: 'whole', rows: parts.rows.map((_, i) => i), hasTail: true }];
  const room = parts.content - parts.runningHead - slack;
  const listed = flowIntoColumns(
    [...parts.rows, parts.tail].map((height) => ({ height })),
    () => room - parts.tableHead,
  );
  const maps = ['whole' as const, ...Array.from({ length: closerMaps }, (_, i) => i)];
  return [
    ...maps.map((map) => ({ map, rows: [], hasTail: false })),
    ...listed.map((blocks) => ({
      map: null,
      rows: blocks.filter((block) => block < parts.rows.length),
      hasTail: blocks.includes(parts.rows.length),
    })),
  ].map((page, i) => ({ ...page, number: i + 1 }));
}

function listHeight({ rows, tableHead }: PrintParts): number {
  return rows.length === 0 ? 0 : tableHead + rows.reduce((sum, height) => sum + height, 0);
}
