import { toCircle } from './circle.ts';
import type { HomeMark, ListedPin, MapValues, PeopleDot } from './map-values.ts';

/** A source whose places the page itself tells the map, where all others are tiles. */
export interface OwnData {
  readonly source: string;
  /** What the places are made of: as long as it is the same, so are they. */
  readonly told: unknown;
  readonly toPlaces: () => GeoJSON.FeatureCollection;
}

export function listOwnData({ facilities, home, dots }: MapValues): OwnData[] {
  const data: OwnData[] = [];
  if (facilities.from === 'list') {
    const { pins } = facilities;
    data.push({ source: 'listed', told: pins, toPlaces: () => toPins(pins) });
  }
  if (home) data.push({ source: 'home', told: home, toPlaces: () => toHome(home) });
  if (dots) data.push({ source: 'dots', told: dots, toPlaces: () => toDots(dots) });
  return data;
}

/** What is new when only places of our own differ; undefined when the style itself does. */
export function findNewPlaces(before: MapValues, next: MapValues): OwnData[] | undefined {
  const {
    facilities: were,
    home: _,
    dots: _____,
    raised: __,
    choropleth: ___,
    raisedArea: ____,
    ...rest
  } = before;
  const samePlaces =
    were.from === 'list' ? next.facilities.from === 'list' : were === next.facilities;
  const sameStyle = Object.entries(rest).every(
    ([key, value]) => next[key as keyof MapValues] === value,
  );
  const sameParts =
    Boolean(before.home) === Boolean(next.home) &&
    Boolean(before.dots) === Boolean(next.dots) &&
    Boolean(before.choropleth) === Boolean(next.choropleth);
  if (!samePlaces || !sameStyle || !sameParts) return undefined;
  const told = new Map(listOwnData(before).map((data) => [data.source, data.told]));
  return listOwnData(next).filter((data) => told.get(data.source) !== data.told);
}

function toPins(pins: readonly ListedPin[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: pins.map((pin) => ({
      type: 'Feature',
      properties: { id: pin.id, name: pin.name, image: pin.image },
      geometry: { type: 'Point', coordinates: [...pin.position] },
    })),
  };
}

function toDots(dots: readonly PeopleDot[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: dots.map(({ position, people }) => ({
      type: 'Feature',
      properties: { people },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  };
}

function toHome({ position, radiusMetres }: HomeMark): GeoJSON.FeatureCollection {
  const point: GeoJSON.Geometry = { type: 'Point', coordinates: [...position] };
  const circle = (metres: number): GeoJSON.Geometry => ({
    type: 'Polygon',
    coordinates: [toCircle(position, metres).map((corner) => [...corner])],
  });
  const shapes = radiusMetres === null ? [point] : [circle(radiusMetres), point];
  return {
    type: 'FeatureCollection',
    features: shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}
