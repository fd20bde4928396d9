import { prefectureNameOf } from './address.ts';
import { withCheckDigit } from './check-digits.ts';
import type { DemoFiles } from './demo-files.ts';
import { toDegrees } from './mesh.ts';
import { splitCity } from './place-table.ts';
import { addUp, type Population, type Town } from './towns.ts';
import type { World } from './world.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const year = '2026';
const definition = '住民基本台帳';

export function makePopulationFiles(world: World): DemoFiles {
  return {
    'population/mihon_population_20260401.csv': writeCsv([
      [
        '圏域の種類',
        '圏域コード',
        '圏域名',
        '年',
        '総人口',
        '65歳以上',
        '75歳以上',
        '85歳以上',
        '定義',
      ],
      ...listAreas(world),
    ]),
    'population/mihon_population_cells_20260401.csv': writeCsv([
      ['緯度', '経度', '年', '総人口', '65歳以上', '75歳以上', '85歳以上', '定義'],
      ...listCells(world),
    ]),
    'population/aoba_chiiki_nenrei_jinko.csv': writeCsv(listByAge(world)),
  };
}

const figures = ({ total, over65, over75, over85 }: Population): Cell[] => [
  total,
  over65,
  over75,
  over85,
];

function listAreas({ municipalities, towns, dailyAreas }: World): Cell[][] {
  const byMunicipality = municipalities.map(({ code, fullName }) => {
    const lived = towns.filter(({ municipality }) => municipality.code === code);
    const population = addUp(lived.map((town) => town.population));
    return ['市区町村', code, fullName, year, ...figures(population), definition];
  });
  const byDaily = dailyAreas
    .filter(({ municipality }) => municipality.dailies > 1)
    .map(({ code, name, population }) => [
      '日常生活圏域',
      code,
      name,
      year,
      ...figures(population),
      definition,
    ]);
  return [...byMunicipality, ...byDaily];
}

/** One point a cell of the land. */
function listCells({ towns }: World): Cell[][] {
  const byCell = new Map<string, Town[]>();
  for (const town of towns) byCell.set(town.cell.key, [...(byCell.get(town.cell.key) ?? []), town]);
  return [...byCell.values()].map((own) => {
    const [lng, lat] = toDegrees((own[0] as Town).cell.centre);
    const population = addUp(own.map((town) => town.population));
    return [lat, lng, year, ...figures(population), definition];
  });
}

/** 推奨データセット 地域・年齢別人口 of the city that two 在宅医療圏 share. */
function listByAge({ towns }: World): Cell[][] {
  const ages = Array.from({ length: 17 }, (_, i) => `${i * 5}-${i * 5 + 4}歳`);
  const header = [
    '都道府県コード又は市区町村コード',
    '地域コード',
    '都道府県名',
    '市区町村名',
    '調査年月日',
    '地域名',
    '総人口',
    '男性',
    '女性',
    ...[...ages, '85歳以上'].flatMap((age) => [`${age}の男性`, `${age}の女性`]),
    '世帯数',
    '備考',
  ];
  const own = towns.filter(({ municipality }) => municipality.code === splitCity.code);
  return [header, ...own.map(toAges)];
}

function toAges(town: Town): Cell[] {
  const { total, over65, over75, over85 } = town.population;
  const young = spreadOver(total - over65, 13);
  const old = [...spreadOver(over65 - over75, 2), ...spreadOver(over75 - over85, 2), over85];
  const bySex = [...young, ...old].flatMap((people) => [
    Math.floor(people / 2),
    people - Math.floor(people / 2),
  ]);
  const men = bySex.filter((_, i) => i % 2 === 0).reduce((sum, people) => sum + people, 0);
  return [
    withCheckDigit(town.municipality.code),
    town.keyCode,
    prefectureNameOf(town),
    town.municipality.name,
    '2026-04-01',
    town.name,
    total,
    men,
    total - men,
    ...bySex,
    Math.round(total / 2.2),
    '',
  ];
}

/** Whole numbers, as even as they can be. */
function spreadOver(people: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, i) => Math.floor((people * (i + 1)) / parts) - Math.floor((people * i) / parts),
  );
}
