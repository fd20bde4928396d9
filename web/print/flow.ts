/** Something of known height that goes into columns from top to bottom. */
export interface Block {
  readonly height: number;
  /** True for headings: never the last in a column. */
  readonly keepWithNext?: boolean;
}

/**
 * Lays blocks into columns one after the other and tells which go where, by their index. A block
 * taller than a column gets one of its own.
 * @param heightOf height of a column, by its index.
 */
export function flowIntoColumns(
  blocks: readonly Block[],
  heightOf: (column: number) => number,
): readonly (readonly number[])[] {
  const columns: number[][] = [];
  let column: number[] = [];
  let used = 0;
  const close = () => {
    columns.push(column);
    column = [];
    used = 0;
  };
  for (let i = 0; i < blocks.length; ) {
    const group = takeGroup(blocks, i);
    const height = group.reduce((sum, its) => sum + (blocks[its]?.height ?? 0), 0);
    if (column.length > 0 && used + height > heightOf(columns.length)) close();
    // A first column may be short, and a later one hold what it cannot.
    else if (columns.length === 0 && column.length === 0 && height > heightOf(0)) close();
    column.push(...group);
    used += height;
    i += group.length;
  }
  if (column.length > 0) close();
  return columns;
}

/** A block with the headings before it. */
function takeGroup(blocks: readonly Block[], from: number): number[] {
  const group = [from];
  for (let i = from; blocks[i]?.keepWithNext && i + 1 < blocks.length; i++) group.push(i + 1);
  return group;
}
