/** The columns of a closed list that are words, by the id of their row. */
export function columnsById<Id extends string, Column extends string>(
  rows: readonly (Readonly<Record<Column, string>> & { readonly id: Id })[],
  ...columns: readonly Column[]
): Record<Id, Record<Column, string>> {
  const pick = (row: Readonly<Record<Column, string>>) =>
    Object.fromEntries(columns.map((column) => [column, row[column]])) as Record<Column, string>;
  return Object.fromEntries(rows.map((row) => [row.id, pick(row)])) as Record<
    Id,
    Record<Column, string>
  >;
}

/** What the rows of a closed list are called, by id. */
export function labelsById<Id extends string>(
  rows: readonly { readonly id: Id; readonly label: string }[],
): Record<Id, string> {
  return Object.fromEntries(rows.map(({ id, label }) => [id, label])) as Record<Id, string>;
}
