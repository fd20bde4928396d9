import { listedCities } from './boundary-files.ts';
import { withCheckDigit } from './check-digits.ts';
import type { DailyArea } from './daily-areas.ts';
import type { DemoFiles } from './demo-files.ts';
import { homecarePlans, secondaryAreas, splitCity } from './place-table.ts';
import type { Town } from './towns.ts';
import type { World } from './world.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const header = [
  '都道府県コード',
  '圏域の種類',
  '圏域コード',
  '圏域名',
  '計画',
  '有効開始日',
  '有効終了日',
  '構成要素の種類',
  '構成要素コード',
  '構成要素名',
] as const;

/** Open-ended: the demo shall not fall apart when the plan of its day has ended. */
const plan = { name: '第8次見本県保健医療計画', from: '2024-04-01', to: '' } as const;

/** The two 郡市医師会 that share 青葉市. */
const associations = [
  { code: '98-1', name: '青葉東医師会', half: 'east' },
  { code: '98-2', name: '青葉西医師会', half: 'west' },
] as const;

export function makeAreaFiles(world: World): DemoFiles {
  return {
    'areas/mihon_area_members_20240401.csv': writeCsv([
      [...header],
      ...listSecondary(world, '98'),
      ...listHomecare(world),
      ...listAssociations(world),
      ...listHealthCenters(world),
    ]),
    'areas/mihon_daily_area_members_20240401.csv': writeCsv([[...header], ...listDaily(world)]),
    'areas/taigan_municipality_to_iryoken2_20240401.csv': writeCsv(
      [
        [
          'muni_code',
          'muni_name',
          'area_code',
          'area_name',
          'pref_code',
          'pref_name',
          'mapping_source',
        ],
        ...world.municipalities
          .filter(({ code }) => code.startsWith('99'))
          .map(({ code, name, secondary }) => [
            code,
            name,
            secondary,
            nameOfSecondary(secondary),
            '99',
            '対岸県',
            '架空',
          ]),
      ],
      { encoding: 'utf-8' },
    ),
  };
}

/** The half of the split city a town lies in. */
export function halfOf(town: Town): 'east' | 'west' {
  return town.cell.centre[0] >= splitCity.x ? 'east' : 'west';
}

function listSecondary({ municipalities }: World, prefecture: string): Cell[][] {
  const own = municipalities.filter(({ code }) => code.startsWith(prefecture));
  return [...own]
    .sort((a, b) => (a.secondary < b.secondary ? -1 : a.secondary > b.secondary ? 1 : 0))
    .map(({ code, fullName, secondary }) =>
      toLine('二次医療圏', secondary, nameOfSecondary(secondary), '市区町村', code, fullName),
    );
}

function listHomecare(world: World): Cell[][] {
  return homecarePlans.flatMap(({ code, name, municipalities, half }) => [
    ...municipalities.map((municipality) =>
      toLine('在宅医療圏', code, name, '市区町村', municipality, nameOf(world, municipality)),
    ),
    ...(half ? listHalf(world, half) : []).map((town) =>
      toLine('在宅医療圏', code, name, '町丁・字', town.keyCode, town.name),
    ),
  ]);
}

function listAssociations(world: World): Cell[][] {
  return associations.flatMap(({ code, name, half }) =>
    listHalf(world, half).map((town) =>
      toLine('郡市医師会', code, name, '町丁・字', town.keyCode, town.name),
    ),
  );
}

/** 保健所 of 見本県: two 二次医療圏 share one. */
const healthCenters = [
  { code: '98-1', name: '見本中央保健所', secondary: ['9801', '9802'] },
  { code: '98-2', name: '見本西部保健所', secondary: ['9803'] },
  { code: '98-3', name: '見本山彦保健所', secondary: ['9804'] },
  { code: '98-4', name: '見本南部保健所', secondary: ['9805'] },
] as const;

function listHealthCenters({ municipalities }: World): Cell[][] {
  return healthCenters.flatMap(({ code, name, secondary }) =>
    municipalities
      .filter((one) => secondary.some((area) => area === one.secondary))
      .map((one) => toLine('保健所圏域', code, name, '市区町村', one.code, one.fullName)),
  );
}

function listHalf({ towns }: World, half: 'east' | 'west'): Town[] {
  return towns.filter((town) => town.municipality.code === splitCity.code && halfOf(town) === half);
}

/** By KEY_CODE in some cities, by the names of their towns in others; whole where there is only one. */
function listDaily({ dailyAreas }: World): Cell[][] {
  return dailyAreas.flatMap((area) => {
    const { municipality, code, name, towns } = area;
    if (municipality.dailies === 1)
      return [
        toLine(
          '日常生活圏域',
          code,
          name,
          '市区町村',
          municipality.code,
          municipality.name,
          municipality.code,
        ),
      ];
    if (!listedCities.has(municipality.code)) return [];
    return towns.map((town) =>
      listsByName(area)
        ? toLine(
            '日常生活圏域',
            code,
            name,
            '町丁・字',
            withCheckDigit(municipality.code),
            town.name,
            municipality.code,
          )
        : toLine(
            '日常生活圏域',
            code,
            name,
            '町丁・字',
            town.keyCode,
            town.name,
            municipality.code,
          ),
    );
  });
}

const listsByName = ({ municipality }: DailyArea) => Number(municipality.code) % 2 === 0;

function toLine(
  layer: string,
  code: string,
  name: string,
  memberKind: string,
  memberCode: string,
  memberName: string,
  owner = code.slice(0, 2),
): Cell[] {
  const from =
    layer === '日常生活圏域'
      ? ['第9期介護保険事業計画', plan.from, plan.to]
      : [plan.name, plan.from, plan.to];
  return [owner, layer, code, name, ...from, memberKind, memberCode, memberName];
}

function nameOf({ municipalities }: World, code: string): string {
  return municipalities.find((municipality) => municipality.code === code)?.fullName ?? '';
}

function nameOfSecondary(code: string): string {
  return secondaryAreas.find((area) => area.code === code)?.name ?? code;
}
