import type {
  FacilityClaim,
  Identifier,
  ServiceClaim,
} from '../../../geo/registry/facility-claim.ts';
import { isMinashi } from '../../../geo/registry/identifier.ts';
import { findServiceByName, type Service } from '../../../geo/terms/service.ts';
import { dropAbsent } from '../drop-absent.ts';
import { hasPoints } from '../feature-row.ts';
import type { FeatureFormat, ReadContext } from '../format.ts';
import { type Place, type PlaceResult, placeOwner, readPlaces } from '../point-claim.ts';
import { parseCareOffice } from '../values/code.ts';
import { parseList, parseText } from '../values/text.ts';

/** Care offices of a municipality's map: one point per office with all its services in one cell. */
export const careOfficePoints: FeatureFormat = {
  id: 'care-office-points',
  label: '市区町村の地図データ（介護事業所）',
  recognise: ({ propertyNames, geometryTypes }) =>
    hasPoints(geometryTypes) && propertyNames.includes('jigyosho_id'),
  open: (context) => readPlaces(context, readOffice),
};

function readOffice(place: Place, context: ReadContext): PlaceResult {
  const { row, values } = place;
  const parsed = parseCareOffice(row.get('jigyosho_id'));
  const office = parsed.value;
  if (office === undefined)
    return {
      column: 'jigyosho_id',
      reason: parsed.doubts[0]?.reason ?? 'missing-key',
      message: parsed.doubts[0]?.message ?? '事業所番号がありません。番号を入れてください。',
    };
  values.take('jigyosho_id', parsed);
  const name = values.text('name');
  if (name === undefined)
    return {
      column: 'name',
      reason: 'missing-name',
      message: '事業所名がありません。名称を入れてください。',
    };
  const claim = toClaim(place, office, name, context);
  return {
    key: `jigyosho|${office}`,
    slice: `jigyosho|${placeOwner(context, claim.address)}`,
    claim,
  };
}

function toClaim(
  { row, values, position }: Place,
  office: string,
  name: string,
  context: ReadContext,
): FacilityClaim {
  const identifiers: Identifier[] = [{ scheme: 'care-office', value: office }];
  if (isMinashi(office)) identifiers.push({ scheme: 'medical', value: office });
  const found = readServices(parseList(row.get('service_type')), row.line, context);
  const capacity = values.capacity('capacity');
  // One number for several services says nothing of any one of them.
  const single = found.length === 1;
  const services = found.map(
    ({ code }): ServiceClaim => ({ code, ...(single && capacity !== undefined && { capacity }) }),
  );
  return dropAbsent({
    name,
    kinds: [...new Set(found.map(({ kind }) => kind))],
    identifiers,
    prefecture: office.slice(0, 2),
    address: parseText(row.get('address_full')) || undefined,
    phone: values.phone('tel'),
    position,
    services: services.length > 0 ? services : undefined,
    note:
      capacity !== undefined && !single ? `定員 ${capacity}(サービスごとの内訳は不明)` : undefined,
  });
}

/** Each service once, though a map may write it under two names. */
function readServices(names: readonly string[], line: number, context: ReadContext): Service[] {
  const services = new Set<Service>();
  for (const name of names) {
    const service = findServiceByName(name);
    if (service) services.add(service);
    else
      context.doubt({
        line,
        column: 'service_type',
        value: name,
        reason: 'unknown-service',
        message: `サービスの種類「${name}」は一覧にないため、取り込みませんでした。`,
      });
  }
  return [...services];
}
