import type { FacilityClaim, FilingClaim } from '../../../geo/registry/facility-claim.ts';
import { hash48 } from '../../../geo/registry/hash.ts';
import { findFiling, foldSymbol } from '../../../geo/terms/filing.ts';
import { dropAbsent } from '../drop-absent.ts';
import type { Column, ReadContext, Row, RowReader, RowRef, TableFormat } from '../format.ts';
import { openRowFaults } from '../row-faults.ts';
import { RowValues } from '../row-values.ts';
import { parseFixedCode, parseMedicalCode } from '../values/code.ts';
import { parseText } from '../values/text.ts';
import { parseBeds } from './todokede-beds.ts';
import { type TariffTable, tariffTables, toKinds } from './todokede-kinds.ts';

const columns = [
  { id: 'item', names: ['項番'] },
  { id: 'prefecture', names: ['都道府県コード'], required: true },
  { id: 'prefectureName', names: ['都道府県名'] },
  { id: 'tariff', names: ['区分'], required: true },
  { id: 'number', names: ['医療機関番号'], required: true },
  { id: 'sibling', names: ['併設医療機関番号'] },
  { id: 'mark', names: ['医療機関記号番号'] },
  { id: 'name', names: ['医療機関名称', '医療機関名'], required: true },
  { id: 'postcode', names: ['医療機関所在地（郵便番号）', '所在地（郵便番号）', '郵便番号'] },
  {
    id: 'address',
    names: ['医療機関所在地（住所）', '所在地（住所）', '医療機関所在地', '所在地'],
  },
  { id: 'phone', names: ['電話番号'] },
  { id: 'fax', names: ['FAX番号'] },
  { id: 'beds', names: ['病床数'] },
  { id: 'filingName', names: ['受理届出名称'], required: true },
  { id: 'symbol', names: ['受理記号'], required: true },
  { id: 'filingNumber', names: ['受理番号'] },
  { id: 'effectiveFrom', names: ['算定開始年月日'] },
  { id: 'validFrom', names: ['個別有効開始年月日'] },
  { id: 'remarkHeading', names: ['備考（見出し）'] },
  { id: 'remark', names: ['備考（データ）'] },
  { id: 'municipality', names: ['市町村コード'] },
  { id: 'municipalityName', names: ['市町村名'] },
  { id: 'kindCode', names: ['種別コード'] },
  { id: 'kind', names: ['種別'] },
] as const satisfies readonly Column[];

/**
 * Remarks that are kept, by heading, and only on filings that concern care at home: the lists may
 * carry names of persons among their hundreds of headings, and those are never stored.
 */
const keptHeadings: ReadonlySet<string> = new Set([
  '入退院支援加算の区分',
  '入院時支援加算の有無',
  '総合機能評価加算の有無',
  '地域連携診療計画加算の有無',
  '往診又は訪問診療を実施した患者の割合が9割5分以上',
  '「新規届出」及び「取り下げ」の区分',
]);

/**
 * 地方厚生局 届出受理医療機関名簿: one row per institution × filing (× remark). All rows of an
 * institution (都道府県, 点数表, 医療機関番号) become one record.
 */
export const todokede: TableFormat = {
  id: 'todokede',
  label: '地方厚生局 届出受理医療機関名簿',
  columns,
  open: openFilings,
};

interface Institution {
  readonly key: string;
  readonly tariff: TariffTable;
  readonly claim: FacilityClaim;
  readonly filings: Map<string, Filing>;
  readonly rows: RowRef[];
  /** How often each filing and heading was met, so that repeated rows stay distinct. */
  readonly met: Map<string, number>;
}

interface Filing {
  readonly claim: FilingClaim;
  readonly remarks: { heading: string; text: string }[];
}

function openFilings(context: ReadContext): RowReader {
  const institutions = new Map<string, Institution>();
  return {
    row(row) {
      const institution = findInstitution(row, context, institutions);
      if (institution) addFiling(row, context, institution);
    },
    end() {
      for (const { key, tariff, claim, filings, rows } of institutions.values())
        context.emit(
          {
            source: 'todokede',
            key,
            layout: 2,
            edition: context.edition,
            slice: `${key.slice(0, 2)}-${tariff.digit}`,
            body: { type: 'facility', claim: { ...claim, filings: sortFilings(filings) } },
          },
          rows,
        );
    },
  };
}

/** The institution a row speaks of, made from its first row; undefined when the row is rejected. */
function findInstitution(
  row: Row,
  context: ReadContext,
  institutions: Map<string, Institution>,
): Institution | undefined {
  const faults = openRowFaults(row, context);
  const refuse = (...fault: Parameters<typeof faults.fault>) => {
    faults.fault(...fault);
    return undefined;
  };
  const prefecture = parseFixedCode(row.get('prefecture'), 2).value;
  if (!prefecture)
    return refuse(
      'prefecture',
      'missing-key',
      '都道府県コード（2桁）がありません。名簿を入手し直してください。',
    );
  const tariffName = parseText(row.get('tariff'));
  const tariff = tariffTables.find(({ name }) => name === tariffName);
  if (!tariff)
    return refuse(
      'tariff',
      'malformed-code',
      `区分「${tariffName}」は医科・歯科・薬局のどれでもありません。`,
    );
  const number = row.get('number');
  const parsed = parseMedicalCode(number, prefecture + tariff.digit);
  const key = parsed.value;
  if (key === undefined) {
    const doubt = parsed.doubts[0];
    return refuse(
      'number',
      doubt ? 'malformed-code' : 'missing-key',
      doubt?.message ?? '医療機関番号がありません。名簿を入手し直してください。',
    );
  }
  const known = institutions.get(key);
  if (known) return known;
  const values = new RowValues(row, context);
  const name = values.text('name');
  if (name === undefined)
    return refuse('name', 'missing-name', '医療機関名称がありません。名簿を入手し直してください。');
  values.take('number', parsed);
  const claim = toClaim(row, values, { key, prefecture, tariff, name });
  const institution = { key, tariff, claim, filings: new Map(), rows: [], met: new Map() };
  institutions.set(key, institution);
  return institution;
}

function toClaim(
  row: Row,
  values: RowValues,
  of: { key: string; prefecture: string; tariff: TariffTable; name: string },
): FacilityClaim {
  const place = values.municipality('municipality', of.prefecture);
  const beds = parseBeds(row.get('beds'));
  return dropAbsent<FacilityClaim>({
    name: of.name,
    kinds: toKinds(of.tariff, parseText(row.get('kind')), beds?.total),
    identifiers: [{ scheme: 'medical', value: of.key }],
    prefecture: of.prefecture,
    municipality: place?.municipality,
    prefectureName: values.text('prefectureName'),
    municipalityName: values.text('municipalityName'),
    address: values.text('address'),
    postcode: values.postcode('postcode'),
    phone: values.phone('phone'),
    fax: values.phone('fax'),
    beds,
  });
}

function addFiling(row: Row, context: ReadContext, institution: Institution): void {
  const values = new RowValues(row, context);
  const name = row.get('filingName');
  const symbol = foldSymbol(row.get('symbol'));
  const number = values.text('filingNumber');
  const effectiveFrom = values.date('effectiveFrom') ?? values.date('validFrom');
  const id = [parseText(name), symbol, number, effectiveFrom].join('|');
  const filing = institution.filings.get(id) ?? {
    claim: dropAbsent<FilingClaim>({ name, symbol, number, effectiveFrom }),
    remarks: [],
  };
  institution.filings.set(id, filing);
  const heading = parseText(row.get('remarkHeading'));
  const text = parseText(row.get('remark'));
  if (text !== '' && keptHeadings.has(heading) && findFiling(name, symbol))
    filing.remarks.push({ heading, text });
  const part = `${id}|${heading}`;
  const nth = (institution.met.get(part) ?? 0) + 1;
  institution.met.set(part, nth);
  // The running number differs from month to month without anything having changed.
  const content = row.cells.filter((_, i) => row.headers[i] !== row.header('item')).join('\t');
  institution.rows.push({
    line: row.line,
    part: { key: `${part}|${nth}`, content: hash48(content) },
  });
}

/** In one order whatever the order of rows, so that a sorted copy of the list says the same. */
function sortFilings(filings: ReadonlyMap<string, Filing>): FilingClaim[] {
  return [...filings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { claim, remarks }]) => {
      if (remarks.length === 0) return claim;
      const inOrder = [...remarks].sort((a, b) =>
        a.heading + a.text < b.heading + b.text ? -1 : 1,
      );
      return { ...claim, remarks: inOrder };
    });
}
