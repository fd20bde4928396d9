import type { Area } from '../areas/area.ts';
import type { Evidence } from '../coverage/coverage.ts';
import type { AreaRef } from '../registry/source-record.ts';
import { findFilingBySymbol, homeSupportGroups } from '../terms/filing.ts';
import { type RoleId, verdicts } from '../terms/role.ts';
import { prefectureName } from './answers-coverage.ts';
import { nameArea } from './answers-facilities.ts';
import type { Atlas } from './atlas.ts';
import { coverageAsOf } from './coverage.ts';
import { findKnownFiling } from './filing-marks.ts';
import { type Table, type TableCell, type TableColumn, toColumn } from './table.ts';

const columns: readonly TableColumn[] = [
  toColumn('都道府県', 10),
  toColumn('圏域コード', 12),
  toColumn('圏域名', 18),
  toColumn('設定単位', 14),
  toColumn('構成市町村', 30),
  toColumn('75歳以上人口', 13, 'number'),
  toColumn('積極的役割 充足判定', 18),
  toColumn('積極的役割 名称', 28),
  toColumn('積極的役割 所在', 30),
  toColumn('積極的役割 種別', 14),
  toColumn('積極的役割 届出', 24),
  toColumn('積極的役割 計画', 22),
  toColumn('積極的役割 始期', 12, 'date'),
  toColumn('積極的役割 終期', 12, 'date'),
  toColumn('積極的役割 根拠', 26),
  toColumn('連携拠点 充足判定', 18),
  toColumn('連携拠点 名称', 28),
  toColumn('連携拠点 主体', 14),
  toColumn('連携拠点 対象地域', 30),
  toColumn('連携拠点 計画', 22),
  toColumn('連携拠点 始期', 12, 'date'),
  toColumn('連携拠点 終期', 12, 'date'),
  toColumn('連携拠点 根拠', 26),
];

/**
 * Every area of a layer with its two roles as of a day, `YYYY-MM-DD`: a line per body, those of both
 * roles side by side; an area of which nobody is named has one line. Only what the published plan
 * says: findings are not in it.
 */
export function listDesignationTable(atlas: Atlas, layer: string, asOf: string): Table {
  const rows = coverageAsOf(atlas, asOf)
    .listLayer(layer)
    .flatMap((judged) => {
      const area = atlas.areas.find(layer, judged.code);
      if (!area) return [];
      const { active, hub } = judged.roles;
      const lines = Math.max(1, active.evidence.length, hub.evidence.length);
      return Array.from({ length: lines }, (_, i) => [
        ...areaCells(atlas, area),
        verdictWord(active),
        ...activeCells(atlas, active.evidence[i]),
        verdictWord(hub),
        ...hubCells(atlas, hub.evidence[i]),
      ]);
    });
  return { columns, rows };
}

function areaCells(atlas: Atlas, area: Area): readonly TableCell[] {
  return [
    area.prefecture === null ? null : prefectureName(atlas, area.prefecture),
    area.code,
    area.name,
    nameUnit(atlas, area),
    listMemberNames(atlas, area).join('、'),
    area.population?.over75 ?? null,
  ];
}

/** The municipalities of an area by name; a part of one says so. */
export function listMemberNames(atlas: Atlas, area: Area): readonly string[] {
  return [
    ...area.municipalities.map((code) => nameArea(atlas, 'municipality', code).name),
    ...area.partMunicipalities.map(
      (code) => `${nameArea(atlas, 'municipality', code).name}（一部）`,
    ),
  ];
}

/** What the area is made of: another layer's area of the same extent, else what its source calls it. */
function nameUnit(atlas: Atlas, area: Area): string {
  if (area.layerLabel !== null) return area.layerLabel;
  if (area.layer !== 'homecare')
    return atlas.layers.find(({ id }) => id === area.layer)?.label ?? area.layer;
  const key = [...area.municipalities].sort().join();
  if (key === '' || area.partMunicipalities.length > 0) return 'その他';
  const same = (layer: string) =>
    atlas.areas
      .list(layer)
      .some(
        (other) =>
          other.partMunicipalities.length === 0 && [...other.municipalities].sort().join() === key,
      );
  if (same('secondary')) return '二次医療圏';
  if (same('city') || area.municipalities.length === 1) return '市町村';
  return '複数の市町村';
}

function verdictWord({ verdict, remark }: { verdict: string; remark: string }): string {
  const word = verdicts.find(({ id }) => id === verdict)?.label ?? verdict;
  return remark === '' ? word : `${word}（${remark}）`;
}

function activeCells(atlas: Atlas, evidence: Evidence | undefined): readonly TableCell[] {
  if (!evidence) return [null, null, null, null, null, null, null, null];
  const doc =
    evidence.facilityId === null ? undefined : atlas.facilities.findDoc(evidence.facilityId);
  const facility = doc === undefined ? undefined : atlas.facilities.read(doc);
  const tiers = (facility?.filings ?? []).flatMap((filing) => {
    const known = filing.inForce ? findKnownFiling(filing) : undefined;
    return known && homeSupportGroups.includes(known.group)
      ? [findFilingBySymbol(known.symbol)?.label ?? known.symbol]
      : [];
  });
  return [
    evidence.holder,
    facility?.address ?? null,
    evidence.holderKind || null,
    [...new Set(tiers)].join('、') || null,
    evidence.plan || null,
    evidence.validFrom,
    evidence.validTo,
    evidence.source || null,
  ];
}

function hubCells(atlas: Atlas, evidence: Evidence | undefined): readonly TableCell[] {
  if (!evidence) return [null, null, null, null, null, null, null];
  return [
    evidence.holder,
    evidence.holderKind || null,
    listServed(atlas, evidence.recordKey, 'hub').join('、') || null,
    evidence.plan || null,
    evidence.validFrom,
    evidence.validTo,
    evidence.source || null,
  ];
}

/** 活動対象地域, else the areas a designation is for. */
function listServed(atlas: Atlas, recordKey: string, role: RoleId): readonly string[] {
  const record = atlas.designations.find(
    ({ key, body }) => key === recordKey && body.type === 'designation' && body.role === role,
  );
  if (record?.body.type !== 'designation') return [];
  const { areas, serviceAreas } = record.body;
  const refs: readonly AreaRef[] = serviceAreas.length > 0 ? serviceAreas : areas;
  return refs.map((ref) => nameArea(atlas, ref.layer, ref.code).name);
}
