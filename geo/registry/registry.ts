import type { Facility, RecordRef } from './facility.ts';
import type { Position } from './position.ts';
import type { CurrentRecord } from './source-record.ts';

/** What the registry is built from: all current records, and what the municipalities' polygons know. */
export interface RegistryInput {
  readonly records: readonly CurrentRecord[];
  /** 5-digit code of the municipality whose polygon contains the point; null outside all. */
  readonly municipalityAt: (point: Position) => string | null;
  /** Metres from the polygon's edge, 0 inside; null where the code has no polygon. */
  readonly distanceOutsideMetres: (code: string, point: Position) => number | null;
}

/** All facilities, folded, with everything that explains how they came about. */
export interface Registry {
  /** By id. */
  readonly facilities: readonly Facility[];
  /** Hash of every record that is not the lowest of its facility → the facility's id. */
  readonly redirects: readonly (readonly [hash: string, id: string])[];
  readonly links: readonly Link[];
  /** Records that may be one facility but are kept apart. */
  readonly likely: readonly LikelyLink[];
  /** Own positions more than 500 m outside the declared municipality. */
  readonly contradictions: readonly Contradiction[];
  readonly stats: RegistryStats;
}

export type RecordId = Pick<RecordRef, 'source' | 'key'>;

/**
 * Why two records are one facility, strongest first.
 * `code`: equal institution code; `address`: equal name and equal address; `position`: equal name and
 * trusted positions within 100 m. The latter two only within one municipality.
 */
export type LinkEvidence = 'code' | 'address' | 'position';

export interface Link {
  readonly a: RecordId;
  readonly b: RecordId;
  readonly evidence: LinkEvidence;
  /** Whether both state a name (an address) and the two are equal after normalisation. */
  readonly sameName: boolean;
  readonly sameAddress: boolean;
}

export interface LikelyLink {
  readonly a: RecordId;
  readonly b: RecordId;
  readonly reason: 'same-name-same-town' | 'same-name-same-phone' | 'same-address-similar-name';
}

export interface Contradiction extends RecordId {
  readonly municipality: string;
  readonly position: Position;
  readonly metresOutside: number;
}

export interface RegistryStats {
  /** Records that state a facility (designation holders included). */
  readonly records: number;
  readonly facilities: number;
  readonly links: Readonly<Record<LinkEvidence, number>>;
  readonly likely: number;
  /** Equal codes in different municipalities: not linked. */
  readonly codesAcrossMunicipalities: number;
  /** Records without a name (hours, supplement) that no facility claims. */
  readonly orphans: readonly RecordId[];
  readonly positions: Readonly<Record<Facility['positionLevel'], number>>;
  /** Own positions refused, by reason; `position-contradicts` is in `contradictions`. */
  readonly refusedPositions: Readonly<Record<string, number>>;
  /** Facilities whose municipality is neither declared nor named nor found by position. */
  readonly withoutMunicipality: number;
}
