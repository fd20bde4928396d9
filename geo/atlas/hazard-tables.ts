import { type HazardId, hazards } from '../terms/hazard.ts';
import { kinds } from '../terms/kind.ts';
import { positionLevels } from '../terms/position-level.ts';
import { prefectureName } from './answers-coverage.ts';
import type { HazardArea, HazardFigure, KindCounts } from './answers-hazards.ts';
import { docsInArea } from './area-code.ts';
import type { Atlas } from './atlas.ts';
import { hazardStanding } from './hazard-standing.ts';
import { describeHazards } from './hazards.ts';
import { soleFunctions } from './sole-functions.ts';
import { type Table, type TableCell, type TableColumn, toColumn } from './table.ts';

const areaColumns: readonly TableColumn[] = [
  toColumn('都道府県', 10),
  toColumn('圏域コード', 12),
  toColumn('圏域名', 18),
];

const countColumns: readonly TableColumn[] = [
  ...areaColumns,
  toColumn('75歳以上人口', 13, 'number'),
  toColumn('種別', 16),
  toColumn('施設数', 10, 'number'),
  ...hazards.flatMap(({ shortLabel }) => [
    toColumn(`${shortLabel} 区域内`, 12, 'number'),
    toColumn(`${shortLabel} 不確か`, 12, 'number'),
  ]),
  toColumn('唯一の機関が区域内にある機能', 50),
  toColumn('位置不明', 10, 'number'),
];

/**
 * How many facilities of each area stand in which zones: a line for all of them, then one per kind.
 * An empty cell: no zones of that kind are loaded for the prefecture. It names no body.
 */
export function listHazardTable(atlas: Atlas, layer: string, asOf: string): Table {
  const rows = describeHazards(atlas, layer, asOf, 'public').areas.flatMap((area) => {
    const line = (label: string, count: (counts: KindCounts) => number, rest: TableCell[]) => [
      ...areaCells(atlas, area),
      area.over75,
      label,
      count(area.facilities),
      ...hazards.flatMap(({ id }) => figureCells(area.figures[id], count)),
      ...rest,
    ];
    return [
      line('すべて', ({ total }) => total, [nameSole(area), area.unplaced]),
      ...kinds
        .filter(({ id }) => area.facilities.kinds[id])
        .map(({ id, label }) => line(label, (counts) => counts.kinds[id] ?? 0, [null, null])),
    ];
  });
  return { columns: countColumns, rows };
}

const bodyColumns: readonly TableColumn[] = [
  ...areaColumns,
  toColumn('施設名', 30),
  toColumn('種別', 16),
  toColumn('所在地', 36),
  toColumn('災害', 18),
  toColumn('区域の名前', 24),
  toColumn('区分', 30),
  toColumn('位置の確かさ', 24),
  toColumn('この圏域で唯一の機能', 40),
  toColumn('施設ID', 16),
];

/** Every facility in a zone, a line for each kind of hazard with its most severe zone: staff only. */
export function listHazardBodies(atlas: Atlas, layer: string, asOf: string): Table {
  const standing = hazardStanding(atlas);
  const rows = describeHazards(atlas, layer, asOf, 'staff').areas.flatMap((area) =>
    [...docsInArea(atlas, { layer, code: area.code })].flatMap((doc) => {
      const worst = new Map<HazardId, ReturnType<typeof standing.zonesOf>[number]>();
      for (const zone of standing.zonesOf(doc))
        if (!worst.has(zone.hazard)) worst.set(zone.hazard, zone);
      if (worst.size === 0) return [];
      const head = atlas.facilities.readHead(doc);
      const alone = area.sole.filter(({ facility }) => facility?.id === head.id);
      return [...worst.values()].map((zone): TableCell[] => [
        ...areaCells(atlas, area),
        head.name,
        head.kinds.map((id) => kinds.find((kind) => kind.id === id)?.label ?? id).join('、'),
        head.address,
        hazards.find(({ id }) => id === zone.hazard)?.label ?? zone.hazard,
        zone.name === '' ? null : zone.name,
        zone.level === '' ? null : zone.level,
        `${standing.isCertain(doc) ? '' : '不確か：'}${positionLevels.find(({ id }) => id === head.positionLevel)?.label ?? ''}`,
        alone.map(({ function: id }) => nameFunction(id)).join('、') || null,
        head.id,
      ]);
    }),
  );
  return { columns: bodyColumns, rows };
}

function areaCells(atlas: Atlas, { prefecture, code, name }: HazardArea): readonly TableCell[] {
  return [prefecture === null ? null : prefectureName(atlas, prefecture), code, name];
}

function figureCells(
  figure: HazardFigure | null,
  count: (counts: KindCounts) => number,
): readonly TableCell[] {
  return figure === null ? [null, null] : [count(figure.inside), count(figure.uncertain)];
}

const nameFunction = (id: string) => soleFunctions.find((row) => row.id === id)?.label ?? id;

function nameSole({ sole, any }: HazardArea): TableCell {
  if (any === null) return null;
  return sole
    .map(({ function: id, certain }) => `${nameFunction(id)}${certain ? '' : '（不確か）'}`)
    .join('、');
}
