import type { RoleId, VerdictId } from '../../geo/terms/role.ts';
import type { Choropleth } from './choropleth.ts';
import type { Theme } from './palette.ts';
import type { PortalLayerId } from './portal-layers.ts';

/** Everything the map shows, as values: the map view is told nothing else. */
export interface MapValues {
  readonly theme: Theme;
  /** Layer whose areas are outlined; null until the layers are known. */
  readonly layer: string | null;
  /** Layer that paints the land under everything; usually the finest complete one. */
  readonly landLayer: string | null;
  readonly selectedArea: string | null;
  /** Null: areas are outlined only. */
  readonly colouring: Colouring | null;
  /** Figures of the areas in classes of colour. */
  readonly choropleth?: Choropleth | null;
  /** Code of the area that is hovered or focused in the list beside the map. */
  readonly raisedArea?: string | null;
  /** Codes of the areas that a scenario turns. */
  readonly changedAreas?: readonly string[];
  /** Facilities as vector tiles under these filters, as a list of places, or not at all. */
  readonly facilities: FacilityPlaces;
  /** The facility that is hovered, focused or open. */
  readonly raised: RaisedPin | null;
  readonly baseMap: BaseMapId;
  /** The hazard zones of this site, with tiles of ハザードマップポータルサイト under them. */
  readonly hazards?: { readonly portal: readonly PortalLayerId[] } | null;
  /** The home providers are sought for: no facility, and marked as none. */
  readonly home?: HomeMark | null;
  /** Places where people live, as circles by their number. */
  readonly dots?: readonly PeopleDot[] | null;
}

export interface PeopleDot {
  /** [lng, lat]. */
  readonly position: readonly [number, number];
  readonly people: number;
}

export interface HomeMark {
  /** [lng, lat]. */
  readonly position: readonly [number, number];
  /** A circle drawn around it; null for none. */
  readonly radiusMetres: number | null;
}

export interface Colouring {
  readonly role: RoleId;
  /** Verdict of each area of the layer, by code. */
  readonly verdicts: ReadonlyMap<string, VerdictId>;
}

export type FacilityPlaces =
  | { readonly from: 'tiles'; readonly query: string }
  | { readonly from: 'list'; readonly pins: readonly ListedPin[] }
  | { readonly from: 'nothing' };

export interface ListedPin {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [number, number];
  readonly image: string;
}

export type RaisedPin = ListedPin;

export const baseMapIds = ['plain', 'gsi-pale'] as const;
export type BaseMapId = (typeof baseMapIds)[number];

/** [west, south, east, north] in degrees. */
export type Bbox = readonly [number, number, number, number];

export interface Camera {
  readonly centre: readonly [number, number];
  readonly zoom: number;
}
