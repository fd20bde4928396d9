import { isFacilityId } from '../../geo/registry/facility.ts';
import { shortlistLimits } from './shortlist.ts';

/** The page, or the sheet of paper, of the same facilities elsewhere: their ids and nothing else. */
export function toShortlistPath(ids: readonly string[], form: '' | '/print' = ''): string {
  return `/shortlist${form}?ids=${ids.join(',')}`;
}

/** The facilities a link names, each once; null when it names none at all. */
export function findLinkedIds(params: URLSearchParams): readonly string[] | null {
  const text = params.get('ids');
  if (text === null) return null;
  const ids = text.split(',').filter(isFacilityId);
  return [...new Set(ids)].slice(0, shortlistLimits.entries);
}
