import type { CurrentRecord } from '../registry/source-record.ts';
import { rankOfLayer } from '../terms/layer.ts';
import type { Area } from './area.ts';
import { type AreaDraft, toGeometries } from './area-draft.ts';
import { collectAreaSources } from './area-sources.ts';
import { prepareDissolve } from './dissolve.ts';
import { findLabelPoint } from './label-point.ts';
import { draftMemberLayers } from './member-layers.ts';
import { draftMunicipalityLayers, openMunicipalityBook } from './municipality-layers.ts';
import { buildParents } from './parents.ts';
import { openPopulationBook } from './population.ts';
import { boundingBox, toOriented } from './ring.ts';

/**
 * All areas of all layers as of a day (`YYYY-MM-DD`), from polygons, members and populations, sorted
 * by layer (coarse to fine) and code: the same areas whatever the order of the records.
 * An area without a polygon of its own gets one dissolved from its members; what a member lacks
 * (polygon, population) is told, never made up.
 */
export function buildAreas(records: readonly CurrentRecord[], asOf: string): Area[] {
  const sources = collectAreaSources(records, asOf);
  const book = openMunicipalityBook(sources);
  const dissolve = prepareDissolve(toGeometries(book.shapes));
  const drafts = [
    ...draftMunicipalityLayers(sources, book, dissolve),
    ...draftMemberLayers(sources, book, dissolve),
  ].sort(byLayerThenCode);
  const findParents = buildParents(drafts);
  const population = openPopulationBook(sources.populations, asOf, book.codes.wardsOf);

  return drafts.map((draft) => {
    const { composition, membersWithoutShape, geometry, ...names } = draft;
    const { municipalities, partMunicipalities, towns, smallAreas, withoutCode } = composition;
    const own = population.findOwn(draft.layer, draft.code);
    const isLeaf = draft.layer === 'municipality' || draft.layer === 'small';
    const parts = { municipalities, smallAreas, uncountable: withoutCode };
    const summed = own || isLeaf ? undefined : population.sum(parts);
    return {
      ...names,
      parents: findParents(draft),
      municipalities,
      partMunicipalities,
      towns,
      membersWithoutShape,
      geometry: geometry && toOriented(geometry),
      bbox: boundingBox(geometry),
      labelPoint: findLabelPoint(geometry),
      population: own ?? summed?.population ?? null,
      populations: population.listYears(draft.layer, draft.code, parts),
      populationMissing: summed?.missing ?? [],
    };
  });
}

function byLayerThenCode(a: AreaDraft, b: AreaDraft): number {
  return (
    rankOfLayer(a.layer) - rankOfLayer(b.layer) ||
    compare(a.layer, b.layer) ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
