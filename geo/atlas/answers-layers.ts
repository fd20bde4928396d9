import { layers as builtIn } from '../terms/layer.ts';
import type { HealthAnswer, LayerItem } from './answers.ts';
import type { Atlas } from './atlas.ts';
import { findDataPlace } from './data-place.ts';

/** What the Atlas holds, for `GET /api/health`; who is spoken to and which program is the server's to say. */
export function describeData(
  atlas: Atlas,
): Pick<HealthAnswer, 'dataVersion' | 'demo' | 'counts' | 'dataDates' | 'place'> {
  return {
    dataVersion: atlas.dataVersion,
    demo: atlas.demo,
    counts: {
      facilities: atlas.facilities.size,
      areas: atlas.areas.size,
      designations: atlas.designations.filter((record) => record.body.type === 'designation')
        .length,
      sourceRecords: atlas.sources.reduce((total, source) => total + source.records, 0),
    },
    dataDates: atlas.sources,
    place: findDataPlace(atlas),
  };
}

/** Coarse first. A layer that has areas but no row of its own goes by its id. */
export function listLayers(atlas: Atlas): readonly LayerItem[] {
  const rows = atlas.layers.length > 0 ? atlas.layers : builtIn;
  const known = new Set(rows.map((layer) => layer.id));
  const added = atlas.areas.layers
    .filter((id) => !known.has(id))
    .map((id) => ({ id, label: id, rank: 9, legal: false, help: '' }));
  return [...rows, ...added]
    .map(({ label, ...layer }) => ({ ...layer, name: label, count: atlas.areas.countOf(layer.id) }))
    .sort((a, b) => a.rank - b.rank);
}
