import { listTouching, type SlowPolygons } from '../geo/areas/slow-check.ts';
import { absent, type Bar, equal, none, told } from './bar.ts';
import type { RealFolder } from './folder.ts';
import { groupBy } from './group-by.ts';
import { readRawCsv, readRawJson } from './raw-file.ts';
import {
  type Box,
  boxOf,
  isInBox,
  listRawBoundaries,
  type RawMunicipality,
  readRawMunicipalities,
  toPolygons,
} from './raw-places.ts';
import { redrawnWards } from './redrawn-wards.ts';
import { slowMetresToEdge } from './slow-distance.ts';
import type { PlacedFacility } from './state.ts';

/** Where every facility belongs, worked out once more from the raw polygons and tables alone. */
export async function checkMemberships(folder: RealFolder): Promise<readonly Bar[]> {
  const boundaries = listRawBoundaries(folder);
  if (boundaries.length === 0) return [absent('所属: 市区町村')];
  const municipalities = boundaries.flatMap(readRawMunicipalities);
  const { facilities } = folder.state;
  const slow = openSlowMembership(municipalities);
  const expected = new Map(facilities.map((facility) => [facility.id, slow(facility)]));
  const wrong = (right: (facility: PlacedFacility, code: string) => boolean) =>
    facilities.filter((one) => !right(one, expected.get(one.id) ?? '')).map(({ id }) => id);
  const secondaryOf = new Map(
    folder
      .list('iryoken-members')
      .flatMap(readRawCsv)
      .map((row) => [row.muni_code, row.area_code]),
  );
  const cityNames = new Map(
    folder.state.areas
      .filter(({ layer }) => layer === 'city')
      .map(({ code, name }) => [code, name]),
  );
  const cityOf = new Map(municipalities.map(({ code, city }) => [code, city]));
  const placed = facilities.filter(isPublished);
  const known = new Map(municipalities.map((one) => [one.code, one]));
  return [
    none(
      '所属: 市区町村が数え直しと違う施設',
      wrong(({ areas }, code) => (areas.municipality ?? '') === code),
      facilities.length,
    ),
    none(
      '所属: 都道府県が数え直しと違う施設',
      wrong(({ areas }, code) => code === '' || areas.prefecture === code.slice(0, 2)),
      facilities.length,
    ),
    none(
      '所属: 市町村（政令市は一つ）が数え直しと違う施設',
      wrong(({ areas }, code) => {
        const city = cityOf.get(code) ?? '';
        return code === '' || (city === '' ? areas.city === code : isCity(areas.city, code, city));
      }),
      facilities.length,
    ),
    secondaryOf.size === 0
      ? absent('所属: 二次医療圏')
      : none(
          '所属: 二次医療圏が構成表と違う施設',
          wrong(({ areas }, code) => {
            return code === '' || areas.secondary === secondaryOf.get(code);
          }),
          facilities.length,
        ),
    none(
      '所属: 位置の食い違いの印が数え直しと違う施設',
      placed.filter((facility) => !isMarkRight(facility, known)).map(({ id }) => id),
      placed.length,
    ),
    checkDeclared(folder),
    ...checkDaily(folder),
  ];

  function isCity(code: string | undefined, ward: string, name: string): boolean {
    return code?.slice(0, 3) === ward.slice(0, 3) && cityNames.get(code ?? '') === name;
  }
}

const isPublished = ({ positionLevel }: PlacedFacility) =>
  positionLevel === 'own' || positionLevel === 'linked';

const oldWards = new Set(redrawnWards.flatMap(({ old }) => old));

/** The declared code; where the boundaries do not know it, the ward of its city in which it stands. */
function openSlowMembership(
  municipalities: readonly RawMunicipality[],
): (facility: PlacedFacility) => string {
  const byCode = new Set(municipalities.map(({ code }) => code));
  return ({ municipality, position, positionContradicts }) => {
    if (municipality !== null && byCode.has(municipality)) return municipality;
    const redrawn = redrawnWards.some(({ code }) => code === municipality);
    const wards = redrawn ? municipalities.filter(({ code }) => oldWards.has(code)) : [];
    if (municipality !== null && wards.length === 0) return '';
    if (position === null || positionContradicts) return '';
    return locate(wards.length > 0 ? wards : municipalities, position) ?? '';
  };
}

/** Every care office is filed under the municipality it declares, or the one that followed it. */
function checkDeclared(folder: RealFolder): Bar {
  const name = '所属: 申告した市区町村と違う介護事業所';
  const rows = folder
    .list('kaigo')
    .flatMap(readRawCsv)
    .filter((row) => row.都道府県コード又は市町村コード);
  if (rows.length === 0) return absent(name);
  const wrong = rows.filter((row) => {
    const declared = (row.都道府県コード又は市町村コード ?? '').padStart(6, '0').slice(0, 5);
    const old = redrawnWards.filter((ward) => ward.old.includes(declared));
    const codes = [declared, ...old.map(({ code }) => code)];
    const holders = folder.state.listByOffice(row.事業所番号?.padStart(10, '0') ?? '');
    return !holders.some(({ municipality }) => codes.includes(municipality ?? ''));
  });
  return none(
    name,
    wrong.map((row) => `${row.事業所番号} ${row.都道府県コード又は市町村コード}`),
    rows.length,
  );
}

interface Shape {
  readonly code: string;
  readonly polygons: SlowPolygons;
  readonly box: Box;
}

/** The lowest code of the shapes that hold the point or touch it. */
function locate(shapes: readonly Shape[], point: readonly [number, number]): string | undefined {
  return listTouching(
    shapes.filter(({ box }) => isInBox(box, point)),
    point,
  )[0];
}

/** Marked when, and only when, it stands over 500 m outside (two metres left to the arithmetic). */
function isMarkRight(
  { municipality, position, positionContradicts }: PlacedFacility,
  known: ReadonlyMap<string, RawMunicipality>,
): boolean {
  const codes = redrawnWards.find(({ code }) => code === municipality)?.old ?? [municipality ?? ''];
  const shapes = codes.flatMap((code) => known.get(code) ?? []);
  if (position === null || shapes.length === 0) return !positionContradicts;
  const metres =
    listTouching(shapes, position).length > 0
      ? 0
      : Math.min(...shapes.map(({ polygons }) => slowMetresToEdge(polygons, position)));
  return positionContradicts ? metres > 498 : metres < 502;
}

interface DailyFeature extends GeoJSON.Feature {
  readonly properties: { readonly area_id: number };
}

/** 日常生活圏域 published as polygons; the municipality's own points, and everything else that stands there. */
function checkDaily(folder: RealFolder): readonly Bar[] {
  const maps = folder.list('support-center-areas');
  if (maps.length === 0) return [absent('所属: 日常生活圏域')];
  const shapes = maps.flatMap((path) =>
    readRawJson<{ features: readonly DailyFeature[] }>(path).features.map((feature) => {
      const polygons = toPolygons(feature.geometry);
      return { code: String(feature.properties.area_id), polygons, box: boxOf(polygons) };
    }),
  );
  const own = folder.state.areas.filter(({ layer }) => layer === 'daily');
  const wantedOf = ({ position, positionContradicts }: PlacedFacility) =>
    position === null || positionContradicts ? undefined : locate(shapes, position);
  const givenOf = ({ areas }: PlacedFacility) => areas.daily?.split('-')[1];
  const { facilities } = folder.state;
  const points = [...folder.list('care-office-points'), ...folder.list('medical-points')].flatMap(
    (path) => readRawJson<{ features: readonly PointFeature[] }>(path).features,
  );
  const holders = points.map((point) => findHolder(folder, point));
  const known = folder.find('hirakata-areas') && maps.length === 1;
  const counts = groupBy(
    holders.flatMap((holder) => (holder && givenOf(holder)) ?? []),
    String,
  );
  return [
    equal('所属: 日常生活圏域の数', own.length, known ? 13 : shapes.length),
    ...(known && points.length > 0
      ? [equal('所属: 枚方市の地点（779 + 454）', points.length, 779 + 454)]
      : []),
    none(
      '所属: 枚方市の地点で一覧にないもの',
      points.filter((_, i) => !holders[i]).map(({ properties }) => JSON.stringify(properties)),
      points.length,
    ),
    none(
      '所属: 日常生活圏域が数え直しと違う施設',
      facilities.filter((one) => givenOf(one) !== wantedOf(one)).map(({ id }) => id),
      facilities.length,
    ),
    told(
      '所属: 圏域ごとの地点',
      [...counts]
        .map(([code, { length }]) => `${code}:${length}`)
        .sort()
        .join(' '),
    ),
    told(
      '所属: 圏域のない地点',
      String(holders.filter((holder) => holder && givenOf(holder) === undefined).length),
    ),
  ];
}

interface PointFeature {
  readonly properties: { readonly jigyosho_id?: string; readonly facility_id?: string };
}

function findHolder({ state }: RealFolder, { properties }: PointFeature) {
  const { jigyosho_id: office, facility_id: institution } = properties;
  return office
    ? state.listByOffice(office)[0]
    : state.facilities.find(({ identifiers }) =>
        identifiers.some(({ scheme, value }) => scheme === 'iryojoho' && value === institution),
      );
}
