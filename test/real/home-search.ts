import type { CareAnswer } from '../../geo/atlas/answers-care.ts';
import { listTouching } from '../geo/areas/slow-check.ts';
import { seeded } from '../geo/atlas/invented-facilities.ts';
import { type SlowHome, slowFunctions, slowSearch } from '../geo/care/slow-care.ts';
import { absent, type Bar, none, told } from './bar.ts';
import type { RealFolder } from './folder.ts';
import { readRawCsv } from './raw-file.ts';
import {
  isInBox,
  listRawBoundaries,
  type RawMunicipality,
  readRawMunicipalities,
} from './raw-places.ts';
import { redrawnWards } from './redrawn-wards.ts';
import { slowMetresToEdge } from './slow-distance.ts';

const homesAsked = 300;
const most = 500;

/** Providers for seeded homes: answers and order against the slow computation, and the time it takes. */
export async function checkHomeSearch(folder: RealFolder): Promise<readonly Bar[]> {
  const name = '自宅から対応できる事業者';
  const towns = folder.list('geolonia-towns').flatMap(readRawCsv);
  const boundaries = listRawBoundaries(folder);
  if (towns.length === 0 || boundaries.length === 0) return [absent(name)];
  const municipalities = boundaries.flatMap(readRawMunicipalities);
  const cityOf = openCities(municipalities);
  const random = seeded(2026);
  const points = towns.filter((row) => row.緯度 && row.経度);
  const homes = Array.from({ length: homesAsked }, (): [number, number] => {
    const row = points[Math.floor(random() * points.length)]!;
    return [Number(row.経度) + (random() - 0.5) / 50, Number(row.緯度) + (random() - 0.5) / 50];
  });

  const wrong: string[] = [];
  let rows = 0;
  for (const [i, position] of homes.entries()) {
    const own = slowFunctions[i % slowFunctions.length]!;
    const municipality = findMunicipality(municipalities, position);
    const home: SlowHome = {
      position,
      areas: municipality === null ? {} : { municipality, city: cityOf(municipality) },
      cityOf,
    };
    const expected = slowSearch(own, folder.state.facilities, home, []);
    const answer = await folder.state.post<CareAnswer>('/api/facilities/search', {
      home: position,
      function: own,
      limit: most,
    });
    rows += expected.length;
    const seen = answer.items.map(({ id, serves }) => `${id} ${serves.answer}`);
    const wanted = expected.slice(0, most).map((hit) => `${hit.id} ${hit.answer}`);
    const at = wanted.findIndex((hit, place) => hit !== seen[place]);
    if (at >= 0 || answer.total !== expected.length)
      wrong.push(`${own} ${position.join()} ${answer.total}/${expected.length} ${at}件目`);
  }
  return [
    none(`${name}: ${homesAsked}軒の答えと並びが素朴な計算と違うもの`, wrong, homes.length),
    told(`${name}: 突き合わせた行`, `${rows}行`),
    ...(await measure(folder, name, homes)),
  ];
}

async function measure(
  folder: RealFolder,
  name: string,
  homes: readonly (readonly [number, number])[],
): Promise<readonly Bar[]> {
  const bars: Bar[] = [];
  const asked = {
    '16km以内': { within: 16_000 },
    訪問診療: { function: 'home-visit' },
    すべて: {},
  };
  for (const [label, more] of Object.entries(asked)) {
    const times: number[] = [];
    for (const home of homes) {
      const start = performance.now();
      await folder.state.post('/api/facilities/search', { home, ...more });
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const p99 = times[Math.floor(times.length * 0.99)]!;
    const median = times[times.length >> 1]!;
    // Told, not demanded: a time depends on what else the machine is doing.
    bars.push(
      told(
        `${name}: ${label}`,
        `中央値 ${median.toFixed(1)}ms、p99 ${p99.toFixed(1)}ms（目標 5ms）`,
      ),
    );
  }
  return bars;
}

/** The one that holds it, else the nearest within 500 m: the coast of the boundaries is simplified. */
function findMunicipality(
  municipalities: readonly RawMunicipality[],
  position: readonly [number, number],
): string | null {
  const near = municipalities.filter(({ box: [west, south, east, north] }) =>
    isInBox([west - 0.01, south - 0.01, east + 0.01, north + 0.01], position),
  );
  const [holder] = listTouching(near, position).sort();
  if (holder !== undefined) return holder;
  const [nearest] = near
    .map(({ code, polygons }) => ({ code, metres: slowMetresToEdge(polygons, position) }))
    .sort((a, b) => a.metres - b.metres);
  return nearest && nearest.metres <= 500 ? nearest.code : null;
}

/** Wards follow their city, whose code comes right before the first of them. */
function openCities(municipalities: readonly RawMunicipality[]): (code: string) => string {
  const cities = new Map<string, string>();
  const wards = municipalities.filter(({ city }) => city !== '');
  for (const { code, prefecture, city } of wards) {
    const codes = wards.filter((ward) => ward.prefecture + ward.city === prefecture + city);
    const first = Math.min(...codes.map((ward) => Number(ward.code)));
    cities.set(code, String(first - 1).padStart(5, '0'));
  }
  return (code) => {
    const old = redrawnWards.find((ward) => ward.code === code)?.old[0] ?? code;
    return cities.get(old) ?? old;
  };
}
