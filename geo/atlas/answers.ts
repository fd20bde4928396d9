import type { Area, AreaPopulation, Memberships } from '../areas/area.ts';
import type { RoleVerdict } from '../coverage/coverage.ts';
import type { SupplyItem } from '../coverage/supply.ts';
import type { Facility, Provenance } from '../registry/facility.ts';
import type { KindId } from '../terms/kind.ts';
import type { PositionLevelId } from '../terms/position-level.ts';
import type { RoleId, VerdictId } from '../terms/role.ts';

/** The shapes of the public answers (JSON under `/api`); the server's schemas must satisfy them. */

export interface HealthAnswer {
  readonly status: 'ok';
  readonly version: string;
  readonly dataVersion: string;
  readonly audience: Audience;
  /** True when the fictional demo is loaded: every page must say so. */
  readonly demo: boolean;
  /** Base map shown where the link does not say: own boundaries only, or 地理院タイル 淡色. */
  readonly basemap: 'plain' | 'gsi-pale';
  /** Origin under which the public reaches this site, as set; null = as this request was addressed. */
  readonly publicUrl: string | null;
  readonly counts: {
    readonly facilities: number;
    readonly areas: number;
    readonly designations: number;
    readonly sourceRecords: number;
  };
  readonly dataDates: readonly DataDate[];
  /** Whose data this is: the city or prefecture that holds nearly all of it; null for wider data. */
  readonly place: NamedArea | null;
}

export type Audience = 'public' | 'staff';

export interface DataDate {
  readonly source: string;
  readonly label: string;
  readonly publisher: string;
  readonly licence: string;
  readonly newest: string | null;
  readonly oldest: string | null;
  readonly records: number;
}

export interface LayersAnswer {
  readonly layers: readonly LayerItem[];
}

export interface LayerItem {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly legal: boolean;
  readonly rank: number;
  readonly help: string;
}

/** `GET /api/areas?layer=` */
export interface AreasAnswer {
  readonly layer: string;
  readonly areas: readonly AreaSummary[];
}

export interface AreaSummary {
  readonly code: string;
  readonly name: string;
  readonly kana: string | null;
  readonly layerLabel: string | null;
  readonly prefecture: string | null;
  /** 市町村 that holds the area whole; itself for a 市町村; null where none does. */
  readonly city: string | null;
  readonly bbox: Area['bbox'];
  readonly labelPoint: Area['labelPoint'];
  readonly facilities: number;
  readonly population: Area['population'];
}

/** `GET /api/areas/{layer}/{code}` */
export interface AreaAnswer extends AreaSummary {
  readonly layer: string;
  readonly parents: readonly NamedArea[];
  readonly members: readonly NamedArea[];
  readonly neighbours: readonly NamedArea[];
  readonly populationMissing: readonly string[];
  /** By year; `isFuture` for projections of a year after the one asked in. */
  readonly populations: readonly YearPopulation[];
  /** Few people live here: rates per people are withheld (秘匿), not unknown. */
  readonly ratesWithheld: boolean;
  readonly coverage: Readonly<Record<RoleId, VerdictAnswer>>;
  readonly counts: AreaCounts;
  /** What the area has for care at home, 在支診 and 在支病 by the tier in force. */
  readonly supply: readonly SupplyItem[];
  readonly dataDates: readonly DataDate[];
}

export interface YearPopulation extends AreaPopulation {
  /** A projection (推計) of a year later than that of the population that counts now. */
  readonly isFuture: boolean;
}

export interface NamedArea {
  readonly layer: string;
  readonly code: string;
  readonly name: string;
}

/** Facilities of an area by kind, service and filing; rates per 100,000, null when not known. */
export interface AreaCounts {
  readonly total: number;
  readonly withoutPosition: number;
  readonly kinds: readonly CountItem[];
  readonly services: readonly CountItem[];
  readonly filings: readonly CountItem[];
}

export interface CountItem {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly per100kOver65: number | null;
  readonly per100kOver75: number | null;
  readonly per100kOver85: number | null;
}

/** `findings` is absent for the public audience. */
export type VerdictAnswer = Omit<RoleVerdict, 'findings'> & Partial<Pick<RoleVerdict, 'findings'>>;

/** `GET /api/coverage?layer=&asOf=` */
export interface CoverageAnswer {
  readonly layer: string;
  readonly asOf: string;
  readonly dataDates: readonly DataDate[];
  /** True where 二次医療圏 stands in because a prefecture set no 在宅医療圏. */
  readonly standIn: readonly { readonly prefecture: string; readonly name: string }[];
  readonly summary: Readonly<Record<RoleId, Readonly<Record<VerdictId, number>>>>;
  /** Areas fulfilled only by 広域 designations, counted apart. */
  readonly wideOnly: Readonly<Record<RoleId, number>>;
  readonly areas: readonly CoverageAreaItem[];
}

export interface CoverageAreaItem {
  readonly code: string;
  readonly name: string;
  readonly kana: string | null;
  readonly prefecture: string | null;
  readonly over75: number | null;
  readonly active: VerdictAnswer;
  readonly hub: VerdictAnswer;
  readonly counts: Readonly<Record<string, number>>;
}

/** `GET /api/facilities` and `POST /api/facilities/search` */
export interface FacilitiesAnswer {
  readonly total: number;
  readonly items: readonly FacilityItem[];
  readonly next: string | null;
  /** The cursor was of older data: places in the list may have shifted since. */
  readonly moved?: boolean;
  /** Counts beside each option, with the other filters applied. */
  readonly facets: Facets;
}

export interface Facets {
  readonly kind: Readonly<Record<string, number>>;
  readonly service: Readonly<Record<string, number>>;
  readonly filing: Readonly<Record<string, number>>;
  readonly role: Readonly<Record<string, number>>;
}

export interface FacilityItem {
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
  readonly kinds: readonly KindId[];
  readonly services: readonly string[];
  /** Symbols in force and listed, NFKC. */
  readonly filings: readonly string[];
  readonly roles: readonly RoleId[];
  readonly address: string | null;
  readonly phone: string | null;
  readonly position: readonly [number, number] | null;
  readonly positionLevel: PositionLevelId;
  readonly areas: Memberships;
  readonly distanceMetres?: number;
  readonly dataDate: string | null;
}

/** `GET /api/facilities/{id}` */
export interface FacilityAnswer
  extends Omit<Facility, 'services' | 'filings' | 'identifiers' | 'records'> {
  readonly services: Facility['services'];
  readonly filings: Facility['filings'];
  readonly identifiers: Facility['identifiers'];
  readonly roles: readonly {
    readonly role: RoleId;
    readonly plan: string;
    readonly areas: readonly NamedArea[];
  }[];
  readonly areas: Readonly<Record<string, NamedArea>>;
  readonly provenance: Provenance;
  readonly records: Facility['records'];
}

/** `GET /api/imports/{id}` and `npm run import -- --json` share one report. */
export interface ImportReport {
  readonly ok: boolean;
  readonly dataVersion: string;
  readonly seconds: number;
  readonly peakRssBytes: number;
  readonly rowsPerSecond: number;
  readonly files: readonly ImportFileReport[];
  readonly totals: ImportCounts;
  /** Path of the CSV of rejected and doubtful rows; null when there were none. */
  readonly rejections: string | null;
  readonly messages: readonly string[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly warnings: number;
}

export interface ImportFileReport extends ImportCounts {
  readonly file: string;
  readonly status: 'read' | 'skipped' | 'failed';
  /** Why it was skipped or failed, as a sentence. */
  readonly message?: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly warningsByReason: Readonly<Record<string, number>>;
  readonly rejectedByReason: Readonly<Record<string, number>>;
}

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly {
    readonly name: string;
    readonly value: string;
    readonly reason: string;
  }[];
}
