import { layerAliases, layers } from '../../../geo/terms/layer.ts';

export interface NamedLayer {
  readonly layer: string;
  /** What the table calls it, where that differs from the layer's own label (構想区域). */
  readonly label?: string;
}

const fold = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');

/** Names that say of the areas something else than their layer's label does. */
const ownLabels: readonly string[] = ['構想区域'];

const byName = new Map<string, NamedLayer>();
for (const [name, layer] of Object.entries(layerAliases))
  byName.set(fold(name), { layer, ...(ownLabels.includes(name) ? { label: name } : {}) });
for (const { id, label } of layers) {
  byName.set(fold(label), { layer: id });
  byName.set(id, { layer: id });
}

/** The layer a table names in 圏域の種類, by label, alias or id; undefined when none is known by that name. */
export function findLayerByName(name: string): NamedLayer | undefined {
  return byName.get(fold(name));
}

/** Every name a table may use, for messages. */
export function listLayerLabels(): string {
  return layers.map(({ label }) => `「${label}」`).join('');
}
