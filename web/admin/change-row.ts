import type { ThingChange } from '../../geo/desk/import-changes.ts';

/** The id of a change's rows in the table, by which the map finds them. */
export function toRowId({ thing, id }: Pick<ThingChange, 'thing' | 'id'>): string {
  return `change-${thing}-${id}`;
}
