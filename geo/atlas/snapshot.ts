import type { Area, Memberships } from '../areas/area.ts';
import { collectFigures } from '../coverage/collect-figures.ts';
import type { FigureRecord, FigureSeries } from '../coverage/figure.ts';
import { type HazardCover, listHazardCover } from '../coverage/hazard-cover.ts';
import { copyHazardColumns, type HazardColumns } from '../coverage/hazard-zones.ts';
import type { Facility } from '../registry/facility.ts';
import type {
  CurrentRecord,
  ReorganisationBody,
  TownPointBody,
} from '../registry/source-record.ts';
import type { Layer } from '../terms/layer.ts';
import type { DataDate } from './answers.ts';
import { type AreaColumns, buildAreaColumns } from './area-shelf.ts';
import { buildCellColumns, type CellColumns } from './cell-columns.ts';
import { buildFacilityColumns, type FacilityColumns } from './facility-index.ts';
import { type LoadedPrefectures, listLoaded } from './loaded.ts';
import { buildTownColumns, type TownColumns } from './town-shelf.ts';

/** Everything the Atlas is made of; the order of the lists does not matter. */
export interface AtlasInput {
  readonly facilities: readonly Facility[];
  /** Parallel to `facilities`. */
  readonly memberships: readonly Memberships[];
  readonly areas: readonly Area[];
  /** Designations and designation sets. */
  readonly designations: readonly CurrentRecord[];
  /** The dictionary of towns, and what became of municipalities: how a typed address is found. */
  readonly towns: readonly TownPointBody[];
  readonly reorganisations: readonly ReorganisationBody[];
  /** In the order of their keys. */
  readonly hazards: HazardColumns;
  /** Figures imported for areas. */
  readonly figures: readonly FigureRecord[];
  /** Population cells. */
  readonly cells: readonly CurrentRecord[];
  readonly sources: readonly DataDate[];
  readonly layers: readonly Layer[];
  readonly dataVersion: string;
  readonly demo: boolean;
}

/**
 * The Atlas as plain data: built in a worker, posted to the thread that answers, or written to a
 * file. Equal input gives an equal snapshot.
 */
export interface AtlasSnapshot {
  readonly dataVersion: string;
  readonly demo: boolean;
  readonly sources: readonly DataDate[];
  readonly layers: readonly Layer[];
  /** Ascending by source and key. */
  readonly designations: readonly CurrentRecord[];
  readonly loaded: LoadedPrefectures;
  readonly figures: readonly FigureSeries[];
  readonly facilities: FacilityColumns;
  readonly areas: AreaColumns;
  readonly towns: TownColumns;
  readonly hazards: HazardColumns;
  readonly hazardCover: readonly HazardCover[];
  readonly cells: CellColumns;
}

export function buildSnapshot(input: AtlasInput): AtlasSnapshot {
  return {
    dataVersion: input.dataVersion,
    demo: input.demo,
    sources: input.sources,
    layers: input.layers,
    designations: [...input.designations].sort(byKey),
    loaded: listLoaded(input.facilities),
    figures: collectFigures(input.figures),
    facilities: buildFacilityColumns(input.facilities, input.memberships),
    areas: buildAreaColumns(input.areas),
    towns: buildTownColumns(input.towns, input.reorganisations),
    hazards: copyHazardColumns(input.hazards),
    hazardCover: listHazardCover(input.areas, input.hazards),
    cells: buildCellColumns(input.cells, input.areas, input.reorganisations),
  };
}

function byKey(a: CurrentRecord, b: CurrentRecord): number {
  const [one, two] = [`${a.source} ${a.key}`, `${b.source} ${b.key}`];
  return one < two ? -1 : one > two ? 1 : 0;
}

/** The buffers to hand over rather than copy (`postMessage`'s transfer list). */
export function listTransferables(snapshot: AtlasSnapshot): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (value instanceof ArrayBuffer) buffers.add(value);
    else if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const part of Object.values(value)) collect(part);
  };
  collect(snapshot);
  return [...buffers];
}
