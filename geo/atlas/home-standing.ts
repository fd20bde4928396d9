import { cityOf } from '../areas/city.ts';
import type { Home } from '../care/home.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { Atlas } from './atlas.ts';
import { addTo, type DocSet, emptySet, has } from './doc-set.ts';

/** Whether an area somebody serves holds the home; `unsure` where the data cannot tell. */
export type Standing = 'in' | 'out' | 'unsure';

/** How one home lies to the areas that providers declare. */
export interface HomeStanding {
  readonly ofRef: (ref: AreaRef) => Standing;
  /** One area that holds it is enough; without any, one that cannot be told keeps it open. */
  readonly ofRefs: (refs: readonly AreaRef[]) => Standing | null;
  /** By the areas the facility declares; null when it declares none. */
  readonly ofDoc: (doc: number) => Standing | null;
  /** 市町村 the home lies in; null outside the data. */
  readonly city: string | null;
}

export function openStanding(atlas: Atlas, home: Home): HomeStanding {
  const { areas, municipality } = home;
  const codes = [municipality?.code, areas.municipality].flatMap((code) => code ?? []);
  const cities = new Set([...codes.map(cityOf), ...(areas.city ? [areas.city] : [])]);
  const [city = null] = cities;

  const ofRef = ({ layer, code }: AreaRef): Standing => {
    if (areas[layer] === code) return 'in';
    const isMunicipal = layer === 'municipality' || layer === 'city';
    if (isMunicipal && (codes.includes(code) || cities.has(code))) return 'in';
    const area =
      atlas.areas.find(layer, code) ??
      (layer === 'municipality' ? atlas.areas.find('city', code) : undefined);
    if (isMunicipal && !area) return city === null || cities.has(cityOf(code)) ? 'unsure' : 'out';
    if (!area) return 'unsure';
    if (areas[layer] !== undefined) return 'out';
    const owners = [...area.municipalities, ...area.partMunicipalities];
    if (areas.municipality === undefined || owners.length === 0)
      return area.bbox === null ? 'unsure' : 'out';
    return owners.includes(areas.municipality) ? 'unsure' : 'out';
  };
  const ofRefs = (refs: readonly AreaRef[]): Standing | null => {
    if (refs.length === 0) return null;
    const standings = refs.map(ofRef);
    return (
      standings.find((each) => each === 'in') ?? (standings.includes('unsure') ? 'unsure' : 'out')
    );
  };

  const { postings, care, size } = atlas.facilities;
  const sets: Record<Standing, DocSet | null> = { in: null, unsure: null, out: null };
  for (const key of postings.serves.keys) {
    const slash = key.indexOf('/');
    const standing = ofRef({ layer: key.slice(0, slash), code: key.slice(slash + 1) });
    if (standing === 'out') continue;
    sets[standing] = addTo(sets[standing] ?? emptySet(size), postings.serves.docsOf(key));
  }
  return {
    ofRef,
    ofRefs,
    city,
    ofDoc: (doc) => {
      if (care.declaresArea[doc] === 0) return null;
      if (sets.in && has(sets.in, doc)) return 'in';
      return sets.unsure && has(sets.unsure, doc) ? 'unsure' : 'out';
    },
  };
}
