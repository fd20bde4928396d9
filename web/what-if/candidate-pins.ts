import type { CandidateItem } from '../../geo/atlas/answers-candidates.ts';
import { candidateTiers } from '../../geo/coverage/candidate.ts';
import type { ListedPin } from '../map/map-values.ts';
import { toPinImage } from '../map/symbols.ts';

/** The pin of a candidate; undefined when it has no place. */
export function findCandidatePin({ facility, tier, roles }: CandidateItem): ListedPin | undefined {
  if (facility === null || facility.position === null || facility.kind === null) return undefined;
  const level = candidateTiers.find(({ id }) => id === tier)?.tier;
  return {
    id: facility.id,
    name: facility.name,
    position: facility.position,
    image: toPinImage({
      kind: facility.kind,
      ring: level === undefined ? 0 : level < 3 ? 2 : 1,
      roles: roles.map(({ role }) => role),
      exact: true,
    }),
  };
}
