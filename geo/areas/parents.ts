import type { AreaRef } from '../registry/source-record.ts';
import { rankOfLayer } from '../terms/layer.ts';
import type { AreaDraft } from './area-draft.ts';
import { type AreaIndex, buildAreaIndex } from './area-index.ts';
import { findShares } from './overlap.ts';
import { listWiderTownKeys } from './town-key.ts';

/** Share of an area inside another from which it counts as contained, borders being drawn twice. */
const containedShare = 0.98;

/**
 * Finds the areas of coarser layers that contain an area whole, coarse to fine: by municipalities,
 * else by towns, else, where a municipality is split or not known, by polygons.
 */
export function buildParents(drafts: readonly AreaDraft[]): (draft: AreaDraft) => AreaRef[] {
  const byLayer = new Map<string, AreaDraft[]>();
  for (const draft of drafts) {
    const layer = byLayer.get(draft.layer);
    if (layer) layer.push(draft);
    else byLayer.set(draft.layer, [draft]);
  }
  const layers = [...byLayer.keys()].sort(
    (a, b) => rankOfLayer(a) - rankOfLayer(b) || (a < b ? -1 : 1),
  );
  const holders = new Map(layers.map((layer) => [layer, indexHolders(byLayer.get(layer) ?? [])]));

  return (draft) =>
    layers
      .filter((layer) => rankOfLayer(layer) < rankOfLayer(draft.layer))
      .flatMap((layer) => {
        const parent = holders.get(layer)!.find(draft);
        return parent ? [{ layer, code: parent.code }] : [];
      });
}

/** The areas of one layer, asked which of them holds another area. */
function indexHolders(areas: readonly AreaDraft[]): {
  readonly find: (draft: AreaDraft) => AreaDraft | undefined;
} {
  const wholeIn = new Map<string, AreaDraft>();
  const partIn = new Map<string, AreaDraft[]>();
  const byCode = new Map(areas.map((area) => [area.code, area]));
  for (const area of [...areas].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    for (const code of area.composition.municipalities) {
      if (!wholeIn.has(code)) wholeIn.set(code, area);
    }
    for (const code of area.composition.partMunicipalities) {
      partIn.set(code, [...(partIn.get(code) ?? []), area]);
    }
  }
  let index: AreaIndex | undefined;
  const findByShape = ({ geometry }: AreaDraft): AreaDraft | undefined => {
    if (!geometry) return undefined;
    index ??= buildAreaIndex(areas);
    for (const [code, share] of findShares(geometry, index)) {
      if (share >= containedShare) return byCode.get(code);
    }
    return undefined;
  };

  return {
    find(draft) {
      const { municipalities, partMunicipalities, towns } = draft.composition;
      const all = [...municipalities, ...partMunicipalities];
      const [first] = all;
      if (first === undefined) return findByShape(draft);
      const whole = wholeIn.get(first);
      if (whole && all.every((code) => wholeIn.get(code) === whole)) return whole;
      if (all.some((code) => wholeIn.has(code) && !partIn.has(code))) return undefined;
      const holder = (partIn.get(first) ?? []).find((area) => holdsTowns(area, towns));
      if (holder) return holder;
      return all.some((code) => partIn.has(code)) ? findByShape(draft) : undefined;
    },
  };
}

function holdsTowns(area: AreaDraft, towns: readonly string[]): boolean {
  if (towns.length === 0) return false;
  const own = new Set(area.composition.towns);
  return towns.every((town) => [town, ...listWiderTownKeys(town)].some((key) => own.has(key)));
}
