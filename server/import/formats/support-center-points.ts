import { cityOf } from '../../../geo/areas/city.ts';
import { dropAbsent } from '../drop-absent.ts';
import { hasPoints } from '../feature-row.ts';
import type { FeatureFormat, ReadContext } from '../format.ts';
import { unknownOwner } from '../ownerless.ts';
import { type Place, type PlaceResult, readPlaces } from '../point-claim.ts';
import { ownerOfParent } from '../values/area-code.ts';
import { parseList, parseText } from '../values/text.ts';

/** 地域包括支援センター of a municipality's map, each with the 日常生活圏域 it serves. */
export const supportCenterPoints: FeatureFormat = {
  id: 'support-center-points',
  label: '市区町村の地図データ（地域包括支援センター）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPoints(geometryTypes) &&
    ['area_id', 'center_name'].every((name) => propertyNames.includes(name)),
  open: (context) => readPlaces(context, readCenter),
};

function readCenter({ row, values, position }: Place, context: ReadContext): PlaceResult {
  const area = parseText(row.get('area_id'));
  if (area === '')
    return {
      column: 'area_id',
      reason: 'missing-key',
      message: '担当圏域の番号（area_id）がありません。番号を入れてください。',
    };
  const name = values.text('center_name');
  if (name === undefined)
    return {
      column: 'center_name',
      reason: 'missing-name',
      message: 'センターの名称（center_name）がありません。名称を入れてください。',
    };
  const { municipality } = ownerOfParent(context.options.parent);
  const owner = municipality === undefined ? unknownOwner : cityOf(municipality);
  const districts = parseList(row.get('school_districts'));
  return {
    key: `center|${owner}|${area}`,
    slice: `center|${owner}`,
    claim: dropAbsent({
      name,
      kinds: ['support-center' as const],
      identifiers: [{ scheme: 'local' as const, value: `${owner}-${area}` }],
      address: parseText(row.get('address_full')) || undefined,
      phone: values.phone('tel'),
      position,
      supplement: dropAbsent({
        servesLayer: 'daily',
        servesCodes: [`${owner}-${area}`],
        serviceAreaText: districts.length > 0 ? `小学校区: ${districts.join('、')}` : undefined,
      }),
    }),
  };
}
