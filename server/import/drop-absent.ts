/** The object without its undefined fields, so that what a source does not state is really absent. */
export function dropAbsent<T extends object>(fields: T): T {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as T;
}
