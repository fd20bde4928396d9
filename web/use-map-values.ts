import { useMemo } from 'react';
import type { CoverageAnswer } from '../geo/atlas/answers.ts';
import type { Choropleth } from './map/choropleth.ts';
import type { FacilityPlaces, ListedPin, MapValues, RaisedPin } from './map/map-values.ts';
import { useBaseMap } from './queries.ts';
import type { LayerAreas } from './use-layer-areas.ts';
import { useTheme } from './use-media.ts';
import type { ViewState } from './view-state.ts';

export interface MapValueParts {
  readonly state: ViewState;
  readonly place: LayerAreas;
  /** Undefined: areas are not coloured, or not yet. */
  readonly coverage: CoverageAnswer | undefined;
  /** Figures in place of verdicts. */
  readonly choropleth?: Choropleth | null;
  readonly raisedArea?: string | null;
  readonly facilities: FacilityPlaces;
  readonly raised: RaisedPin | null;
}

const noPins: readonly ListedPin[] = [];

/** What the map is told to show; the same object as long as nothing of it changed. */
export function useMapValues(parts: MapValueParts): MapValues {
  const { state, place, coverage, facilities, raised } = parts;
  const { choropleth = null, raisedArea = null } = parts;
  const theme = useTheme();
  const { judgedRole, area: selectedArea } = state;
  const baseMap = useBaseMap(state.baseMap);
  const { layer, landLayer } = place;
  const colouring = useMemo(
    () =>
      coverage === undefined
        ? null
        : {
            role: judgedRole,
            verdicts: new Map(coverage.areas.map((area) => [area.code, area[judgedRole].verdict])),
          },
    [coverage, judgedRole],
  );
  const places = useSamePlaces(facilities);
  const raisedKey = JSON.stringify(raised);
  return useMemo(
    () => ({
      theme,
      layer,
      landLayer,
      selectedArea,
      colouring,
      choropleth,
      raisedArea,
      facilities: places,
      raised: JSON.parse(raisedKey) as RaisedPin | null,
      baseMap,
    }),
    [
      theme,
      layer,
      landLayer,
      selectedArea,
      colouring,
      choropleth,
      raisedArea,
      places,
      raisedKey,
      baseMap,
    ],
  );
}

/** The places as first told, while the same tiles or the same list of pins are asked for. */
function useSamePlaces(facilities: FacilityPlaces): FacilityPlaces {
  const { from } = facilities;
  const query = from === 'tiles' ? facilities.query : '';
  const pins = from === 'list' ? facilities.pins : noPins;
  return useMemo(() => {
    if (from === 'tiles') return { from, query };
    return from === 'list' ? { from, pins } : { from };
  }, [from, query, pins]);
}
