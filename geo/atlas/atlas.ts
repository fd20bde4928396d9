import type { PlaceBook } from '../care/home.ts';
import type { FigureSeries } from '../coverage/figure.ts';
import type { HazardCover } from '../coverage/hazard-cover.ts';
import { type HazardZones, openHazardZones } from '../coverage/hazard-zones.ts';
import type { Coverage } from '../coverage/judge.ts';
import { defaultSmallPopulation } from '../coverage/small-population.ts';
import type { CurrentRecord } from '../registry/source-record.ts';
import type { Layer } from '../terms/layer.ts';
import type { DataDate } from './answers.ts';
import { type AreaShelf, openAreaShelf } from './area-shelf.ts';
import type { SlicedLayer } from './area-tiles.ts';
import type { CellColumns } from './cell-columns.ts';
import { type FacilityIndex, openFacilityIndex } from './facility-index.ts';
import type { LoadedPrefectures } from './loaded.ts';
import { openPlaceBook } from './place-book.ts';
import { keepRecent, type Recent } from './recent.ts';
import { openRoleBook, type RoleBook } from './role-book.ts';
import type { Selection } from './selection.ts';
import type { AtlasSnapshot } from './snapshot.ts';

/**
 * What answers every read. Immutable: new data is a new Atlas. What it keeps beside its snapshot
 * (unpacked layers, sliced tiles, recent selections) only saves doing the same work twice.
 */
export interface Atlas {
  readonly dataVersion: string;
  readonly demo: boolean;
  readonly sources: readonly DataDate[];
  readonly layers: readonly Layer[];
  readonly designations: readonly CurrentRecord[];
  readonly facilities: FacilityIndex;
  readonly areas: AreaShelf;
  readonly roles: RoleBook;
  readonly cells: CellColumns;
  readonly selections: Recent<Selection>;
  readonly slices: Recent<SlicedLayer>;
  readonly loaded: LoadedPrefectures;
  /** Imported indicators. */
  readonly figures: readonly FigureSeries[];
  /** Where fewer people of 75 and over live, rates are withheld; 0 = nowhere. */
  readonly smallPopulation: number;
  /** Verdicts, by the day they are taken as of. */
  readonly coverages: Recent<Coverage>;
  /** Opened when first asked for. */
  readonly places: () => PlaceBook;
  readonly hazards: () => HazardZones;
  readonly hazardCover: readonly HazardCover[];
}

/** Cheap: a few milliseconds for 50,000 facilities, for what is costly waits until it is asked for. */
export function openAtlas(
  snapshot: AtlasSnapshot,
  smallPopulation: number = defaultSmallPopulation,
): Atlas {
  const facilities = openFacilityIndex(snapshot.facilities);
  const areas = openAreaShelf(snapshot.areas);
  let places: PlaceBook | undefined;
  let hazards: HazardZones | undefined;
  return {
    dataVersion: snapshot.dataVersion,
    demo: snapshot.demo,
    sources: snapshot.sources,
    layers: snapshot.layers,
    designations: snapshot.designations,
    facilities,
    areas,
    cells: snapshot.cells,
    roles: openRoleBook(snapshot.designations, facilities),
    selections: keepRecent(64),
    slices: keepRecent(16),
    loaded: snapshot.loaded,
    figures: snapshot.figures,
    smallPopulation,
    coverages: keepRecent(8),
    places: () => {
      places ??= openPlaceBook(areas, snapshot.towns);
      return places;
    },
    hazardCover: snapshot.hazardCover,
    hazards: () => {
      hazards ??= openHazardZones(snapshot.hazards);
      return hazards;
    },
  };
}
