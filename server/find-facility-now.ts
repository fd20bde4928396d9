import type { AtlasStore } from './atlas-store.ts';

/** The facility under this id, or under the one that took its place. */
export function findFacilityNow(store: AtlasStore, id: string) {
  const { facilities } = store.current();
  const find = (each: string) => {
    const doc = facilities.findDoc(each);
    return doc === undefined ? undefined : facilities.read(doc);
  };
  const former = find(id);
  if (former) return former;
  const moved = store.findRedirect(id);
  return moved === undefined ? undefined : find(moved);
}
