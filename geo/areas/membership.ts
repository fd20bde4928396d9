import type { Facility } from '../registry/facility.ts';
import type { ReorganisationEntry } from '../registry/lineage.ts';
import { rankOfLayer } from '../terms/layer.ts';
import { type PositionLevelId, positionLevels } from '../terms/position-level.ts';
import type { Area, Memberships } from './area.ts';
import { type AreaIndex, buildAreaIndex } from './area-index.ts';
import { cityOf } from './city.ts';
import { type MunicipalityCodes, openMunicipalityCodes } from './municipality-codes.ts';
import { listWiderTownKeys } from './town-key.ts';

const exactLevels: ReadonlySet<PositionLevelId> = new Set(['own', 'linked']);

/** What of a facility decides where it belongs. */
export interface Placeable
  extends Pick<Facility, 'municipality' | 'position' | 'positionLevel' | 'positionContradicts'> {
  /** `townKeyOf` its declared municipality and the town its address names; null when not known. */
  readonly townKey: string | null;
}

/**
 * Prepares all areas to say which of them a facility belongs to, one per layer at most:
 *
 * - the municipality, and every layer composed of whole municipalities, follow the declared code
 *   (reorganisations applied: a ward the boundaries do not know is told by position inside its city);
 *   without a declared code, the position;
 * - finer areas follow the position; those listed by 町丁目 follow the town of the address where the
 *   position was itself taken from the address, is missing, or stands in another municipality's area;
 * - a position that contradicts the declared municipality places nothing.
 */
export function buildMembership(
  areas: readonly Area[],
  imported: readonly ReorganisationEntry[] = [],
): (facility: Placeable) => Memberships {
  const byLayer = new Map<string, Area[]>();
  for (const area of areas) {
    const layer = byLayer.get(area.layer);
    if (layer) layer.push(area);
    else byLayer.set(area.layer, [area]);
  }
  const municipalities = byLayer.get('municipality') ?? [];
  const codes = openMunicipalityCodes(
    municipalities.map(({ code }) => code),
    imported,
  );
  const positions = buildAreaIndex(municipalities);
  const layers = [...byLayer].map(([layer, own]) => ({ layer, find: indexLayer(own, codes) }));

  return ({ municipality, position, positionLevel, positionContradicts, townKey }) => {
    const trusted = positionContradicts ? null : position;
    const standing = trusted ? positions.locate(...trusted) : undefined;
    const place: Place = {
      candidates: listCandidates(municipality, standing, codes),
      standing,
      position: trusted,
      isExact: exactLevels.has(positionLevel),
      townKey,
    };
    const memberships: Record<string, string> = {};
    for (const { layer, find } of layers) {
      const code = find(place);
      if (code !== undefined) memberships[layer] = code;
    }
    return memberships;
  };
}

/** Whether a position of this level is coarser than the layer: such a membership is marked 位置精度. */
export function isCoarserThanLayer(level: PositionLevelId, layer: string): boolean {
  const { finestLayer } = positionLevels.find(({ id }) => id === level)!;
  return rankOfLayer(layer) > rankOfLayer(finestLayer);
}

interface Place {
  /** Municipalities the facility may lie in, in codes the areas know; several when a ward cannot be told. */
  readonly candidates: readonly string[];
  /** The municipality its trusted position stands in. */
  readonly standing: string | undefined;
  readonly position: readonly [number, number] | null;
  /** Whether the position was published for the facility, rather than taken from its address. */
  readonly isExact: boolean;
  readonly townKey: string | null;
}

function listCandidates(
  declared: string | null,
  standing: string | undefined,
  codes: MunicipalityCodes,
): readonly string[] {
  if (declared === null) return standing === undefined ? [] : [standing];
  const meant = codes.standsFor(declared);
  const candidates = meant.length > 0 ? meant : codes.wardsOf(cityOf(declared));
  // A divided ward's town may stand in any ward of its city that the old boundaries hold.
  if (candidates.length > 1 && standing !== undefined) {
    if (cityOf(standing) === cityOf(declared)) return [standing];
    if (candidates.includes(standing)) return [standing];
  }
  return candidates.length > 0 ? candidates : [declared];
}

/** Answers for one layer. */
function indexLayer(
  areas: readonly Area[],
  codes: MunicipalityCodes,
): (place: Place) => string | undefined {
  const wholeIn = new Map<string, string>();
  const townIn = new Map<string, string>();
  const owners = new Map<string, readonly string[]>();
  for (const area of [...areas].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const { code, municipalities, partMunicipalities, towns } = area;
    for (const member of municipalities) if (!wholeIn.has(member)) wholeIn.set(member, code);
    for (const town of towns) if (!townIn.has(town)) townIn.set(town, code);
    owners.set(code, [...municipalities, ...partMunicipalities]);
  }
  const finer = areas.filter((area) => area.municipalities.length === 0 || isSplit(area));
  const finerIndex = buildAreaIndex(finer);
  let wholeIndex: AreaIndex | undefined;

  const locate = ({ position, candidates }: Place): string | undefined => {
    if (!position) return undefined;
    // Where no municipality is known at all, every polygon of the layer is asked.
    if (candidates.length > 0) return finerIndex.locate(...position);
    wholeIndex ??= buildAreaIndex(areas);
    return wholeIndex.locate(...position);
  };
  const mayHold = (code: string, { candidates }: Place): boolean => {
    const own = owners.get(code) ?? [];
    return own.length === 0 || own.some((owner) => candidates.includes(owner));
  };

  return (place) => {
    const wholes = new Set(place.candidates.map((code) => wholeIn.get(code)));
    const [whole] = wholes;
    if (wholes.size === 1 && whole !== undefined) return whole;
    const located = locate(place);
    const certain = located !== undefined && place.isExact && mayHold(located, place);
    return certain ? located : (findTown(place, townIn, codes) ?? located);
  };
}

function isSplit({ partMunicipalities }: Area): boolean {
  return partMunicipalities.length > 0;
}

function findTown(
  { townKey }: Place,
  townIn: ReadonlyMap<string, string>,
  codes: MunicipalityCodes,
): string | undefined {
  if (townKey === null || townIn.size === 0) return undefined;
  const [declared = '', town = ''] = townKey.split('|');
  const findIn = (owner: string) =>
    [`${owner}|${town}`, ...listWiderTownKeys(`${owner}|${town}`)]
      .map((key) => townIn.get(key))
      .find((code) => code !== undefined);
  const own = [declared, ...codes.relatives(declared), cityOf(declared)].map(findIn);
  const found = own.find((code) => code !== undefined);
  if (found !== undefined) return found;
  // An address that names only the 政令市: a town that all wards which have it give to one area.
  const inWards = new Set(codes.wardsOf(declared).map(findIn));
  inWards.delete(undefined);
  return inWards.size === 1 ? [...inWards][0] : undefined;
}
