import type { ServiceClaim } from '../../geo/registry/facility-claim.ts';
import { isMinashi } from '../../geo/registry/identifier.ts';
import { findServiceByCode, findServiceByName, type Service } from '../../geo/terms/service.ts';
import { dropAbsent } from './drop-absent.ts';
import type { ReadContext, Row } from './format.ts';
import type { OwnColumns, OwnPart } from './municipal-list.ts';
import type { RowValues } from './row-values.ts';
import { findKindByName } from './values/kind-name.ts';
import { parseList } from './values/text.ts';
import { parseWeekdays } from './values/time.ts';

/** The columns a 介護サービス事業所一覧 adds, under the same names in the older and the newer data set. */
export const careColumns: OwnColumns = {
  kind: {
    id: 'services',
    names: ['実施サービス', '実施サービスの種類', 'サービスの種類'],
    required: true,
  },
  rest: [
    { id: 'office', names: ['事業所番号', '介護保険事業所番号'] },
    { id: 'days', names: ['利用可能曜日'] },
    { id: 'daysNote', names: ['利用可能曜日特記事項'] },
    { id: 'capacity', names: ['定員'] },
  ],
};

/** What a 介護サービス事業所一覧 says beside who and where. */
export function readCarePart(row: Row, values: RowValues, context: ReadContext): OwnPart {
  const { services, unknown } = readServices(row, context);
  const office = values.careOffice('office');
  const days = values.text('days');
  const capacity = values.capacity('capacity');
  const shared = { days, daysNote: values.note('daysNote') };
  const kinds = new Set([
    ...services.map(({ kind }) => kind),
    ...unknown.flatMap((name) => findKindByName(name) ?? []),
  ]);
  const claim = dropAbsent<OwnPart['claim']>({
    kinds: [...kinds],
    services: services.map(({ code }) =>
      // One 定員 for several services belongs to none of them in particular.
      dropAbsent<ServiceClaim>({
        code,
        capacity: services.length === 1 ? capacity : undefined,
        ...shared,
      }),
    ),
    openDays: days === undefined ? undefined : parseWeekdays(days).value,
  });
  if (office === undefined) return { claim, identifiers: [] };
  const identifiers: OwnPart['identifiers'] = isMinashi(office)
    ? [
        { scheme: 'care-office', value: office },
        { scheme: 'medical', value: office },
      ]
    : [{ scheme: 'care-office', value: office }];
  return { claim, identifiers };
}

/** Services by name or code; several in one cell are parted as any list. */
function readServices(
  row: Row,
  context: ReadContext,
): { readonly services: Service[]; readonly unknown: string[] } {
  const cell = row.get('services');
  const whole = findServiceByName(cell);
  const names = whole ? [cell] : parseList(cell);
  const services = new Set<Service>();
  const unknown: string[] = [];
  for (const name of names) {
    const service = findServiceByName(name) ?? findServiceByCode(name);
    if (service) services.add(service);
    else unknown.push(name);
  }
  for (const name of unknown) {
    if (findKindByName(name)) continue;
    context.doubt({
      line: row.line,
      column: row.header('services'),
      value: name,
      reason: 'unknown-service',
      message: `実施サービス「${name}」は一覧にないため、取り込みませんでした。介護サービスの正式な名前を入れてください。`,
    });
  }
  return { services: [...services], unknown };
}
