import type { KindId } from '../../../geo/terms/kind.ts';
import { dropAbsent } from '../drop-absent.ts';
import { hasPoints } from '../feature-row.ts';
import type { FeatureFormat, ReadContext } from '../format.ts';
import { type Place, type PlaceResult, placeOwner, readPlaces } from '../point-claim.ts';
import { findKindByName } from '../values/kind-name.ts';
import { parseText } from '../values/text.ts';

/** What `category` calls the kinds of medical institution. */
const categories: Readonly<Record<string, KindId>> = {
  med_hospital: 'hospital',
  med_clinic: 'clinic',
  med_dental: 'dental',
  med_pharmacy: 'pharmacy',
  med_midwife: 'midwife',
};

/** Medical institutions of a municipality's map, numbered by 医療情報ネット. */
export const medicalPoints: FeatureFormat = {
  id: 'medical-points',
  label: '市区町村の地図データ（医療機関）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPoints(geometryTypes) &&
    ['facility_id', 'name'].every((name) => propertyNames.includes(name)),
  open: (context) => readPlaces(context, readInstitution),
};

function readInstitution({ row, values, position }: Place, context: ReadContext): PlaceResult {
  const id = row.get('facility_id').normalize('NFKC');
  if (!/^\d{5,13}$/.test(id))
    return {
      column: 'facility_id',
      reason: id === '' ? 'missing-key' : 'malformed-code',
      message: '医療情報ネットのID（5〜13桁の数字）がありません。番号を確かめてください。',
    };
  const name = values.text('name');
  if (name === undefined)
    return {
      column: 'name',
      reason: 'missing-name',
      message: '名称がありません。名称を入れてください。',
    };
  const category = row.get('category');
  const kind = categories[category] ?? findKindByName(row.get('category_label') || category);
  if (kind === undefined)
    context.doubt({
      line: row.line,
      column: 'category',
      value: category,
      reason: 'unknown-value',
      message: `種別「${category}」は一覧にないため、種別の分からない施設として取り込みました。`,
    });
  const address = parseText(row.get('address_full')) || undefined;
  const beds = values.count('total_beds');
  const web = values.web('website');
  return {
    key: `medical|${id}`,
    slice: `medical|${placeOwner(context, address)}`,
    claim: dropAbsent({
      name,
      kinds: kind ? [kind] : [],
      identifiers: [{ scheme: 'iryojoho' as const, value: id }],
      address,
      phone: values.phone('tel'),
      url: web.url,
      email: web.email,
      position,
      beds: beds ? { total: beds } : undefined,
    }),
  };
}
