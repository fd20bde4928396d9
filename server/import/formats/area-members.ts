import { cityOf } from '../../../geo/areas/city.ts';
import type { AreaMemberBody, AreaRef } from '../../../geo/registry/source-record.ts';
import { foldText, tidyText } from '../../../geo/registry/text.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { ReadContext, Row, TableFormat } from '../format.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { type Owner, ownerOfParent, parseAreaCode } from '../values/area-code.ts';
import { parseMunicipalityCode } from '../values/code.ts';
import { parseDate } from '../values/date.ts';
import { findLayerByName, listLayerLabels, type NamedLayer } from '../values/layer-name.ts';

/** What each area is made of. The project's own table. */
export const areaMembers: TableFormat = {
  id: 'area-members',
  label: '圏域の構成表',
  columns: [
    {
      id: 'owner',
      names: ['都道府県コード', '都道府県コード又は市区町村コード', '市区町村コード'],
    },
    { id: 'layer', names: ['圏域の種類'], required: true },
    { id: 'code', names: ['圏域コード'], required: true },
    { id: 'name', names: ['圏域名', '圏域の名称'] },
    { id: 'plan', names: ['計画', '計画名'] },
    { id: 'validFrom', names: ['有効開始日'] },
    { id: 'validTo', names: ['有効終了日'] },
    { id: 'memberKind', names: ['構成要素の種類'] },
    { id: 'memberCode', names: ['構成要素コード'], required: true },
    { id: 'memberName', names: ['構成要素名'] },
  ],
  open: (context) => ({ row: (row) => readMember(row, context) }),
};

function readMember(row: Row, context: ReadContext): void {
  const faults = openRowFaults(row, context);
  const layer = readLayer(row, faults);
  const owner = {
    ...ownerOfParent(context.options.parent),
    ...faults.read('owner', parseMunicipalityCode(row.get('owner'))),
  };
  const member = readPart(row, faults, owner);
  const area = layer && readArea(row, faults, layer.layer, owner, member?.municipality);
  const validFrom = faults.read('validFrom', parseDate(row.get('validFrom'))) ?? null;
  const validTo = faults.read('validTo', parseDate(row.get('validTo'))) ?? null;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.fault('validTo', 'date-impossible', '有効終了日が有効開始日より前です。');
  if (faults.any() || !layer || !area || !member) return;
  const prefecture = owner.prefecture ?? area.code.slice(0, 2);
  const body = dropAbsent<AreaMemberBody>({
    type: 'area-member',
    prefecture,
    ...area,
    name: tidyText(row.get('name')) || area.code,
    layerLabel: layer.label,
    plan: tidyText(row.get('plan')) || undefined,
    validFrom,
    validTo,
    memberKind: member.kind,
    memberCode: member.code,
    memberName: member.name,
    memberMunicipality: member.kind === 'municipality' ? undefined : member.municipality,
  });
  const named = member.code || `${member.municipality ?? ''}${foldText(member.name)}`;
  const period = validFrom === null ? '' : `|${validFrom}`;
  context.emit(
    {
      source: 'area-member',
      key: `${area.layer}|${area.code}|${member.kind}|${named}${period}`,
      layout: 2,
      edition: context.edition,
      slice: `${area.layer}|${area.layer === 'daily' ? area.code.slice(0, 5) : prefecture}`,
      body,
    },
    [{ line: row.line }],
  );
}

function readLayer(row: Row, faults: RowFaults): NamedLayer | undefined {
  const text = row.get('layer');
  const layer = findLayerByName(text);
  if (!layer)
    faults.fault(
      'layer',
      'unknown-layer',
      `圏域の種類「${text}」は知られていません。${listLayerLabels()}のどれかを入れてください。`,
    );
  return layer;
}

/** The code of the area itself; a bare number of a 日常生活圏域 belongs to the city its member lies in. */
function readArea(
  row: Row,
  faults: RowFaults,
  layer: string,
  owner: Owner,
  memberMunicipality: string | undefined,
): AreaRef | undefined {
  const cell = row.get('code');
  const missing = '圏域コードがありません。圏域を見分ける番号を入れてください。';
  const bare = layer === 'daily' && owner.municipality === undefined && !cell.includes('-');
  if (!bare || cell === '' || memberMunicipality === undefined)
    return faults.need('code', parseAreaCode(cell, layer, owner), 'missing-key', missing);
  const municipality = cityOf(memberMunicipality);
  faults.doubt(
    'code',
    'owner-inferred',
    `圏域「${cell}」を、構成要素のある${municipality}の圏域${municipality}-${cell}として取り込みました。`,
  );
  return faults.read('code', parseAreaCode(cell, layer, { municipality }));
}

interface Part {
  readonly kind: AreaMemberBody['memberKind'];
  readonly code: string;
  readonly name: string;
  /** Itself, or the one it lies in. */
  readonly municipality: string | undefined;
}

const partKinds: readonly { readonly pattern: RegExp; readonly kind: Part['kind'] }[] = [
  { pattern: /学区|校区/u, kind: 'school-district' },
  { pattern: /町丁|丁目|大字|^字|小地域|町字|自治会|町内会/u, kind: 'small' },
  { pattern: /^(市区?町?村?|区|町|村|行政区|特別区)$/u, kind: 'municipality' },
];

/**
 * One 構成要素. A 町丁・字 or 学区 without a number of its own may carry the code of the municipality it
 * lies in, and its name.
 */
function readPart(row: Row, faults: RowFaults, owner: Owner): Part | undefined {
  const cell = row.get('memberCode').normalize('NFKC');
  const name = tidyText(row.get('memberName'));
  const kind = readPartKind(row, faults, cell);
  if (kind === undefined) return undefined;
  const isPlace = kind === 'municipality' || /^\d{4,6}$/.test(cell);
  if (!isPlace && cell !== '') return readNumbered(row, faults, kind, cell, name);
  const parsed = faults.read('memberCode', parseMunicipalityCode(cell, owner.prefecture));
  if (parsed && owner.prefecture !== undefined && parsed.prefecture !== owner.prefecture)
    faults.fault(
      'memberCode',
      'malformed-code',
      `「${cell}」は都道府県${owner.prefecture}の市区町村ではありません。コードを確かめてください。`,
    );
  if (parsed && parsed.municipality === undefined)
    faults.fault('memberCode', 'malformed-code', `「${cell}」は市区町村の番号ではありません。`);
  const place = parsed?.municipality;
  if (kind === 'municipality') {
    if (place === undefined && !faults.any())
      faults.fault('memberCode', 'missing-key', '構成する市区町村のコードがありません。');
    return place === undefined ? undefined : { kind, code: place, name, municipality: place };
  }
  if (name === '' && !faults.any())
    faults.fault(
      'memberName',
      'missing-key',
      '構成要素の番号も名前もありません。どちらかを入れてください。',
    );
  return { kind, code: '', name, municipality: place ?? dailyOwner(row) ?? owner.municipality };
}

/** A town with its KEY_CODE, or a school district with a number of its own. */
function readNumbered(
  row: Row,
  faults: RowFaults,
  kind: Part['kind'],
  cell: string,
  name: string,
): Part | undefined {
  if (kind === 'school-district') return { kind, code: cell, name, municipality: dailyOwner(row) };
  const ref = faults.read('memberCode', parseAreaCode(cell, 'small', {}));
  return ref && { kind, code: ref.code, name, municipality: ref.code.slice(0, 5) };
}

function readPartKind(row: Row, faults: RowFaults, cell: string): Part['kind'] | undefined {
  const text = tidyText(row.get('memberKind'));
  if (text === '') return /^\d{4,6}$/.test(cell) ? 'municipality' : 'small';
  const known = partKinds.find(({ pattern }) => pattern.test(text));
  if (!known)
    faults.fault(
      'memberKind',
      'unknown-value',
      `構成要素の種類「${text}」は読めません。「市区町村」「町丁・字」「学区」のどれかを入れてください。`,
    );
  return known?.kind;
}

/** The municipality a code such as `27210-1` begins with. */
function dailyOwner(row: Row): string | undefined {
  return /^(\d{5})\d?-/.exec(row.get('code'))?.[1];
}
