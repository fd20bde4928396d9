import { roles } from '../terms/role.ts';
import { prefectureName } from './answers-coverage.ts';
import type { Atlas } from './atlas.ts';
import { coverageAsOf } from './coverage.ts';
import { listMemberNames } from './designation-table.ts';
import { type Table, type TableColumn, toColumn } from './table.ts';

const columns: readonly TableColumn[] = [
  toColumn('都道府県', 10),
  toColumn('圏域コード', 12),
  toColumn('圏域名', 18),
  toColumn('構成市町村', 30),
  toColumn('75歳以上人口', 13, 'number'),
  toColumn('役割', 26),
  toColumn('区分', 8),
  toColumn('確認すべき点', 60),
  toColumn('計画', 24),
  toColumn('根拠', 26),
  toColumn('施設ID', 16),
  toColumn('確認した結果（記入）', 40),
  toColumn('確認した日（記入）', 16),
];

const severities = { warning: '確認', information: '参考' } as const;

/**
 * What is to be settled with each area as of a day, `YYYY-MM-DD`: a line per finding, most people
 * over 75 first, with room to write down what came of it. It names bodies: staff only.
 */
export function listFindingsTable(atlas: Atlas, layer: string, asOf: string): Table {
  const found = coverageAsOf(atlas, asOf)
    .listLayer(layer)
    .flatMap((judged) => {
      const area = atlas.areas.find(layer, judged.code);
      if (!area) return [];
      const over75 = area.population?.over75 ?? null;
      return roles.flatMap((role) =>
        judged.roles[role.id].findings.map((finding) => ({
          code: area.code,
          over75,
          cells: [
            area.prefecture === null ? null : prefectureName(atlas, area.prefecture),
            area.code,
            area.name,
            listMemberNames(atlas, area).join('、'),
            over75,
            role.label,
            severities[finding.severity],
            finding.message,
            ...planCells(atlas, finding.recordKeys),
            finding.facilityId,
            null,
            null,
          ],
        })),
      );
    });
  found.sort((a, b) => (b.over75 ?? -1) - (a.over75 ?? -1) || (a.code < b.code ? -1 : 1));
  return { columns, rows: found.map(({ cells }) => cells) };
}

/** Plan and evidence of the designations a finding is about. */
function planCells(atlas: Atlas, recordKeys: readonly string[]): readonly (string | null)[] {
  const bodies = atlas.designations.flatMap(({ key, body }) =>
    body.type === 'designation' && recordKeys.includes(key) ? [body] : [],
  );
  const join = (texts: readonly string[]) =>
    [...new Set(texts.filter((text) => text !== ''))].join('、') || null;
  return [join(bodies.map(({ plan }) => plan)), join(bodies.map(({ evidence }) => evidence))];
}
