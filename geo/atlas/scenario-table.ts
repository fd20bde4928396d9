import type { KeptScenario } from '../coverage/kept-scenario.ts';
import type { Change } from '../coverage/scenario.ts';
import { type RoleId, roles } from '../terms/role.ts';
import type { Atlas } from './atlas.ts';
import { type Table, type TableCell, type TableColumn, toColumn } from './table.ts';

const columns: readonly TableColumn[] = [
  toColumn('番号', 6, 'number'),
  toColumn('試算の内容', 22),
  toColumn('役割', 30),
  toColumn('圏域の種類', 14),
  toColumn('圏域コード', 12),
  toColumn('圏域名', 18),
  toColumn('施設・団体の名称', 36),
  toColumn('施設ID', 16),
  toColumn('登録データ', 14),
  toColumn('経度', 12),
  toColumn('緯度', 12),
];

/** What is done, as a heading of the sheet and of the page alike. */
export const changeLabels: Readonly<Record<Change['type'], string>> = {
  designate: '位置付けたら',
  close: 'なくなったら',
  move: '移ったら',
};

const labelOf = (role: RoleId) => roles.find(({ id }) => id === role)?.label ?? role;

/** The changes of a scenario in the order in which they were made; it names bodies: staff only. */
export function listScenarioTable(atlas: Atlas, { changes, facilities }: KeptScenario): Table {
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));
  return {
    columns,
    rows: changes.map((change, i): readonly TableCell[] => {
      const facility = 'facility' in change ? byId.get(change.facility) : undefined;
      const area = change.type === 'designate' ? change.area : null;
      const position = change.type === 'move' ? change.position : null;
      return [
        i + 1,
        changeLabels[change.type],
        change.type === 'designate' ? labelOf(change.role) : null,
        area && (atlas.layers.find(({ id }) => id === area.layer)?.label ?? area.layer),
        area?.code ?? null,
        area && (atlas.areas.find(area.layer, area.code)?.name ?? '（この圏域はありません）'),
        'organisation' in change ? change.organisation : (facility?.name ?? change.facility),
        'facility' in change ? change.facility : null,
        facility && (facility.known ? 'あり' : '見つからない'),
        position && String(position[0]),
        position && String(position[1]),
      ].map((cell) => cell ?? null);
    }),
  };
}
