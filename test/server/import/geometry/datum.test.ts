import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../../geo/registry/position.ts';
import {
  findSystemByEpsg,
  findSystemOfCrs,
  findSystemOfPrj,
} from '../../../../server/import/geometry/datum.ts';

const degrees = (d: number, m: number, s: number) => d + m / 60 + s / 3600;

const convert = (epsg: number, x: number, y: number) => {
  const system = findSystemByEpsg(epsg);
  if (!system?.toDegrees) throw new Error(`EPSG:${epsg} is not converted.`);
  return system.toDegrees(x, y);
};

/** 飛田 (2001): a first-order formula for 日本測地系 → 世界測地系, good to about ten metres. */
function convertByFormula(lng: number, lat: number): [number, number] {
  return [
    lng - 0.000046038 * lat - 0.000083043 * lng + 0.01004,
    lat - 0.00010695 * lat + 0.000017464 * lng + 0.0046017,
  ];
}

const tokyoGeographic =
  'GEOGCS["GCS_Tokyo",DATUM["D_Tokyo",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const jgd2011Geographic =
  'GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const planeZone = (name: string, geographic: string, lng: number, lat: number) =>
  `PROJCS["${name}",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${lng}],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",${lat}],UNIT["Meter",1.0]]`;

describe('日本測地系', () => {
  it('moves the origin of longitude and latitude to its official new place within a metre', () => {
    const moved = convert(4301, degrees(139, 44, 40.502), degrees(35, 39, 17.5148));
    const official = [degrees(139, 44, 28.8759), degrees(35, 39, 29.1572)] as const;
    expect(metresBetween(moved, official)).toBeLessThan(1);
  });

  it.each([
    ['札幌', 141.35, 43.06],
    ['東京', 139.75, 35.68],
    ['大阪', 135.5, 34.69],
    ['福岡', 130.4, 33.59],
  ])('agrees with an independent formula within 15 m at %s', (_, lng, lat) => {
    const moved = convert(4301, lng, lat);
    expect(metresBetween(moved, convertByFormula(lng, lat))).toBeLessThan(15);
    expect(metresBetween(moved, [lng, lat])).toBeGreaterThan(350);
  });
});

describe('平面直角座標系', () => {
  it('has the origins of the 19 zones', () => {
    const zones = Array.from({ length: 19 }, (_, i) => convert(6669 + i, 0, 0));
    const official = [
      [129.5, 33],
      [131, 33],
      [132.16667, 36],
      [133.5, 33],
      [134.33333, 36],
      [136, 36],
      [137.16667, 36],
      [138.5, 36],
      [139.83333, 36],
      [140.83333, 40],
      [140.25, 44],
      [142.25, 44],
      [144.25, 44],
      [142, 26],
      [127.5, 26],
      [124, 26],
      [131, 26],
      [136, 20],
      [154, 26],
    ];
    for (const [i, [lng, lat]] of zones.entries()) {
      expect(lng).toBeCloseTo(official[i]![0]!, 4);
      expect(lat).toBeCloseTo(official[i]![1]!, 4);
    }
  });

  it('measures the central meridian as the ellipsoid does, times 0.9999', () => {
    const along = Geodesic.WGS84.Direct(36, 139 + 50 / 60, 0, 20_000 / 0.9999);
    const [lng, lat] = convert(6677, 0, 20_000);
    expect(metresBetween([lng, lat], [along.lon2!, along.lat2!])).toBeLessThan(0.01);
  });
});

describe('findSystemOfCrs', () => {
  it.each([
    undefined,
    { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6668' } },
    { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG:9.9:4612' } },
    { type: 'name', properties: { name: 'EPSG:4326' } },
  ])('takes degrees as they are: %j', (crs) => {
    const found = findSystemOfCrs(crs);
    expect(found.ok && found.system.toDegrees).toBeUndefined();
    expect(found.ok).toBe(true);
  });

  it('converts 日本測地系 and marks it as approximate', () => {
    const found = findSystemOfCrs({ properties: { name: 'urn:ogc:def:crs:EPSG::4301' } });
    expect(found.ok && found.system.approximate).toBe(true);
  });

  it('refuses a system it does not know, naming it', () => {
    const found = findSystemOfCrs({ properties: { name: 'EPSG:27700' } });
    expect(!found.ok && found.message).toContain('EPSG:27700');
  });
});

describe('findSystemOfPrj', () => {
  it('takes JGD2011 degrees as they are', () => {
    const found = findSystemOfPrj(jgd2011Geographic);
    expect(found).toEqual({ ok: true, system: { label: 'GCS_JGD_2011' } });
  });

  it('converts Tokyo degrees like EPSG:4301', () => {
    const found = findSystemOfPrj(tokyoGeographic);
    if (!found.ok) throw new Error(found.message);
    expect(found.system.approximate).toBe(true);
    expect(found.system.toDegrees?.(135.5, 34.7)).toEqual(convert(4301, 135.5, 34.7));
  });

  it.each([
    ['JGD2011', jgd2011Geographic, 6677],
    ['Tokyo', tokyoGeographic, 30169],
  ])('converts a plane zone of %s like its EPSG code', (name, geographic, epsg) => {
    const found = findSystemOfPrj(planeZone(`${name}_Zone_9`, geographic, 139 + 50 / 60, 36));
    if (!found.ok) throw new Error(found.message);
    const [lng, lat] = found.system.toDegrees?.(-12_345, 23_456) ?? [0, 0];
    expect(metresBetween([lng, lat], convert(epsg, -12_345, 23_456))).toBeLessThan(0.01);
  });

  it.each([
    'GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]]]',
    'LOCAL_CS["site grid"]',
    '',
  ])('refuses what it cannot convert: %s', (wkt) => {
    const found = findSystemOfPrj(wkt);
    expect(!found.ok && found.message).toContain('対応していません');
  });
});
