import type { AreaMemberBody } from '../../../geo/registry/source-record.ts';
import { tidyText } from '../../../geo/registry/text.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { ReadContext, Row, TableFormat } from '../format.ts';
import { openRowFaults } from '../row-faults.ts';
import { parseAreaCode } from '../values/area-code.ts';
import { parseMunicipalityCode } from '../values/code.ts';

/** 国土数値情報 医療圏 is of 令和2年度: the areas of the seventh plan, never shown as today's without saying so. */
const a38 = {
  edition: '2020-04-01',
  plan: '第7次医療計画',
  label: '二次医療圏（第7次医療計画）',
} as const;

/** Whose areas each `mapping_source` gives: 三重's are 構想区域, which are finer than its 二次医療圏. */
const labels: Readonly<Record<string, string>> = { mie_area_municipalities: '構想区域' };

/** Municipality → 二次医療圏, one row a municipality, as derived from 国土数値情報 医療圏 (A38). */
export const iryokenMembers: TableFormat = {
  id: 'iryoken-members',
  label: '市区町村と二次医療圏の対応表',
  columns: [
    { id: 'memberCode', names: ['muni_code'], required: true },
    { id: 'memberName', names: ['muni_name'] },
    { id: 'code', names: ['area_code'], required: true },
    { id: 'name', names: ['area_name'], required: true },
    { id: 'prefecture', names: ['pref_code'] },
    { id: 'prefectureName', names: ['pref_name'] },
    { id: 'origin', names: ['mapping_source'] },
  ],
  open: (context) => ({ row: (row) => readMember(row, context) }),
};

function readMember(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const missing = '市区町村コードがありません。5桁の番号を入れてください。';
  const place = faults.need(
    'memberCode',
    parseMunicipalityCode(row.get('memberCode')),
    'missing-key',
    missing,
  );
  const area = faults.need(
    'code',
    parseAreaCode(row.get('code'), 'secondary', {}),
    'missing-key',
    '二次医療圏の番号がありません。4桁の番号を入れてください。',
  );
  const municipality = place?.municipality;
  if (place && municipality === undefined) faults.fault('memberCode', 'malformed-code', missing);
  if (faults.any() || !area || municipality === undefined) return;
  const prefecture = area.code.slice(0, 2);
  const body = dropAbsent<AreaMemberBody>({
    type: 'area-member',
    prefecture,
    ...area,
    name: tidyText(row.get('name')) || area.code,
    layerLabel: labels[row.get('origin')] ?? a38.label,
    plan: a38.plan,
    validFrom: null,
    validTo: null,
    memberKind: 'municipality',
    memberCode: municipality,
    memberName: tidyText(row.get('memberName')),
  });
  context.emit(
    {
      source: 'area-member',
      key: `${area.layer}|${area.code}|municipality|${municipality}`,
      layout: 2,
      edition: context.edition ?? a38.edition,
      slice: `${area.layer}|${prefecture}`,
      body,
    },
    [{ line: row.line }],
  );
}
