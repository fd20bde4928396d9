import type { FacilityClaim, Identifier } from '../../../geo/registry/facility-claim.ts';
import { foldText, tidyText } from '../../../geo/registry/text.ts';
import type { KindId } from '../../../geo/terms/kind.ts';
import type { Column, ReadContext, Row } from '../format.ts';
import { RowValues } from '../row-values.ts';
import { toCodeIdentifier } from '../values/identifier.ts';
import { findKindByName } from '../values/kind-name.ts';

/** The columns that say who holds a role. A body that is no facility may have a name alone. */
export const holderColumns: readonly Column[] = [
  { id: 'name', names: ['名称'], required: true },
  { id: 'kind', names: ['種別'] },
  { id: 'medicalCode', names: ['医療機関コード', '保険医療機関コード'] },
  { id: 'office', names: ['事業所番号', '介護保険事業所番号'] },
  { id: 'either', names: ['医療機関コード又は事業所番号', '医療機関コードまたは事業所番号'] },
  { id: 'address', names: ['所在地', '住所'] },
  { id: 'phone', names: ['電話', '電話番号'] },
];

export interface Holder {
  readonly claim: FacilityClaim;
  /** Its code, else its folded name. */
  readonly key: string;
}

/** 点数表 digit of a 医療機関コード, for tables that give the seven digits alone. */
const pointTables: Readonly<Partial<Record<KindId, string>>> = {
  hospital: '1',
  clinic: '1',
  dental: '3',
  pharmacy: '4',
  'visiting-nurse': '6',
};

/** Who a designation row names. What cannot be read of it is left out with a doubt. */
export function readHolder(row: Row, context: ReadContext, prefecture: string): Holder {
  const values = new RowValues(row, context);
  const name = tidyText(row.get('name'));
  const kind = findKindByName(row.get('kind')) ?? findKindByName(name) ?? 'organisation';
  const identifiers = readIdentifiers(row, values, prefecture, kind);
  const address = values.text('address');
  const phone = values.phone('phone');
  const claim: FacilityClaim = {
    ...(name === '' ? {} : { name }),
    kinds: [kind],
    identifiers,
    prefecture,
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  };
  return { claim, key: identifiers[0]?.value ?? (foldText(name) || '名称なし') };
}

function readIdentifiers(
  row: Row,
  values: RowValues,
  prefecture: string,
  kind: KindId,
): Identifier[] {
  const pointTable = pointTables[kind];
  const short =
    pointTable !== undefined && /^\d{7}$/.test(row.get('medicalCode').normalize('NFKC'));
  const medical = values.medicalCode('medicalCode', short ? prefecture + pointTable : undefined);
  const codes = [values.careOffice('office'), values.careOffice('either')];
  const found = [
    ...(medical === undefined ? [] : [{ scheme: 'medical', value: medical } as const]),
    ...codes.flatMap((code) => (code === undefined ? [] : [toCodeIdentifier(code)])),
  ];
  return found.filter(({ value }, i) => found.findIndex((other) => other.value === value) === i);
}
