import type { AreaRef, MultiPolygon, PopulationDefinition } from '../registry/source-record.ts';

/** One area of one layer, ready to show and to judge. */
export interface Area {
  readonly layer: string;
  readonly code: string;
  readonly name: string;
  readonly kana: string | null;
  /** What the source itself calls this kind of area when it differs (構想区域). */
  readonly layerLabel: string | null;
  readonly prefecture: string | null;
  /** The areas that contain it whole, coarse to fine. */
  readonly parents: readonly AreaRef[];
  /** Municipality codes it is made of (5 digits, wards spelt out); empty when by position only. */
  readonly municipalities: readonly string[];
  /** Municipalities of which it holds only a part (町丁目 lists, polygons). */
  readonly partMunicipalities: readonly string[];
  /**
   * Town keys (`27210|東町1丁目`, see town-key) it is made of, when composed from a 町丁目 list; the
   * code of a small area that has no name. A small area has itself here.
   */
  readonly towns: readonly string[];
  /** Members for which no polygon is known: the geometry, if any, leaves them out. */
  readonly membersWithoutShape: readonly string[];
  readonly geometry: MultiPolygon | null;
  /** [west, south, east, north]; null without geometry. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly labelPoint: readonly [number, number] | null;
  readonly population: AreaPopulation | null;
  /** All that is known of its people by year and definition, projections too; `population` is one of them. */
  readonly populations: readonly AreaPopulation[];
  /** Members whose population is missing: then `population` is null, never a partial sum. */
  readonly populationMissing: readonly string[];
}

export interface AreaPopulation {
  readonly definition: PopulationDefinition;
  /** Null when the source does not say. */
  readonly year: number | null;
  readonly date: string | null;
  readonly total: number | null;
  readonly over65: number | null;
  readonly over75: number | null;
  readonly over85: number | null;
}

/** The codes of the areas a facility belongs to, by layer id; absent when in none. */
export type Memberships = Readonly<Record<string, string>>;
