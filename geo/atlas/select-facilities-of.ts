import type { FacilitySelector } from '../coverage/indicator.ts';
import { filings, pointTableOf } from '../terms/filing.ts';
import type { Atlas } from './atlas.ts';
import { addTo, type DocSet, emptySet, keepCommon, listDocs } from './doc-set.ts';
import { readTiers } from './tiers.ts';

/** The facilities a part of an indicator counts. A filing counts when it is listed, of any tier. */
export function selectFacilitiesOf(atlas: Atlas, selector: FacilitySelector): DocSet {
  const { size, postings, rings } = atlas.facilities;
  const byFiling = (groups: FacilitySelector['filings']) =>
    filings.flatMap(({ symbol, group }) =>
      groups?.includes(group) ? [...postings.filing.docsOf(symbol)] : [],
    );
  const offering = addTo(emptySet(size), [
    ...(selector.kinds ?? []).flatMap((kind) => [...postings.kind.docsOf(kind)]),
    ...(selector.services ?? []).flatMap((code) => [...postings.service.docsOf(code)]),
  ]);
  const filing = addTo(emptySet(size), byFiling(selector.filings));
  const asked = selector.kinds !== undefined || selector.services !== undefined;
  const set =
    selector.filings === undefined ? offering : asked ? keepCommon(offering, filing) : filing;
  if (selector.enhanced) {
    const enhanced = emptySet(size);
    rings.forEach((ring, doc) => {
      if (ring === 2) addTo(enhanced, [doc]);
    });
    keepCommon(set, enhanced);
  }
  if (selector.tier !== undefined) {
    const tiers = readTiers(atlas);
    const { tier } = selector;
    keepCommon(
      set,
      addTo(
        emptySet(size),
        listDocs(set).filter((doc) => tiers[doc] === tier),
      ),
    );
  }
  if (selector.survey) {
    const { id, answer } = selector.survey;
    const said = addTo(emptySet(size), postings.accepts.docsOf(id));
    if (answer === 'stated') addTo(said, postings.refuses.docsOf(id));
    keepCommon(set, said);
  }
  return set;
}

/**
 * Whether the data of a prefecture could show such a facility at all: the lists of its filings are
 * loaded, and somebody there is of the kind or offers the service. Otherwise a count of 0 says
 * nothing.
 */
export function openLoaded(
  atlas: Atlas,
  selector: FacilitySelector,
  /** Of every facility, two digits as a number. */
  prefectureOf: Uint8Array,
): (prefecture: string) => boolean {
  const { filings: groups, kinds, services } = selector;
  const lists = new Set(atlas.loaded.filingLists);
  const offering =
    kinds === undefined && services === undefined
      ? null
      : selectFacilitiesOf(atlas, {
          label: selector.label,
          ...(kinds && { kinds }),
          ...(services && { services }),
        });
  const offeredIn = new Set(offering && [...listDocs(offering)].map((doc) => prefectureOf[doc]!));
  return (prefecture) =>
    (groups ?? []).every((group) => lists.has(`${prefecture}${pointTableOf(group)}`)) &&
    (offering === null || offeredIn.has(Number(prefecture)));
}
