import type { Feature, FeatureCollection, GeometryObject } from 'geojson';
import { topology } from 'topojson-server';
import { headOf, prefectureNameOf, writeLot } from './address.ts';
import { cellsOf, type DailyArea } from './daily-areas.ts';
import type { DemoFiles } from './demo-files.ts';
import { Outliner } from './outline.ts';
import { prefectures } from './place-table.ts';
import type { SupportCenter } from './support-centers.ts';
import type { World } from './world.ts';

/** Cities whose 日常生活圏域 come as polygons: one in the layout this program writes, one as its centres' map. */
export const polygonCities = { exported: '98100', centers: '98201' } as const;

/** Cities whose 日常生活圏域 come as lists of 町丁目, with the small areas they are drawn from. */
export const listedCities: ReadonlySet<string> = new Set([
  '98202',
  '98203',
  '98204',
  '98205',
  '98206',
  '98207',
  '98208',
]);

export function makeBoundaryFiles(world: World, centers: readonly SupportCenter[]): DemoFiles {
  const outliner = new Outliner(world.land);
  const draw = (area: DailyArea) => outliner.draw(cellsOf(area));
  const ofCity = (code: string) => world.dailyAreas.filter(({ owner }) => owner === code);
  return {
    'boundaries/N03-26_260101.topojson': asTopology('N03', listMunicipalities(world, outliner)),
    'boundaries/r2ka98_small_areas.topojson': asTopology('r2ka98', listSmallAreas(world, outliner)),
    'boundaries/mihon_daily_areas_20240401.geojson': asText(
      ofCity(polygonCities.exported).map((area) =>
        toFeature(draw(area), { layer: '日常生活圏域', code: area.code, name: area.name }),
      ),
    ),
    'boundaries/midorioka_center_areas_20240401.geojson': asText(
      ofCity(polygonCities.centers).map((area) =>
        toFeature(draw(area), { area_id: area.number, center_name: area.name }),
      ),
    ),
    'boundaries/midorioka_centers_20260401.geojson': asText(
      centers
        .filter(({ area }) => area.owner === polygonCities.centers)
        .map(({ area, name, phone, town, lot, position }) =>
          toFeature(
            { type: 'Point', coordinates: [...position] },
            {
              area_id: area.number,
              center_name: name,
              address_full: prefectureNameOf(town) + headOf(town) + writeLot(town, lot, 'official'),
              tel: phone,
              school_districts: area.towns
                .slice(0, 2)
                .map(({ base }) => `${base.name}小`)
                .join('、'),
            },
          ),
        ),
    ),
  };
}

function listMunicipalities({ municipalities }: World, outliner: Outliner): Feature[] {
  const named = municipalities.map(({ code, name, group, cells }) =>
    toFeature(outliner.draw(cells), {
      N03_001: prefectures.find((prefecture) => code.startsWith(prefecture.code))?.name ?? '',
      N03_002: null,
      N03_003: group || null,
      N03_004: name,
      N03_007: code,
    }),
  );
  return [...named, unassignedIslet];
}

/** An islet that belongs to no municipality, as the real boundaries hold some. */
const unassignedIslet: Feature = {
  type: 'Feature',
  properties: {
    N03_001: '見本県',
    N03_002: null,
    N03_003: null,
    N03_004: '所属未定地',
    N03_007: null,
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [150.101, 29.801],
        [150.106, 29.8],
        [150.108, 29.804],
        [150.103, 29.806],
        [150.101, 29.801],
      ],
    ],
  },
};

function listSmallAreas({ towns }: World, outliner: Outliner): Feature[] {
  return towns
    .filter(({ municipality }) => listedCities.has(municipality.code))
    .map((town) => {
      const { municipality, cell, chome } = town;
      const shape = chome === null ? outliner.draw([cell]) : outliner.drawThird(cell, chome - 1);
      return toFeature(shape, {
        KEY_CODE: town.keyCode,
        PREF_NAME: prefectureNameOf(town),
        CITY_NAME: municipality.name,
        S_NAME: town.name,
        JINKO: town.population.total,
      });
    });
}

function toFeature(geometry: GeometryObject, properties: Feature['properties']): Feature {
  return { type: 'Feature', properties, geometry: geometry as Feature['geometry'] };
}

const collect = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

/** Unquantised: every point keeps the very numbers that the other files give it. */
function asTopology(name: string, features: Feature[]): Uint8Array {
  return encode(topology({ [name]: collect(features) }));
}

function asText(features: Feature[]): Uint8Array {
  return encode(collect(features));
}
