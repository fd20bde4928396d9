import { writeFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { listTouching } from '../geo/areas/slow-check.ts';
import { absent, atLeast, type Bar, none, percent, told } from './bar.ts';
import { faultOf } from './care-rows.ts';
import { runImport } from './command.ts';
import { readInstitutions } from './filing-totals.ts';
import { checkDay, type RealFolder } from './folder.ts';
import { type RawRow, readRawCsv } from './raw-file.ts';
import { openRawGazetteer, type RawGazetteer, type RawPlace } from './raw-gazetteer.ts';
import {
  isInBox,
  listRawBoundaries,
  type RawMunicipality,
  readRawMunicipalities,
} from './raw-places.ts';
import { redrawnWards } from './redrawn-wards.ts';
import { slowMetres, slowMetresToEdge } from './slow-distance.ts';
import { openState, type PlacedFacility, type State } from './state.ts';

/** Addresses found in a dictionary of towns: how many, where, and how far from what is known. */
export async function checkGeocoding(folder: RealFolder): Promise<readonly Bar[]> {
  const towns = [...folder.list('geolonia-towns'), ...folder.list('isj-towns')];
  const boundaries = listRawBoundaries(folder);
  if (towns.length === 0 || boundaries.length === 0) return [absent('住所: 町丁目の辞書')];
  const prefectures = new Set(
    towns.flatMap(readRawCsv).map((row) => (row.市区町村コード ?? '').slice(0, 2)),
  );
  const atlas: RawAtlas = {
    municipalities: boundaries.flatMap(readRawMunicipalities),
    gazetteer: openRawGazetteer(boundaries),
  };
  const base = [...boundaries, ...towns];
  const bars: Bar[] = [];
  for (const prefecture of [...prefectures].filter(Boolean).sort()) {
    bars.push(...(await checkInstitutions(folder, base, atlas, prefecture)));
    bars.push(...(await checkDistances(folder, base, atlas, prefecture)));
  }
  return bars;
}

interface RawAtlas {
  readonly municipalities: readonly RawMunicipality[];
  readonly gazetteer: RawGazetteer;
}

/** The municipality an address names: the codes under which it may be filed, and its polygons. */
function readNamed(atlas: RawAtlas, prefecture: string, address: string) {
  const ward = redrawnWards.find(({ name, code }) => {
    return code.startsWith(prefecture) && address.includes(name);
  });
  const place = atlas.gazetteer.findByAddress(prefecture, address);
  if (ward) return { codes: [ward.code, ...ward.old], shapes: shapesOf(atlas, ward.old) };
  return place && { codes: [place.code], shapes: shapesOf(atlas, codesOf(atlas, place)) };
}

const codesOf = ({ municipalities }: RawAtlas, { code, city }: RawPlace) =>
  code === ''
    ? municipalities.filter((one) => one.prefecture + one.city === city).map((one) => one.code)
    : [code];
const shapesOf = ({ municipalities }: RawAtlas, codes: readonly string[]) =>
  municipalities.filter(({ code }) => codes.includes(code));

/** Institutions of a filing list that have nothing but an address. */
async function checkInstitutions(
  folder: RealFolder,
  base: readonly string[],
  atlas: RawAtlas,
  prefecture: string,
): Promise<readonly Bar[]> {
  const name = `住所: ${prefecture}の医療機関`;
  const lists = folder.list('todokede');
  const institutions = lists
    .flatMap(readInstitutions)
    .filter(({ code }) => code.startsWith(prefecture));
  if (institutions.length === 0) return [absent(name)];
  const databasePath = folder.scratch(`filings-${prefecture}.sqlite`);
  await runImport(databasePath, [...base, ...lists]);
  const state = await openState(databasePath, checkDay);
  const levels: Record<string, number> = {};
  const misplaced: string[] = [];
  let inTown = 0;
  for (const { code, address } of institutions) {
    const facility = state.findByRecord('todokede', code);
    const level = facility?.positionLevel ?? 'none';
    levels[level] = (levels[level] ?? 0) + 1;
    const named = readNamed(atlas, prefecture, address);
    const position = facility?.position;
    const right =
      named?.codes.includes(facility?.municipality ?? '') === true &&
      (position === null || position === undefined || standsIn(named.shapes, position)) &&
      facility?.positionContradicts === false;
    if (!right) misplaced.push(`${code} ${address}`);
    if (right && (level === 'town' || level === 'block')) inTown++;
  }
  await state.close();
  return [
    atLeast(
      `${name}: 町丁目以上で名指す市区町村の中`,
      percent(inTown, institutions.length),
      98.5,
      '%',
    ),
    told(
      `${name}: 位置の段階`,
      Object.entries(levels)
        .map(([level, count]) => `${level} ${count}`)
        .join('、'),
    ),
    none(`${name}: 名指す市区町村の外に置かれたもの`, misplaced, institutions.length),
  ];
}

/** Metres within which the simplified boundaries can be wrong. */
const boundaryMetres = 500;

function standsIn(shapes: readonly RawMunicipality[], point: readonly [number, number]): boolean {
  return (
    listTouching(
      shapes.filter(({ box }) => isInBox(box, point)),
      point,
    ).length > 0 ||
    shapes.some(({ polygons }) => slowMetresToEdge(polygons, point) <= boundaryMetres)
  );
}

/** Records with a position to be trusted, imported once more without it. */
async function checkDistances(
  folder: RealFolder,
  base: readonly string[],
  atlas: RawAtlas,
  prefecture: string,
): Promise<readonly Bar[]> {
  const name = `住所だけの位置: ${prefecture}`;
  const sources = sourcesOf(folder).map((source) => ({
    ...source,
    rows: source.rows.filter((row) => source.prefectureOf(row) === prefecture),
  }));
  const files = sources.flatMap(({ id, rows, blank }, i) => {
    if (rows.length === 0) return [];
    const path = folder.scratch(`blank-${prefecture}-${id}-${i}.csv`);
    writeFileSync(path, papaparse.unparse(rows.map((row) => ({ ...row, ...blank }))));
    return path;
  });
  if (files.length === 0) return [absent(name)];
  const databasePath = folder.scratch(`blank-${prefecture}.sqlite`);
  await runImport(databasePath, [...base, ...files]);
  const state = await openState(databasePath, checkDay);
  const distances = sources.flatMap(({ rows, find, positionOf, codeOf }) =>
    rows.flatMap((row) => {
      const position = positionOf(row);
      if (position === null || !isTrusted(atlas, codeOf(row), position)) return [];
      const found = find(state, row)?.position;
      return found ? slowMetres(position, found) : Number.POSITIVE_INFINITY;
    }),
  );
  await state.close();
  const sorted = distances.sort((a, b) => a - b);
  const within = (metres: number) =>
    percent(sorted.filter((distance) => distance <= metres).length, sorted.length);
  return [
    atLeast(`${name} 1.5km以内`, within(1500), 85, '%'),
    atLeast(`${name} 5km以内`, within(5000), 97, '%'),
    told(
      `${name} 信頼できる位置を持つ記録`,
      `${sorted.length}件、中央値 ${Math.round(sorted[sorted.length >> 1] ?? 0)}m`,
    ),
  ];
}

interface Source {
  readonly id: 'kaigo' | 'iryojoho';
  readonly rows: readonly RawRow[];
  readonly blank: RawRow;
  readonly prefectureOf: (row: RawRow) => string;
  readonly find: (state: State, row: RawRow) => PlacedFacility | undefined;
  /** Declared municipality, 5 digits. */
  readonly codeOf: (row: RawRow) => string;
  readonly positionOf: (row: RawRow) => readonly [number, number] | null;
}

function sourcesOf(folder: RealFolder): readonly Source[] {
  const careFiles = folder.list('kaigo').filter((file) => file !== folder.find('care-760-mangled'));
  return [
    ...careFiles.map((path): Source => {
      const rows = readRawCsv(path);
      const codeOf = (row: RawRow) => (row.都道府県コード又は市町村コード ?? '').slice(0, 5);
      return {
        id: 'kaigo',
        rows,
        blank: { 緯度: '', 経度: '' },
        prefectureOf: (row) => codeOf(row).slice(0, 2),
        find: (state, row) => state.listByOffice(row.事業所番号 ?? '')[0],
        codeOf,
        positionOf: (row) => toPosition(row.緯度, row.経度),
      };
    }),
    ...folder.list('iryojoho').map((path): Source => {
      const [lat, lng] = ['所在地座標（緯度）', '所在地座標（経度）'];
      return {
        id: 'iryojoho',
        rows: readRawCsv(path),
        blank: { [lat]: '', [lng]: '' },
        prefectureOf: (row) => row.都道府県コード ?? '',
        find: (state, row) => state.findByRecord('iryojoho', row.ID ?? ''),
        codeOf: (row) => `${row.都道府県コード}${row.市区町村コード}`,
        positionOf: (row) => toPosition(row[lat], row[lng]),
      };
    }),
  ];
}

function toPosition(lat = '', lng = ''): readonly [number, number] | null {
  if (lat === '' || lng === '' || faultOf(Number(lat), Number(lng))) return null;
  return [Number(lng), Number(lat)];
}

function isTrusted(atlas: RawAtlas, code: string, position: readonly [number, number]): boolean {
  const old = redrawnWards.find((ward) => ward.code === code)?.old ?? [code];
  return standsIn(shapesOf(atlas, old), position);
}
