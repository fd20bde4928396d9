import { prefectureNameOf } from './address.ts';
import type { DemoFiles } from './demo-files.ts';
import { toDegrees } from './mesh.ts';
import { openRandom } from './random.ts';
import { placeWithin, type Town } from './towns.ts';
import type { World } from './world.ts';
import { type Cell, writeCsv } from './write-csv.ts';

/** The remote island is in no dictionary: what stands there without a position stays without. */
const unlistedMunicipality = '98363';
/** The ward whose blocks are listed one by one. */
const blockMunicipality = '98101';

export function makeAddressFiles({ towns }: World): DemoFiles {
  return {
    'address/mihon_towns_20260101.csv': writeCsv(
      [
        [
          '市区町村コード',
          '都道府県名',
          '市区町村名',
          '大字町丁目名',
          '小字・通称名',
          '緯度',
          '経度',
        ],
        ...towns.filter(isListed).map(toTownLine),
      ],
      { encoding: 'utf-8' },
    ),
    'address/98101_blocks_20260101.csv': writeCsv(
      [
        [
          '都道府県名',
          '市区町村名',
          '大字・丁目名',
          '小字・通称名',
          '街区符号・地番',
          '座標系番号',
          'Ｘ座標',
          'Ｙ座標',
          '緯度',
          '経度',
          '住居表示フラグ',
          '代表フラグ',
          '更新前履歴フラグ',
          '更新後履歴フラグ',
        ],
        ...listBlocks(towns),
      ],
      { encoding: 'cp932' },
    ),
  };
}

/** Every dictionary has gaps: about one town in thirty is not in it. */
export function isListed(town: Town): boolean {
  return town.municipality.code !== unlistedMunicipality && !isMissing(town);
}

const isMissing = ({ keyCode }: Town) => Number(keyCode.slice(5, 9)) % 31 === 17;

function toTownLine(town: Town, index: number): Cell[] {
  const [lng, lat] = toDegrees(town.middle);
  const known = index % 250 !== 249;
  return [
    town.municipality.code,
    prefectureNameOf(town),
    town.municipality.group.endsWith('郡')
      ? town.municipality.group + town.municipality.name
      : town.municipality.fullName,
    town.name,
    '',
    known ? lat : '',
    known ? lng : '',
  ];
}

function listBlocks(towns: readonly Town[]): Cell[][] {
  const random = openRandom('blocks');
  return towns
    .filter(({ municipality, chome }) => municipality.code === blockMunicipality && chome !== null)
    .flatMap((town) =>
      Array.from({ length: 9 }, (_, index): Cell[] => {
        const [lng, lat] = toDegrees(placeWithin(town, random));
        return [
          prefectureNameOf(town),
          town.municipality.fullName,
          town.name,
          '',
          index * 2 + 1,
          14,
          '',
          '',
          lat,
          lng,
          1,
          1,
          0,
          0,
        ];
      }),
    );
}
