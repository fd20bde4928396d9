import type {
  AreaRef,
  DesignationBody,
  DesignationStatus,
} from '../../../geo/registry/source-record.ts';
import { tidyText } from '../../../geo/registry/text.ts';
import type { RoleId } from '../../../geo/terms/role.ts';
import type { ReadContext, Row } from '../format.ts';
import { openRowFaults, type RowFaults } from '../row-faults.ts';
import { ownerOfParent, parseAreaCode } from '../values/area-code.ts';
import { parseMunicipalityCode } from '../values/code.ts';
import { parseDate } from '../values/date.ts';
import { findLayerByName, listLayerLabels } from '../values/layer-name.ts';
import { parseRoles } from '../values/role-name.ts';
import { parseList, parseNote } from '../values/text.ts';
import { readHolder } from './designation-holder.ts';

/** What the set headers of a file say once for all of its rows; undefined where they differ. */
export interface Inherited {
  readonly prefecture: string | undefined;
  readonly roles: readonly RoleId[] | undefined;
  readonly planOf: (prefecture: string, role: RoleId) => string | undefined;
}

/** A designation without its key: the set it belongs to is settled when the whole file is known. */
export interface DesignationDraft {
  readonly body: DesignationBody;
  readonly holderKey: string;
  readonly line: number;
}

const statuses: readonly { readonly pattern: RegExp; readonly status: DesignationStatus }[] = [
  { pattern: /^(位置[付づ]け(済み?|あり)?|指定|設定|designated)$/iu, status: 'designated' },
  { pattern: /^(該当)?(なし|無し|none)$/iu, status: 'none' },
  { pattern: /^(調整|検討|協議)中$|^予定$|^pending$/iu, status: 'pending' },
];

const consultees: readonly {
  readonly pattern: RegExp;
  readonly consultees: DesignationBody['consultees'];
}[] = [
  { pattern: /両方|住民.*専門|専門.*住民/u, consultees: 'both' },
  { pattern: /住民|患者|家族/u, consultees: 'residents' },
  { pattern: /専門|関係者|医療|介護/u, consultees: 'professionals' },
];

/** One draft a role the row names; none when the row is faulty. */
export function readDesignations(
  row: Row,
  context: ReadContext,
  inherited: Inherited,
): DesignationDraft[] {
  const faults = openRowFaults(row, context);
  const prefecture = readPrefecture(row, faults, context, inherited);
  const roles = faults.read('role', parseRoles(row.get('role'))) ?? inherited.roles;
  if (roles === undefined && !faults.any())
    faults.fault(
      'role',
      'unknown-role',
      '役割がありません。「積極的役割」または「連携拠点」と入れてください。',
    );
  const status = readStatus(row, faults);
  // Bare codes are read under their prefecture: without one nothing can be said of them.
  const read = (layer: string, codes: string) =>
    prefecture === undefined ? [] : readAreas(row, faults, { layer, codes }, prefecture);
  const areas = read('layer', 'areas');
  const serviceAreas = read(
    row.get('serviceLayer') === '' ? 'layer' : 'serviceLayer',
    'serviceAreas',
  );
  if (areas.length === 0 && !faults.any())
    faults.fault(
      'areas',
      'missing-key',
      '担当圏域コードがありません。どの圏域についての行か入れてください。',
    );
  const validFrom = faults.read('validFrom', parseDate(row.get('validFrom'))) ?? null;
  const validTo = faults.read('validTo', parseDate(row.get('validTo'))) ?? null;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.fault(
      'validTo',
      'date-impossible',
      '位置付け終了日が開始日より前です。期間を直してください。',
    );
  const name = tidyText(row.get('name'));
  if (status === 'designated' && name === '')
    faults.fault(
      'name',
      'missing-name',
      '名称がありません。該当がない圏域なら、状態に「該当なし」と入れてください。',
    );
  if (faults.any() || prefecture === undefined || roles === undefined) return [];
  if (status === 'none' && name !== '')
    faults.doubt(
      'name',
      'unknown-value',
      `状態が「該当なし」のため、名称「${name}」は取り込みませんでした。`,
    );
  const holder = readHolder(row, context, prefecture);
  return roles.map((role) => ({
    line: row.line,
    holderKey: status === 'none' ? '該当なし' : holder.key,
    body: {
      type: 'designation',
      prefecture,
      role,
      status,
      claim: status === 'designated' ? holder.claim : null,
      holderKind: status === 'none' ? '' : tidyText(row.get('kind')),
      ...optional('receptionHours', tidyText(row.get('reception'))),
      consultees:
        consultees.find(({ pattern }) => pattern.test(row.get('consultees')))?.consultees ??
        'unknown',
      areas,
      serviceAreas,
      plan: tidyText(row.get('plan')) || (inherited.planOf(prefecture, role) ?? ''),
      validFrom,
      validTo,
      evidence: tidyText(row.get('evidence')),
      ...optional('note', noteOf(row, status, name)),
    },
  }));
}

/** A body that is only being discussed is no facility yet: its name stays with the row. */
function noteOf(row: Row, status: DesignationStatus, name: string): string {
  const note = parseNote(row.get('note'));
  if (status !== 'pending' || name === '') return note;
  return [`調整中: ${name}`, note].filter(Boolean).join('\n');
}

function readPrefecture(
  row: Row,
  faults: RowFaults,
  context: ReadContext,
  inherited: Inherited,
): string | undefined {
  const own = faults.read('prefecture', parseMunicipalityCode(row.get('prefecture')));
  const prefecture =
    own?.prefecture ?? inherited.prefecture ?? ownerOfParent(context.options.parent).prefecture;
  if (prefecture === undefined && !faults.any())
    faults.fault(
      'prefecture',
      'missing-key',
      '都道府県コードがありません。2桁の番号を入れてください。',
    );
  return prefecture;
}

function readStatus(row: Row, faults: RowFaults): DesignationStatus {
  const text = tidyText(row.get('status'));
  if (text === '') return 'designated';
  const known = statuses.find(({ pattern }) => pattern.test(text));
  if (!known)
    faults.fault(
      'status',
      'unknown-value',
      `状態「${text}」は読めません。「位置付け」「該当なし」「調整中」のどれかを入れてください。`,
    );
  return known?.status ?? 'pending';
}

function readAreas(
  row: Row,
  faults: RowFaults,
  columns: { readonly layer: string; readonly codes: string },
  prefecture: string,
): AreaRef[] {
  const name = row.get(columns.layer);
  const codes = parseList(row.get(columns.codes));
  if (codes.length === 0 && !(name === '都道府県' && columns.codes === 'areas')) return [];
  const layer = findLayerByName(name)?.layer;
  if (layer === undefined) {
    faults.fault(
      columns.layer,
      'unknown-layer',
      `圏域の種類「${name}」は知られていません。${listLayerLabels()}のどれかを入れてください。`,
    );
    return [];
  }
  const cells = codes.length === 0 ? [''] : codes;
  const refs = cells.flatMap(
    (code) => faults.read(columns.codes, parseAreaCode(code, layer, { prefecture })) ?? [],
  );
  return refs.sort((a, b) => (refKey(a) < refKey(b) ? -1 : 1));
}

/** How an area stands in a designation's key. */
export const refKey = ({ layer, code }: AreaRef) => `${layer}:${code}`;

function optional<K extends string>(key: K, value: string): { [P in K]?: string } {
  return value === '' ? {} : ({ [key]: value } as { [P in K]?: string });
}
