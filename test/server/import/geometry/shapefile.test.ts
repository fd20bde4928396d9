import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GeometryFile } from '../../../../server/import/geometry/geometry-layer.ts';
import { readZipFile, square } from '../read-layer.ts';
import {
  encodeCp932,
  type ShapefileOptions,
  type ShapefileRecord,
  writeShapefile,
  writeShapefileZip,
} from './write-shapefile.ts';

const jgd2011 =
  'GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const tokyo = jgd2011.replaceAll('JGD_2011', 'Tokyo').replace('GRS_1980', 'Bessel_1841');

/** ESRI's order: outer rings clockwise. */
const outer = (west: number, south: number, size = 0.5) => square(west, south, size).reverse();

const island = (name: string): ShapefileRecord => ({
  rings: [outer(140.000000001, 36)],
  attributes: { NAME: name, POP: 12 },
});

const open = (records: readonly ShapefileRecord[], options?: ShapefileOptions) =>
  readZipFile(writeShapefileZip('見本', records, options));

function onlyLayer(read: GeometryFile) {
  if (!read.ok) throw new Error(read.message);
  expect(read.layers).toHaveLength(1);
  const layer = read.layers[0]!;
  const features = [...layer.features].map((feature) => {
    if (!feature.ok) throw new Error(feature.rejection.message);
    return feature;
  });
  return { layer, features, feature: features[0]!.feature };
}

describe('readShapefiles', () => {
  it('reads degrees of JGD2011 bit for bit, rings in RFC order', async () => {
    const { layer, feature } = onlyLayer(await open([island('見本市')], { prj: jgd2011 }));
    expect(layer.file).toBe('map.zip/見本.shp');
    expect(feature.geometry).toEqual({
      type: 'Polygon',
      coordinates: [square(140.000000001, 36)],
    });
    expect(feature.properties).toEqual({ NAME: '見本市', POP: 12 });
  });

  it.each<[string, ShapefileOptions, string]>([
    ['CP932 without any statement', { encoding: 'cp932' }, 'cp932'],
    ['CP932 by the language driver', { encoding: 'cp932', driver: 0x13 }, 'cp932'],
    ['CP932 by .cpg', { encoding: 'cp932', cpg: 'CP932' }, 'cp932'],
    ['CP932 under a .cpg that says UTF-8', { encoding: 'cp932', cpg: 'UTF-8' }, 'cp932'],
    ['UTF-8 by .cpg', { encoding: 'utf-8', cpg: 'UTF-8' }, 'utf-8'],
    ['UTF-8 under a .cpg that says Shift_JIS', { encoding: 'utf-8', cpg: 'SJIS' }, 'utf-8'],
  ])('reads attributes in %s', async (_, options, encoding) => {
    const { layer, feature } = onlyLayer(await open([island('鰺ヶ沢①髙見本')], options));
    expect(layer.encoding).toBe(encoding);
    expect(feature.properties).toMatchObject({ NAME: '鰺ヶ沢①髙見本' });
  });

  it('finds holes and islands of one record', async () => {
    const record = {
      rings: [outer(140, 36), square(140.1, 36.1, 0.1), outer(141, 36)],
      attributes: { NAME: 'a' },
    };
    const { feature } = onlyLayer(await open([record]));
    expect(feature.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square(140, 36), square(140.1, 36.1, 0.1).reverse()], [square(141, 36)]],
    });
  });

  it('converts Tokyo Datum by its .prj, with a doubt', async () => {
    const { features, feature } = onlyLayer(await open([island('a')], { prj: tokyo }));
    expect(features[0]!.doubts.map(({ reason }) => reason)).toEqual(['datum-converted']);
    expect(feature.geometry).not.toEqual({ type: 'Polygon', coordinates: [square(140, 36)] });
  });

  it('says nothing for an empty number, and rejects a record without shape', async () => {
    const attributes = { NAME: 'a', POP: 1 };
    const empty = { rings: null, attributes: { NAME: 'b', POP: '' } };
    const read = await open([{ rings: [outer(140, 36)], attributes }, empty]);
    if (!read.ok) throw new Error(read.message);
    const [first, second] = [...read.layers[0]!.features];
    expect(first?.ok).toBe(true);
    expect(second?.ok).toBe(false);
    expect(!second?.ok && second?.properties).toEqual({ NAME: 'b', POP: null });
  });

  it('reads a GeoJSON beside a Shapefile once, and names what it passes over', async () => {
    const parts = writeShapefile([island('a')]);
    const json = new TextEncoder().encode('{"type":"Point","coordinates":[140,36]}');
    const read = await readZipFile(
      zipSync({
        'N03.shp': parts.shp!,
        'N03.dbf': parts.dbf!,
        'N03.geojson': json,
        'other.geojson': json,
        'KS-META.xml': json,
        '__MACOSX/._N03.shp': json,
      }),
    );
    if (!read.ok) throw new Error(read.message);
    expect(read.layers.map(({ file }) => file)).toEqual([
      'map.zip/N03.shp',
      'map.zip/other.geojson',
    ]);
    expect(read.ignored).toEqual([
      'map.zip/N03.geojson',
      'map.zip/KS-META.xml',
      'map.zip/__MACOSX/._N03.shp',
    ]);
  });

  const parts = writeShapefile([island('a'), island('b')]);
  const stray = writeShapefile([
    { rings: [outer(140, 36), square(145, 40)], attributes: { NAME: 'a' } },
  ]);
  const garbled = writeShapefile([island('a')]);
  garbled.dbf!.set([0xff, 0xff, 0xff], garbled.dbf!.length - 60);

  it.each<[string, Record<string, Uint8Array>, string]>([
    ['a .shp without .dbf', { 'a.shp': parts.shp! }, '.dbf'],
    [
      'a .shp cut short',
      { 'a.shp': parts.shp!.slice(0, 200), 'a.dbf': parts.dbf! },
      '数が合いません',
    ],
    ['a .shp that is none', { 'a.shp': encodeCp932('見本'), 'a.dbf': parts.dbf! }, '壊れている'],
    ['a ring in no polygon', { 'a.shp': stray.shp!, 'a.dbf': stray.dbf! }, '輪の向きの誤り'],
    ['attributes in no encoding', { 'a.shp': garbled.shp!, 'a.dbf': garbled.dbf! }, '文字コード'],
    [
      'a datum of another country',
      {
        'a.shp': parts.shp!,
        'a.dbf': parts.dbf!,
        'a.prj': encodeCp932('GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936"]]'),
      },
      'GCS_OSGB_1936',
    ],
    ['no Shapefile', { 'a.dbf': parts.dbf! }, '入っていません'],
  ])('refuses %s with a sentence', async (_, members, message) => {
    const read = await readZipFile(zipSync(members));
    expect(!read.ok && read.message).toContain(message);
  });

  it('refuses an archive whose packed bytes are damaged', async () => {
    const zip = writeShapefileZip('a', [island('a')]);
    zip.fill(0xff, 60, 90);
    const read = await readZipFile(zip);
    expect(!read.ok && read.message).toContain('ZIP');
  });
});
