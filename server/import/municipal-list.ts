import type { FacilityClaim, Identifier } from '../../geo/registry/facility-claim.ts';
import { foldText } from '../../geo/registry/text.ts';
import type { SourceId } from '../../geo/terms/source.ts';
import { dropAbsent } from './drop-absent.ts';
import type { Column, ReadContext, Row } from './format.ts';
import { RowValues } from './row-values.ts';
import { type MunicipalityCode, parseMunicipalityCode } from './values/code.ts';
import { parseCorporateName } from './values/corporate-name.ts';
import { prefectureCodeOf } from './values/prefecture.ts';
import { parseAddress } from './values/text.ts';

/**
 * What the facility lists of municipalities share, whether in the older 推奨データセット or the newer
 * 自治体標準オープンデータセット: who and where. Columns are read by name, never by order; the order here,
 * and the first name of each, is the official one in which lists are written.
 */
const placeColumns: readonly Column[] = [
  { id: 'building', names: ['方書', '方書（ビル名等）', '建物名等(方書)'] },
  { id: 'lat', names: ['緯度'] },
  { id: 'lng', names: ['経度'] },
  { id: 'phone', names: ['電話番号'] },
  { id: 'extension', names: ['内線番号'] },
];

const operatorColumns: readonly Column[] = [
  { id: 'corporateNumber', names: ['法人番号'] },
  { id: 'corporateName', names: ['法人の名称'] },
];

const faxColumn: Column = { id: 'fax', names: ['FAX番号'] };

const closingColumns: readonly Column[] = [
  { id: 'url', names: ['URL'] },
  { id: 'note', names: ['備考'] },
];

/** The columns a data set adds: the one that says what a place is, and all others. */
export interface OwnColumns {
  readonly kind: Column;
  readonly rest: readonly Column[];
}

/** The columns of a file of the 推奨データセット; `names` as the data set calls the name. */
export function recommendedColumns(names: readonly string[], own: OwnColumns): readonly Column[] {
  return [
    {
      id: 'owner',
      names: [
        '都道府県コード又は市区町村コード',
        '都道府県コード又は市町村コード',
        '市区町村コード',
      ],
      required: true,
    },
    { id: 'number', names: ['NO', 'No.'] },
    { id: 'prefectureName', names: ['都道府県名', '所在地_都道府県'] },
    { id: 'municipalityName', names: ['市区町村名', '所在地_市区町村', '地方公共団体名'] },
    ...nameColumns(names),
    own.kind,
    { id: 'address', names: ['住所', '所在地'], required: true },
    ...placeColumns,
    faxColumn,
    ...operatorColumns,
    ...own.rest,
    ...closingColumns,
  ];
}

/** The columns of a file of the 自治体標準オープンデータセット: its common block, then the data set's own. */
export function standardColumns(names: readonly string[], own: OwnColumns): readonly Column[] {
  return [
    { id: 'owner', names: ['全国地方公共団体コード'], required: true },
    { id: 'number', names: ['ID'] },
    { id: 'ownerName', names: ['地方公共団体名'] },
    ...nameColumns(names),
    { id: 'nameEnglish', names: names.map((name) => `${name}_英字`) },
    own.kind,
    { id: 'place', names: ['所在地_全国地方公共団体コード'] },
    { id: 'townId', names: ['町字ID'] },
    { id: 'address', names: ['所在地_連結表記', '所在地_連結標記', '住所'] },
    { id: 'prefectureName', names: ['所在地_都道府県', '都道府県名'] },
    { id: 'municipalityName', names: ['所在地_市区町村', '市区町村名'] },
    { id: 'town', names: ['所在地_町字'] },
    { id: 'lot', names: ['所在地_番地以下'] },
    ...placeColumns.map((column) =>
      column.id === 'building' ? { ...column, names: [...column.names].reverse() } : column,
    ),
    { id: 'email', names: ['連絡先メールアドレス'] },
    { id: 'contactForm', names: ['連絡先FormURL'] },
    { id: 'contactNote', names: ['連絡先備考'] },
    { id: 'postcode', names: ['郵便番号'] },
    ...closingColumns,
    faxColumn,
    ...operatorColumns,
    ...own.rest,
  ];
}

function nameColumns(names: readonly string[]): readonly Column[] {
  return [
    { id: 'name', names, required: true },
    { id: 'kana', names: names.map((name) => `${name}_カナ`) },
  ];
}

/** What a data set adds to the shared part. */
export interface OwnPart {
  readonly claim: Pick<FacilityClaim, 'kinds'> & Partial<FacilityClaim>;
  /** Its official code, if it has one; first among the identifiers. */
  readonly identifiers: readonly Identifier[];
}

/** Reads one facility row of a municipal list and emits its record, or rejects it. */
export function readMunicipalRow(
  row: Row,
  context: ReadContext,
  source: SourceId,
  readOwn: (values: RowValues) => OwnPart,
): void {
  const { line } = row;
  const prefectureName = row.get('prefectureName');
  const hint = prefectureCodeOf(prefectureName);
  const owner = parseMunicipalityCode(row.get('owner') || (context.options.parent ?? ''), hint);
  if (owner.value === undefined) {
    context.reject({
      line,
      column: row.header('owner'),
      value: row.get('owner'),
      reason: owner.doubts[0]?.reason ?? 'owner-unknown',
      message:
        owner.doubts[0]?.message ??
        'どの市区町村の一覧か分かりません。市区町村コードを入れるか、--parent 27210のように付けて取り込んでください。',
    });
    return;
  }
  const values = new RowValues(row, context);
  const name = values.text('name');
  if (name === undefined) {
    context.reject({
      line,
      column: row.header('name'),
      value: '',
      reason: 'missing-name',
      message: '名称がありません。名称を入れて取り込み直してください。',
    });
    return;
  }
  const place = values.take('owner', owner) ?? owner.value;
  const listOwner = place.municipality ?? place.prefecture;
  const own = readOwn(values);
  const { address, building } = readAddress(row);
  const number = values.text('number');
  const corporate = readCorporate(values);
  const identifiers = [
    ...own.identifiers,
    ...corporate,
    ...(number === undefined
      ? []
      : [{ scheme: 'local' as const, value: `${listOwner}-${source}-${number}` }]),
  ];
  const claim = dropAbsent<FacilityClaim>({
    ...readPlace(row, values, place, hint),
    ...own.claim,
    name,
    kana: values.text('kana'),
    nameEnglish: values.text('nameEnglish'),
    identifiers,
    prefectureName: prefectureName || undefined,
    municipalityName: values.text('municipalityName') ?? values.text('ownerName'),
    address: address || undefined,
    building: building || undefined,
    postcode: values.postcode('postcode'),
    phone: values.phone('phone'),
    fax: values.phone('fax'),
    ...readWeb(values),
    corporateName: parseCorporateName(row.get('corporateName'), corporate[0]?.value),
    position: values.position('lat', 'lng'),
    note: values.note('note'),
  });
  const key = number ?? own.identifiers[0]?.value ?? `${foldText(name)}|${foldText(address)}`;
  context.emit(
    {
      source,
      key: `${listOwner}|${key}`,
      layout: 2,
      edition: context.edition,
      slice: listOwner,
      body: { type: 'facility', claim },
    },
    [{ line }],
  );
}

/** 所在地の市区町村 is where it stands; without it, a city's list is taken to hold its own. */
function readPlace(
  row: Row,
  values: RowValues,
  owner: MunicipalityCode,
  hint: string | undefined,
): Pick<FacilityClaim, 'prefecture' | 'municipality'> {
  const place = values.take('place', parseMunicipalityCode(row.get('place'), hint)) ?? owner;
  return dropAbsent({ prefecture: place.prefecture, municipality: place.municipality });
}

/** The joined address, else its parts joined. */
function readAddress(row: Row): ReturnType<typeof parseAddress> {
  const municipalityName = row.get('municipalityName') || row.get('ownerName');
  const parts = [row.get('prefectureName'), municipalityName, row.get('town'), row.get('lot')];
  const hasParts = row.get('town') !== '' || row.get('lot') !== '';
  const address = row.get('address') || (hasParts ? parts.join('') : '');
  return parseAddress(address, row.get('building'));
}

function readCorporate(values: RowValues): Identifier[] {
  const corporate = values.corporateNumber('corporateNumber');
  return corporate === undefined ? [] : [{ scheme: 'corporate', value: corporate }];
}

function readWeb(values: RowValues): Pick<FacilityClaim, 'url' | 'email'> {
  const web = values.web('url');
  return dropAbsent({ url: web.url, email: values.web('email').email ?? web.email });
}
