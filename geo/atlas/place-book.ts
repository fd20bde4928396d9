import { buildAreaIndex } from '../areas/area-index.ts';
import { buildMembership } from '../areas/membership.ts';
import type { PlaceBook } from '../care/home.ts';
import { buildGazetteer, type MunicipalityEntry } from '../registry/gazetteer.ts';
import type { AreaShelf } from './area-shelf.ts';
import { openTowns, type TownColumns } from './town-shelf.ts';

/** Names and places as the Atlas knows them; for all of Japan's municipalities about 150 ms. */
export function openPlaceBook(areas: AreaShelf, towns: TownColumns): PlaceBook {
  const { reorganisations } = towns;
  const nameOf = (layer: string, code: string) => areas.find(layer, code)?.name ?? code;
  const gazetteer = buildGazetteer({
    municipalities: [...listNames(areas), ...listTownNames(towns)],
    reorganisations,
  });
  const all = areas.layers.flatMap((layer) => areas.list(layer));
  return {
    gazetteer,
    ...openTowns(towns, gazetteer),
    membershipsOf: buildMembership(all, reorganisations),
    findMunicipalityNear: openNearby(areas),
    nameOf,
  };
}

/** As far as a position may stand outside its municipality. */
const toleranceMetres = 500;
/** The same and more in degrees, anywhere in Japan. */
const toleranceDegrees = 0.01;

function openNearby(areas: AreaShelf): PlaceBook['findMunicipalityNear'] {
  return ([lng, lat]) => {
    const near = areas.list('municipality').filter(({ bbox }) => {
      if (bbox === null) return false;
      const [west, south, east, north] = bbox;
      return (
        lng >= west - toleranceDegrees &&
        lng <= east + toleranceDegrees &&
        lat >= south - toleranceDegrees &&
        lat <= north + toleranceDegrees
      );
    });
    const index = buildAreaIndex(near);
    const [nearest] = near
      .map(({ code }) => ({
        code,
        metres: index.distanceOutsideMetres(code, lng, lat) ?? Infinity,
      }))
      .sort((a, b) => a.metres - b.metres || (a.code < b.code ? -1 : 1));
    return nearest && nearest.metres <= toleranceMetres ? nearest.code : null;
  };
}

function listNames(areas: AreaShelf): MunicipalityEntry[] {
  return ['municipality', 'city'].flatMap((layer) =>
    areas.list(layer).map(({ code, name }) => {
      const prefectureName = areas.find('prefecture', code.slice(0, 2))?.name;
      return { code, name, ...(prefectureName === undefined ? {} : { prefectureName }) };
    }),
  );
}

function listTownNames({ municipalities }: TownColumns): MunicipalityEntry[] {
  return municipalities.map(({ municipality, municipalityName, prefectureName }) => ({
    code: municipality,
    name: municipalityName,
    prefectureName,
  }));
}
