import type { Gazetteer } from '../registry/gazetteer.ts';
import {
  buildTownIndex,
  type CityBook,
  type CityTowns,
  findMunicipalityOf,
  type TownIndex,
} from '../registry/locate.ts';
import type { ReorganisationBody, TownPointBody } from '../registry/source-record.ts';

/** The dictionary of towns, one row a municipality. Plain data. */
export interface TownColumns {
  readonly municipalities: readonly TownOwner[];
  /** Each the municipality's `[town, block, lng, lat]` as JSON, unpacked only when asked for. */
  readonly json: readonly string[];
  readonly reorganisations: readonly ReorganisationBody[];
}

type TownOwner = Pick<TownPointBody, 'municipality' | 'prefectureName' | 'municipalityName'>;

type TownRow = readonly [town: string, block: string, lng: number, lat: number];

/** Rows without a position are left out; the order of the others does not matter. */
export function buildTownColumns(
  points: readonly TownPointBody[],
  reorganisations: readonly ReorganisationBody[],
): TownColumns {
  const owners = new Map<string, { readonly owner: TownOwner; readonly rows: TownRow[] }>();
  for (const { municipality, prefectureName, municipalityName, ...point } of points) {
    if (point.position === null) continue;
    const key = `${municipality}|${prefectureName}|${municipalityName}`;
    const own = owners.get(key) ?? {
      owner: { municipality, prefectureName, municipalityName },
      rows: [],
    };
    own.rows.push([point.town, point.block, ...point.position]);
    owners.set(key, own);
  }
  const sorted = [...owners].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    municipalities: sorted.map(([, { owner }]) => owner),
    json: sorted.map(([, { rows }]) => JSON.stringify(rows.sort(compareRows))),
    reorganisations,
  };
}

function compareRows(a: TownRow, b: TownRow): number {
  for (const [i, value] of a.entries()) {
    const other = b[i]!;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** The dictionary, a city unpacked when it is first asked for, and the prefectures it has towns of. */
export function openTowns(
  columns: TownColumns,
  gazetteer: Gazetteer,
): { readonly towns: TownIndex; readonly prefectures: readonly string[] } {
  const rowsOf = new Map<string, number[]>();
  const prefectures = new Set<string>();
  columns.municipalities.forEach((owner, row) => {
    const code = findMunicipalityOf(owner, gazetteer);
    if (code === undefined) return;
    prefectures.add(code.slice(0, 2));
    const key = gazetteer.cityKey(code);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  });
  const unpacked = new Map<string, CityTowns>();
  const cities: CityBook = {
    keys: () => rowsOf.keys(),
    get: (key) => {
      const known = unpacked.get(key);
      const rows = rowsOf.get(key);
      if (known || !rows) return known;
      const points = rows.flatMap((row) => readPoints(columns, row));
      const fresh = buildTownIndex(points, gazetteer).cities.get(key);
      if (fresh) unpacked.set(key, fresh);
      return fresh;
    },
  };
  return { towns: { gazetteer, cities }, prefectures: [...prefectures].sort() };
}

function readPoints(columns: TownColumns, row: number): TownPointBody[] {
  const owner = columns.municipalities[row]!;
  return (JSON.parse(columns.json[row]!) as TownRow[]).map(([town, block, lng, lat]) => ({
    type: 'town-point',
    ...owner,
    town,
    block,
    position: [lng, lat],
  }));
}
