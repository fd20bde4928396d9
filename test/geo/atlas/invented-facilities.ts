import type { Area, Memberships } from '../../../geo/areas/area.ts';
import { openAtlas } from '../../../geo/atlas/atlas.ts';
import { type AtlasInput, buildSnapshot } from '../../../geo/atlas/snapshot.ts';
import { buildHazardColumns } from '../../../geo/coverage/hazard-zones.ts';
import type { Facility, FacilityFiling, RecordRef } from '../../../geo/registry/facility.ts';
import type { CurrentRecord } from '../../../geo/registry/source-record.ts';
import { acceptances } from '../../../geo/terms/acceptance.ts';
import { filings } from '../../../geo/terms/filing.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import { layers } from '../../../geo/terms/layer.ts';
import { positionLevels } from '../../../geo/terms/position-level.ts';
import { services } from '../../../geo/terms/service.ts';

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A square island of 4 × 4 municipalities of a tenth of a degree; the first row is one 政令市. */
export const island = { west: 143, south: 32, step: 0.1, side: 4 } as const;
export const prefecture = '91';

const codeOf = (column: number, row: number) =>
  row === 0 ? `91${101 + column}` : `91${200 + row * 10 + column}`;
const cityOf = (column: number, row: number) => (row === 0 ? '91100' : codeOf(column, row));

function square(west: number, south: number, width: number, height: number): Area['geometry'] {
  const [east, north] = [west + width, south + height];
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
}

const places = Array.from({ length: island.side ** 2 }, (_, i) => {
  const [column, row] = [i % island.side, Math.floor(i / island.side)];
  return { column, row, code: codeOf(column, row), city: cityOf(column, row) };
});

const toArea = (layer: string, code: string, name: string, more: Partial<Area>): Area => ({
  layer,
  code,
  name,
  kana: null,
  layerLabel: null,
  prefecture,
  parents: [],
  municipalities: [],
  partMunicipalities: [],
  towns: [],
  geometry: null,
  bbox: null,
  labelPoint: null,
  population: null,
  membersWithoutShape: [],
  populationMissing: [],
  populations: [],
  ...more,
});

export function inventAreas(): Area[] {
  const { west, south, step, side } = island;
  const population = (over75: number): Area['population'] => ({
    definition: 'census',
    year: 2020,
    date: null,
    total: over75 * 6,
    over65: over75 * 2,
    over75,
    over85: null,
  });
  const municipalities = places.map(({ column, row, code, city }) =>
    toArea('municipality', code, row === 0 ? `見本市${column + 1}区` : `見本${code}町`, {
      parents: [
        { layer: 'prefecture', code: prefecture },
        { layer: 'city', code: city },
      ],
      municipalities: [code],
      geometry: square(west + column * step, south + row * step, step, step),
      bbox: [
        west + column * step,
        south + row * step,
        west + (column + 1) * step,
        south + (row + 1) * step,
      ],
      labelPoint: [west + (column + 0.5) * step, south + (row + 0.5) * step],
      population: population(code === '91210' ? 0 : 1000 + row * 500),
    }),
  );
  const cities = [...new Set(places.map((place) => place.city))].map((city) =>
    toArea('city', city, city === '91100' ? '見本市' : `見本${city}町`, {
      municipalities: places.filter((place) => place.city === city).map((place) => place.code),
    }),
  );
  const secondary = [0, 1].map((half) =>
    toArea('secondary', `91${half + 1}1`, half === 0 ? '南部' : '北部', {
      municipalities: places
        .filter((place) => Math.floor(place.row / 2) === half)
        .map((place) => place.code),
      geometry: square(west, south + half * 2 * step, side * step, 2 * step),
      labelPoint: [west + 2 * step, south + (half * 2 + 1) * step],
      population: half === 0 ? population(12_000) : null,
    }),
  );
  const whole = toArea('prefecture', prefecture, '見本県', {
    municipalities: places.map((place) => place.code),
    geometry: square(west, south, side * step, side * step),
    labelPoint: [west + 2 * step, south + 2 * step],
  });
  return [whole, ...secondary, ...cities, ...municipalities];
}

const nameParts = [
  'あおい',
  'みどり',
  '見本',
  '海辺',
  'サクラ',
  '北',
  '在宅',
  'ひかり',
  '医療法人 ',
  '中央',
];
const nameEnds = [
  '診療所',
  'クリニック',
  '病院',
  '薬局',
  '訪問看護ステーション',
  '歯科医院',
  'ケアセンター',
];
const kanaParts = ['アオイ', 'ミドリ', 'ミホン', 'ウミベ', 'サクラ', 'キタ', 'ザイタク', 'ヒカリ'];
const otherSymbols = ['外感1', '医療DX', '３者選Ａ'];

/** The record of an institution in the list of one 点数表. */
export const listRecord = (tariff: string, number: number): RecordRef => ({
  source: 'todokede',
  key: `${prefecture}${tariff}${String(number).padStart(7, '0')}`,
  edition: '2025-10-01',
  vanished: false,
});

export interface Invented extends AtlasInput {
  readonly facilities: readonly Facility[];
}

/** Facilities with the usual gaps, doubles at one point, and designations past, present and future. */
export function inventInput(count: number, seed = 1): Invented {
  const random = seeded(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)]!;
  const some = <Value>(values: readonly Value[], most: number): Value[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(values))),
  ];
  const chance = (share: number) => random() < share;
  const digits = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 10)).join('');

  const facilities: Facility[] = [];
  const memberships: Memberships[] = [];
  const designations: CurrentRecord[] = [];
  let last: readonly [number, number] = [island.west + 0.15, island.south + 0.15];
  for (let i = 0; i < count; i++) {
    const [u, v] = [random() ** 2, random()];
    const size = island.side * island.step;
    const placed = chance(0.92);
    // Now and then the very point of the one before: several offices in one house.
    if (placed && !chance(0.1)) last = [island.west + u * size, island.south + v * size];
    const position = placed ? last : null;
    const place = position
      ? places.find(
          ({ column, row }) =>
            column === Math.floor((position[0] - island.west) / island.step) &&
            row === Math.floor((position[1] - island.south) / island.step),
        )!
      : pick(places);
    const symbols = [
      ...some(
        filings.map((filing) => filing.symbol),
        3,
      ),
      ...(chance(0.3) ? [pick(otherSymbols)] : []),
    ];
    const id = Math.floor(random() * 2 ** 47)
      .toString(16)
      .padStart(12, '0');
    const records: Facility['records'] = chance(0.1)
      ? [{ source: 'designation', key: `designation-${i}`, edition: null, vanished: false }]
      : [];
    for (const { key } of records)
      designations.push({
        source: 'designation',
        key,
        layout: 2,
        edition: '2024-04-01',
        slice: prefecture,
        vanished: chance(0.3),
        body: {
          type: 'designation',
          prefecture,
          role: pick(['active', 'hub']),
          status: pick(['designated', 'designated', 'designated', 'pending']),
          claim: { name: '見本', kinds: [], identifiers: [] },
          holderKind: '診療所',
          consultees: 'unknown',
          areas: [{ layer: 'secondary', code: '9111' }],
          serviceAreas: [],
          plan: '見本県保健医療計画',
          validFrom: pick([null, '2024-04-01', '2027-04-01']),
          validTo: pick([null, '2030-03-31', '2025-03-31']),
          evidence: '',
        },
      });
    facilities.push({
      id,
      name: `${pick(nameParts)}${chance(0.5) ? pick(nameParts) : ''}${pick(nameEnds)}`,
      kana: chance(0.7) ? `${pick(kanaParts)}${pick(kanaParts)}` : null,
      kinds: some(
        kinds.map((kind) => kind.id),
        2,
      ),
      identifiers: [],
      prefecture,
      municipality: place.code,
      address: chance(0.9)
        ? `見本県見本${place.code}町${pick(['浜', '山手', '本町'])}${1 + Math.floor(random() * 9)}−${digits(2)}`
        : null,
      building: null,
      postcode: null,
      phone: chance(0.8) ? `000-${digits(3)}-${digits(4)}` : null,
      fax: null,
      url: null,
      corporateName: null,
      position,
      positionLevel: position ? pick(positionLevels).id : 'none',
      positionContradicts: false,
      services: some(services, 3).map(({ code }) => ({ code })),
      filings: symbols.map(
        (symbol): FacilityFiling => ({ name: '届出', symbol, inForce: chance(0.8) }),
      ),
      hours: [],
      openDays: null,
      hoursNote: null,
      closedNote: null,
      departments: [],
      beds: null,
      supplement: chance(0.3)
        ? { accepts: Object.fromEntries(some(acceptances, 4).map((row) => [row.id, chance(0.7)])) }
        : null,
      note: null,
      dataDate: '2025-10-01',
      records: [...(symbols.length > 0 ? [listRecord(pick(['1', '3', '4']), i)] : []), ...records],
    });
    memberships.push({
      prefecture,
      secondary: place.row < 2 ? '9111' : '9121',
      city: place.city,
      municipality: place.code,
    });
  }
  return {
    facilities,
    memberships,
    areas: inventAreas(),
    designations,
    cells: [],
    towns: [],
    reorganisations: [],
    hazards: buildHazardColumns([]),
    figures: [],
    sources: [],
    layers,
    dataVersion: `v${seed}.${count}`,
    demo: true,
  };
}

export const inventAtlas = (count: number, seed = 1) =>
  openAtlas(buildSnapshot(inventInput(count, seed)));
