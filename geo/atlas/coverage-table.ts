import { type AreaFilter, toAreaTest } from '../coverage/area-filter.ts';
import { kinds } from '../terms/kind.ts';
import { type RoleId, roles, verdicts, verdictsWorstFirst } from '../terms/role.ts';
import type { CoverageAreaItem } from './answers.ts';
import { describeCoverage, prefectureName } from './answers-coverage.ts';
import type { Atlas } from './atlas.ts';
import { listMemberNames } from './designation-table.ts';
import { type Table, type TableColumn, toColumn } from './table.ts';

/** Kinds whose numbers stand beside the verdicts: the supply of care at home. */
const suppliedKinds = ['hospital', 'clinic', 'visiting-nurse'] as const;

const columns: readonly TableColumn[] = [
  toColumn('都道府県', 10),
  toColumn('圏域コード', 12),
  toColumn('圏域名', 20),
  toColumn('構成市町村', 36),
  toColumn('75歳以上人口', 13, 'number'),
  ...roles.flatMap(({ shortLabel }) => [
    toColumn(`${shortLabel} 充足判定`, 24),
    toColumn(`${shortLabel} 担い手の数`, 14, 'number'),
  ]),
  ...suppliedKinds.map((id) =>
    toColumn(kinds.find((kind) => kind.id === id)?.label ?? id, 12, 'number'),
  ),
];

/**
 * The overview of a layer as of a day, `YYYY-MM-DD`, as its page shows it under a filter: a line per
 * area, where the role is lacking and most people over 75 live first. It names no body.
 */
export function listCoverageTable(
  atlas: Atlas,
  layer: string,
  asOf: string,
  filter: AreaFilter,
): Table {
  const keeps = toAreaTest(filter);
  const areas = describeCoverage(atlas, layer, asOf, 'public').areas.filter(keeps);
  const urgency = (area: CoverageAreaItem) => verdictsWorstFirst.indexOf(area[filter.role].verdict);
  const sorted = [...areas].sort(
    (a, b) =>
      urgency(a) - urgency(b) || (b.over75 ?? -1) - (a.over75 ?? -1) || (a.code < b.code ? -1 : 1),
  );
  const verdictCells = (area: CoverageAreaItem, role: RoleId) => [
    verdicts.find(({ id }) => id === area[role].verdict)?.label ?? null,
    area[role].evidence.length,
  ];
  return {
    columns,
    rows: sorted.map((area) => {
      const known = atlas.areas.find(layer, area.code);
      return [
        area.prefecture === null ? null : prefectureName(atlas, area.prefecture),
        area.code,
        area.name,
        known ? listMemberNames(atlas, known).join('、') : null,
        area.over75,
        ...roles.flatMap(({ id }) => verdictCells(area, id)),
        ...suppliedKinds.map((kind) => area.counts[kind] ?? null),
      ];
    }),
  };
}
