import { nameArea } from '../../geo/atlas/answers-facilities.ts';
import type { Atlas } from '../../geo/atlas/atlas.ts';
import type { PlacedFacility } from '../../geo/atlas/facility-index.ts';
import type { RoleId } from '../../geo/terms/role.ts';

/** A facility with the names and roles a list shows beside it. */
export interface ExportedFacility extends PlacedFacility {
  /** '' where the area is not known by name. */
  readonly prefectureName: string;
  readonly municipalityName: string;
  /** 二次医療圏, 在宅医療圏, 日常生活圏域 … by name. */
  readonly areaNames: Readonly<Record<string, string>>;
  readonly roles: readonly RoleId[];
}

/** Reads facilities one by one as they are exported; names of areas are looked up once. */
export function openFacilityReader(atlas: Atlas, asOf: string): (doc: number) => ExportedFacility {
  const names = new Map<string, string>();
  const nameOf = (layer: string, code: string | null): string => {
    if (code === null) return '';
    const key = `${layer}/${code}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const { name } = nameArea(atlas, layer, code);
    names.set(key, name === code ? '' : name);
    return nameOf(layer, code);
  };
  return (doc) => {
    const facility = atlas.facilities.read(doc);
    return {
      ...facility,
      prefectureName: nameOf('prefecture', facility.prefecture),
      municipalityName: nameOf('municipality', facility.municipality),
      areaNames: Object.fromEntries(
        Object.entries(facility.areas).map(([layer, code]) => [layer, nameOf(layer, code)]),
      ),
      roles: atlas.roles.rolesOf(doc, asOf),
    };
  };
}
