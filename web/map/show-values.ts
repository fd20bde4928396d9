import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { markAreas } from './choropleth.ts';
import type { MapValues } from './map-values.ts';
import { findNewPlaces } from './own-data.ts';
import { toStyle } from './style.ts';

/**
 * Brings a map that shows `before` (null: not known) to `next`. A list grown is told to its source
 * alone: comparing and checking whole styles with thousands of pins would hold up the page.
 */
export function showValues(map: MapLibre, before: MapValues | null, next: MapValues): void {
  const places = before === null ? undefined : findNewPlaces(before, next);
  const updates = places?.map(({ source, toPlaces }) => ({
    source: map.getSource<GeoJSONSource>(source),
    toPlaces,
  }));
  if (!updates?.every(({ source }) => source !== undefined)) {
    map.setStyle(toStyle(next, window.location.origin));
    // A style that differs too much is loaded anew, and then has forgotten what its areas wore.
    if (!markAreas(map, before, next)) map.once('style.load', () => markAreas(map, null, next));
    return;
  }
  markAreas(map, before, next);
  for (const { source, toPlaces } of updates) void source?.setData(toPlaces());
}
