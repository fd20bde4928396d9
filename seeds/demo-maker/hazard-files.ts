import type { Feature, GeometryObject } from 'geojson';
import type { DemoFiles } from './demo-files.ts';
import { type Cell, kilometresBetween, type Place } from './mesh.ts';
import { Outliner } from './outline.ts';
import type { World } from './world.ts';

/** An invented river, from a lake of the island to its southern coast. */
const river: readonly Place[] = [
  [-9, 3],
  [-7, -4],
  [-3, -10],
  [-4, -17],
  [-1, -24],
  [-2, -32],
];

/** 浸水深ランク and how far from the river it reaches, in kilometres. */
const floodRanks = [
  { rank: 4, within: 0.8 },
  { rank: 3, within: 1.8 },
  { rank: 2, within: 3.4 },
] as const;

/** Every so many towns one slope is marked. */
const slopeEvery = 17;

/** Hazard zones of 見本県 in the layouts of the real ones; 対岸県 has published none. */
export function makeHazardFiles(world: World): DemoFiles {
  const outliner = new Outliner(world.land);
  const own = new Set(
    world.municipalities.filter(({ code }) => code.startsWith('98')).flatMap(({ cells }) => cells),
  );
  const land = world.land.filter((cell) => own.has(cell));
  return {
    'hazards/A31-26_98_flood_20260401.geojson': asText(listFloods(land, outliner)),
    'hazards/A33-26_98_20260401.geojson': asText(listSlopes(world, outliner)),
    'hazards/mihon_tsunami_20250401.geojson': asText(listTsunami(world, land, outliner)),
  };
}

function listFloods(land: readonly Cell[], outliner: Outliner): Feature[] {
  return floodRanks.map(({ rank, within }, i) => {
    const nearer = floodRanks[i - 1]?.within ?? -1;
    const cells = land.filter(({ centre }) => {
      const distance = distanceToRiver(centre);
      return distance <= within && distance > nearer;
    });
    return toFeature(outliner.draw(cells), {
      A31a_201: '9800010001',
      A31a_202: '見本川',
      A31a_203: '98',
      A31a_204: '見本県',
      A31a_205: rank,
    });
  });
}

function listSlopes({ towns }: World, outliner: Outliner): Feature[] {
  return towns
    .filter(
      ({ municipality, chome }, i) =>
        municipality.code.startsWith('98') && (chome ?? 1) === 1 && i % slopeEvery === 3,
    )
    .map(({ cell, name }, i) =>
      toFeature(outliner.drawThird(cell, 0), {
        A33_001: (i % 3) + 1,
        A33_002: i % 4 === 0 ? 2 : 1,
        A33_003: '98',
        A33_004: `Ⅰ-${i + 1}`,
        A33_005: `${name}-${i + 1}`,
        A33_006: name,
        A33_007: '2024/04/01',
        A33_008: 0,
      }),
    );
}

/** The cells on the southern coast of the main island. */
function listTsunami(world: World, land: readonly Cell[], outliner: Outliner): Feature[] {
  const dry = new Set(world.land.map(({ key }) => key));
  const isCoast = ({ neighbours }: Cell) => neighbours.filter((key) => !dry.has(key)).length >= 2;
  const cells = land.filter(
    (cell) => cell.centre[1] < -18 && cell.centre[1] > -38 && isCoast(cell),
  );
  return [
    toFeature(outliner.draw(cells), {
      hazard: '津波',
      name: '見本県津波浸水想定（見本）',
      level: '1.0m以上3.0m未満',
    }),
  ];
}

function distanceToRiver(place: Place): number {
  const distances = river.slice(1).map((to, i) => distanceToStretch(place, river[i] as Place, to));
  return Math.min(...distances);
}

function distanceToStretch(place: Place, from: Place, to: Place): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((place[0] - from[0]) * dx + (place[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, along));
  return kilometresBetween(place, [from[0] + dx * at, from[1] + dy * at]);
}

function toFeature(geometry: GeometryObject, properties: Feature['properties']): Feature {
  return { type: 'Feature', properties, geometry: geometry as Feature['geometry'] };
}

function asText(features: readonly Feature[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ type: 'FeatureCollection', features })}\n`);
}
