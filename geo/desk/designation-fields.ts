import type {
  AreaRef,
  CurrentRecord,
  DesignationBody,
  DesignationSetBody,
} from '../registry/source-record.ts';
import { layers } from '../terms/layer.ts';
import { roles } from '../terms/role.ts';
import { type FieldWords, joinWords, labelOf } from './field-changes.ts';

export type DesignationRecord = CurrentRecord & {
  readonly body: DesignationBody | DesignationSetBody;
};

export function isDesignationRecord(record: CurrentRecord): record is DesignationRecord {
  return record.body.type === 'designation' || record.body.type === 'designation-set';
}

/** What people compare of a designation, or of the header of a list of them. */
export const designationFields: readonly FieldWords<DesignationRecord>[] = [
  { label: '役割', words: ({ body }) => roleWords(body) },
  { label: '計画', words: ({ body }) => body.plan || null },
  {
    label: '状態',
    words: ({ body }) => (body.type === 'designation' ? statuses[body.status] : null),
  },
  {
    label: '担当圏域',
    words: ({ body }) => (body.type === 'designation' ? refs(body.areas) : null),
  },
  {
    label: '活動対象地域',
    words: ({ body }) => (body.type === 'designation' ? refs(body.serviceAreas) : null),
  },
  { label: '開始日', words: ({ body }) => body.validFrom },
  { label: '終了日', words: ({ body }) => body.validTo },
  {
    label: '受付時間',
    words: ({ body }) => (body.type === 'designation' ? (body.receptionHours ?? null) : null),
  },
  {
    label: '相談対象',
    words: ({ body }) => (body.type === 'designation' ? consultees[body.consultees] : null),
  },
  {
    label: '所在地',
    words: ({ body }) => (body.type === 'designation' ? (body.claim?.address ?? null) : null),
  },
  {
    label: '電話番号',
    words: ({ body }) => (body.type === 'designation' ? (body.claim?.phone ?? null) : null),
  },
  {
    label: '根拠資料',
    words: ({ body }) => (body.type === 'designation' ? body.evidence || null : null),
  },
  {
    label: '備考',
    words: ({ body }) => (body.type === 'designation' ? (body.note ?? null) : null),
  },
  { label: '基準日', words: ({ body }) => (body.type === 'designation' ? null : body.asOf) },
  {
    label: '全件',
    words: ({ body }) => (body.type === 'designation' ? null : body.complete ? 'はい' : 'いいえ'),
  },
];

export function designationName({ body }: DesignationRecord): string {
  if (body.type === 'designation-set') return '一覧の見出し';
  return body.claim?.name ?? statuses[body.status];
}

export const roleWords = ({ role }: Pick<DesignationBody, 'role'>): string =>
  roles.find(({ id }) => id === role)?.shortLabel ?? role;

const statuses: Readonly<Record<DesignationBody['status'], string>> = {
  designated: '位置付け',
  none: '該当なし',
  pending: '調整中',
};

const consultees: Readonly<Record<DesignationBody['consultees'], string>> = {
  residents: '住民',
  professionals: '専門職',
  both: '両方',
  unknown: '不明',
};

const refs = (areas: readonly AreaRef[]) =>
  joinWords(areas.map(({ layer, code }) => `${labelOf(layers, layer)} ${code}`));
