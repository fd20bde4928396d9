import type { CellRow } from '../areas/population-cell.ts';
import type { HazardId } from '../terms/hazard.ts';
import type { SceneId } from '../terms/scene.ts';
import type { SourceId } from '../terms/source.ts';
import type { FacilityClaim } from './facility-claim.ts';

/**
 * One official row (or group of rows, for a filing list), as it was read.
 * (source, key) names the thing; layout, edition and hash decide which of several versions is
 * current: the better layout, then the newer edition, then the larger hash; never the file order.
 */
export interface SourceRecord {
  readonly source: SourceId;
  readonly key: string;
  /** 2 = the complete official layout, 1 = a reduced or spreadsheet-mangled copy. */
  readonly layout: number;
  /** `YYYY-MM-DD` the data is of; null when unknown. */
  readonly edition: string | null;
  /** The part of its source a file of this kind covers whole (e.g. service code, prefecture). */
  readonly slice: string;
  readonly body: RecordBody;
}

/** The version of a record that counts now; `vanished` when a newer edition of its slice no longer lists it. */
export type CurrentRecord = SourceRecord & { readonly vanished: boolean };

export type RecordBody =
  | FacilityBody
  | DesignationBody
  | DesignationSetBody
  | AreaShapeBody
  | AreaMemberBody
  | PopulationBody
  | FigureBody
  | PopulationCellsBody
  | TownPointBody
  | ReorganisationBody
  | HazardBody;

export interface FacilityBody {
  readonly type: 'facility';
  readonly claim: FacilityClaim;
}

export type DesignationStatus = 'designated' | 'none' | 'pending';

/** One row of the designations table: 位置付け / 該当なし / 調整中. */
export interface DesignationBody {
  readonly type: 'designation';
  readonly prefecture: string;
  readonly role: 'active' | 'hub';
  readonly status: DesignationStatus;
  /** Who holds the role; takes part in linkage like any other record. Null for 該当なし. */
  readonly claim: FacilityClaim | null;
  /** 種別 as written (病院, 診療所, 医師会, 市町村 …). */
  readonly holderKind: string;
  readonly receptionHours?: string;
  /** 相談対象. */
  readonly consultees: 'residents' | 'professionals' | 'both' | 'unknown';
  /** 担当圏域: the areas the plan names. */
  readonly areas: readonly AreaRef[];
  /** 活動対象地域: narrower service area of a hub; empty = the whole of `areas`. */
  readonly serviceAreas: readonly AreaRef[];
  readonly plan: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly evidence: string;
  readonly note?: string;
}

/** The header of a set of designations: only a complete set can say that an area lacks a role. */
export interface DesignationSetBody {
  readonly type: 'designation-set';
  readonly prefecture: string;
  readonly role: 'active' | 'hub';
  readonly plan: string;
  /** 基準日. */
  readonly asOf: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** 全件 はい. */
  readonly complete: boolean;
}

export interface AreaRef {
  readonly layer: string;
  readonly code: string;
}

export interface AreaShapeBody {
  readonly type: 'area-shape';
  readonly layer: string;
  readonly code: string;
  readonly name: string;
  readonly kana?: string;
  readonly parent?: AreaRef;
  /** 郡・政令市 (N03_003), prefecture name (N03_001), for the gazetteer. */
  readonly prefectureName?: string;
  readonly cityName?: string;
  readonly geometry: MultiPolygon;
}

/** RFC 7946 order: outer rings counter-clockwise, holes clockwise; [lng, lat]. */
export interface MultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: [number, number][][][];
}

export interface AreaMemberBody {
  readonly type: 'area-member';
  readonly prefecture: string;
  readonly layer: string;
  readonly code: string;
  readonly name: string;
  /** Label the source itself uses when it differs from the layer's (構想区域). */
  readonly layerLabel?: string;
  readonly plan?: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly memberKind: 'municipality' | 'small' | 'school-district';
  /** Municipality: 5 digits (a city stands for its wards). Small: KEY_CODE, may be empty. */
  readonly memberCode: string;
  /** For small members without polygons: 市区町村 + 町丁目 as written. */
  readonly memberName: string;
  /** For small members: the municipality they lie in, 5 digits. */
  readonly memberMunicipality?: string;
}

export type PopulationDefinition = 'resident-register' | 'census' | 'insured' | 'projection';

export interface PopulationBody {
  readonly type: 'population';
  readonly layer: string;
  readonly code: string;
  readonly name?: string;
  /** Null when neither the file nor its name nor the importer says of which year it is. */
  readonly year: number | null;
  /** `YYYY-MM-DD` where the source gives one. */
  readonly date: string | null;
  readonly definition: PopulationDefinition;
  readonly total: number | null;
  readonly over65: number | null;
  readonly over75: number | null;
  readonly over85: number | null;
}

/** The cells of one 第2次地域メッシュ that one file tells, of one definition and year. */
export interface PopulationCellsBody {
  readonly type: 'population-cells';
  readonly year: number | null;
  readonly definition: PopulationDefinition;
  /** Ascending by place, each place once. */
  readonly cells: readonly CellRow[];
}

/** Figures that somebody published for an area of one year; one row of a table may hold many. */
export interface FigureBody {
  readonly type: 'figure';
  readonly layer: string;
  readonly code: string;
  readonly name?: string;
  /** The table the items are numbered in: our own form, or 在宅医療にかかる地域別データ集. */
  readonly table: 'own' | 'homecare-data';
  /** Null when neither the file nor its name nor the importer says of which year it is. */
  readonly year: number | null;
  readonly items: readonly FigureItem[];
}

/** One figure with what its publisher says of it; absent where the table of items says it for all. */
export interface FigureItem {
  /** The publisher's number or name of the indicator: figures of one id are compared. */
  readonly id: string;
  readonly label: string;
  /** As written (人, 件, か所, %, 人口10万対 …). */
  readonly unit: string;
  /** Of this item alone, where its heading names another year than the table. */
  readonly year?: number;
  /** Null when the publisher withholds it. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly scenes?: readonly SceneId[];
  readonly definition?: string;
  /** 出典. */
  readonly publisher?: string;
  readonly direction?: 'more' | 'less' | 'none';
  /** 注意. */
  readonly caveat?: string;
}

export interface TownPointBody {
  readonly type: 'town-point';
  readonly municipality: string;
  readonly prefectureName: string;
  readonly municipalityName: string;
  /** 大字・町丁目 as written; '' where the municipality has none. */
  readonly town: string;
  /** 小字・通称 or, in 位置参照情報, the 街区符号・地番. */
  readonly block: string;
  readonly position: [number, number] | null;
}

/** A municipality code that was replaced: one old, one or several new. */
export interface ReorganisationBody {
  readonly type: 'reorganisation';
  readonly oldCode: string;
  readonly newCode: string;
  readonly effectiveFrom: string;
  /** Towns that moved, where an old municipality was divided; empty = all of it. */
  readonly towns: readonly string[];
}

/** One zone of a hazard map, as its publisher drew it. */
export interface HazardBody {
  readonly type: 'hazard';
  readonly hazard: HazardId;
  /** Name of the river or the zone; '' when the source gives none. */
  readonly name: string;
  /** What the source says of its degree, in words (0.5m以上3.0m未満, 特別警戒区域); '' unknown. */
  readonly level: string;
  /**
   * Orders the levels of one kind of hazard: lower bound of the depth in metres, 2 for 特別警戒区域 and
   * 1 for 警戒区域; 0 where nothing is known of it.
   */
  readonly severity: number;
  /** The properties of the feature as published. */
  readonly raw: Readonly<Record<string, string>>;
  readonly geometry: MultiPolygon;
}
