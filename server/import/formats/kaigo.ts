import type {
  FacilityClaim,
  Identifier,
  ServiceClaim,
} from '../../../geo/registry/facility-claim.ts';
import { isMinashi } from '../../../geo/registry/identifier.ts';
import { findServiceByName } from '../../../geo/terms/service.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { Column, ReadContext, Row, TableFormat } from '../format.ts';
import { openRowFaults } from '../row-faults.ts';
import { RowValues } from '../row-values.ts';
import { parseCareOffice } from '../values/code.ts';
import { parseCorporateName } from '../values/corporate-name.ts';
import { prefectureCodeOf } from '../values/prefecture.ts';
import { parseAddress } from '../values/text.ts';
import { parseWeekdays } from '../values/time.ts';

const columns = [
  {
    id: 'municipalityCode',
    names: ['都道府県コード又は市町村コード', '都道府県コード又は市区町村コード'],
  },
  { id: 'no', names: ['No'] },
  { id: 'prefecture', names: ['都道府県名'] },
  { id: 'municipality', names: ['市区町村名'] },
  { id: 'name', names: ['事業所名'], required: true },
  { id: 'kana', names: ['事業所名カナ'] },
  { id: 'service', names: ['サービスの種類'], required: true },
  { id: 'address', names: ['住所'] },
  { id: 'building', names: ['方書（ビル名等）', '方書'] },
  { id: 'lat', names: ['緯度'] },
  { id: 'lng', names: ['経度'] },
  { id: 'phone', names: ['電話番号'] },
  { id: 'fax', names: ['FAX番号'] },
  { id: 'corporateNumber', names: ['法人番号'] },
  { id: 'corporateName', names: ['法人の名称'] },
  { id: 'office', names: ['事業所番号'], required: true },
  { id: 'days', names: ['利用可能曜日'] },
  { id: 'daysNote', names: ['利用可能曜日特記事項'] },
  { id: 'capacity', names: ['定員'] },
  { id: 'url', names: ['URL'] },
  { id: 'inclusive', names: ['高齢者の方と障害者の方が同時一体的に利用できるサービス'] },
  { id: 'careStandard', names: ['介護保険の通常の指定基準を満たしている'] },
  { id: 'disabilityStandard', names: ['障害福祉の通常の指定基準を満たしている'] },
  { id: 'note', names: ['備考'] },
] as const satisfies readonly Column[];

/** What the 17-column copies of the official file leave out. */
const onlyInComplete = ['fax', 'corporateNumber', 'corporateName'] as const;

/**
 * 介護サービス情報公表システム open data: one row per 事業所番号 and service.
 * The complete file (layout 2) outranks a reduced or spreadsheet-mangled copy (layout 1).
 */
export const kaigo: TableFormat = {
  id: 'kaigo',
  label: '介護サービス情報公表システム',
  columns,
  open: (context) => ({ row: (row) => readOffice(row, context) }),
};

function readOffice(row: Row, context: ReadContext): void {
  const { line } = row;
  const { fault } = openRowFaults(row, context);
  const parsed = parseCareOffice(row.get('office'));
  if (parsed.value === undefined) {
    const { reason, message } = parsed.doubts[0] ?? {
      reason: 'missing-key',
      message: '事業所番号がありません。番号を入れて取り込み直してください。',
    };
    fault('office', reason, message);
    return;
  }
  const values = new RowValues(row, context);
  const name = values.text('name');
  if (name === undefined) {
    fault('name', 'missing-name', '事業所名がありません。名称を入れて取り込み直してください。');
    return;
  }
  const zerosLost = parsed.doubts.some((doubt) => doubt.reason === 'leading-zeros-restored');
  const office = values.take('office', parsed) ?? parsed.value;
  const service = readService(row, context);
  const complete = onlyInComplete.every((column) => row.header(column) !== '');
  context.emit(
    {
      source: 'kaigo',
      key: `${office}|${service.key}`,
      layout: complete && !zerosLost ? 2 : 1,
      edition: context.edition,
      slice: service.key,
      body: { type: 'facility', claim: toClaim(row, values, name, office, service) },
    },
    [{ line }],
  );
}

interface ServiceCell {
  /** Service code, or the name as written when no code is known. */
  readonly key: string;
  readonly known: ReturnType<typeof findServiceByName>;
}

function readService(row: Row, context: ReadContext): ServiceCell {
  const cell = row.get('service');
  const known = findServiceByName(cell);
  if (known) return { key: known.code, known };
  context.doubt({
    line: row.line,
    column: row.header('service'),
    value: cell,
    reason: 'unknown-service',
    message: `サービスの種類「${cell}」は一覧にないため、種類の分からない事業所として取り込みました。`,
  });
  return { key: cell, known: undefined };
}

function toClaim(
  row: Row,
  values: RowValues,
  name: string,
  office: string,
  { key, known }: ServiceCell,
): FacilityClaim {
  const identifiers: Identifier[] = [{ scheme: 'care-office', value: office }];
  if (isMinashi(office)) identifiers.push({ scheme: 'medical', value: office });
  const corporate = values.corporateNumber('corporateNumber');
  if (corporate) identifiers.push({ scheme: 'corporate', value: corporate });
  const prefectureName = values.text('prefecture');
  const place = values.municipality('municipalityCode', prefectureCodeOf(prefectureName));
  const { address, building } = parseAddress(row.get('address'), row.get('building'));
  const web = values.web('url');
  const days = values.text('days');
  const note = [known ? undefined : key && `サービスの種類: ${key}`, values.note('note')];
  return dropAbsent<FacilityClaim>({
    name,
    kana: values.text('kana'),
    kinds: known ? [known.kind] : [],
    identifiers,
    prefecture: place?.prefecture ?? office.slice(0, 2),
    municipality: place?.municipality,
    prefectureName,
    municipalityName: values.text('municipality'),
    address: address || undefined,
    building: building || undefined,
    phone: values.phone('phone'),
    fax: values.phone('fax'),
    url: web.url,
    email: web.email,
    corporateName: parseCorporateName(row.get('corporateName'), corporate),
    position: values.position('lat', 'lng'),
    services: known
      ? [
          dropAbsent<ServiceClaim>({
            code: known.code,
            capacity: values.capacity('capacity'),
            days,
            daysNote: values.note('daysNote'),
          }),
        ]
      : undefined,
    openDays: days === undefined ? undefined : parseWeekdays(days).value,
    note: note.filter(Boolean).join('\n') || undefined,
  });
}
