import { bitOfFunction, bitOfTier } from '../care/care-columns.ts';
import { findCareFunction } from '../care/care-function.ts';
import type { ReachInstitution } from '../coverage/reach.ts';
import type { ReachTarget } from '../coverage/reach-target.ts';
import { filings } from '../terms/filing.ts';
import type { Atlas } from './atlas.ts';
import { isFunctionLoaded } from './care-loaded.ts';
import { addTo, emptySet, has } from './doc-set.ts';

/** Whether a facility, by its number, is one of a target's. */
export function openTargetTest(atlas: Atlas, { of }: ReachTarget): (doc: number) => boolean {
  const { care, postings, size } = atlas.facilities;
  if (of.type === 'function') {
    const bit = bitOfFunction(of.id);
    return (doc) => (care.functions[doc]! & bit) !== 0;
  }
  if (of.tier !== null) {
    const bit = bitOfTier(of.group, of.tier);
    return (doc) => (care.supportTiers[doc]! & bit) !== 0;
  }
  const listed = addTo(
    emptySet(size),
    filings.flatMap(({ symbol, group }) =>
      group === of.group ? [...postings.filing.docsOf(symbol)] : [],
    ),
  );
  return (doc) => has(listed, doc);
}

export interface TargetInstitutions {
  readonly placed: readonly ReachInstitution[];
  readonly withoutPosition: number;
}

/** The institutions of a target; each counts as one, for no registry says how many doctors it has. */
export function listInstitutions(atlas: Atlas, target: ReachTarget): TargetInstitutions {
  const { ids, size, positionOf } = atlas.facilities;
  const isOne = openTargetTest(atlas, target);
  const placed: ReachInstitution[] = [];
  let withoutPosition = 0;
  for (let doc = 0; doc < size; doc++) {
    if (!isOne(doc)) continue;
    const position = positionOf(doc);
    if (position === null) withoutPosition++;
    else placed.push({ id: ids[doc]!, position: [position[0], position[1]], supply: 1 });
  }
  return { placed, withoutPosition };
}

/** Whether the data of a prefecture could show an institution of the target at all. */
export function isTargetLoaded(atlas: Atlas, { of }: ReachTarget, prefecture: string): boolean {
  if (of.type === 'support') return atlas.loaded.filingLists.includes(`${prefecture}1`);
  const row = findCareFunction(of.id);
  return row !== undefined && isFunctionLoaded(atlas, row, prefecture);
}
