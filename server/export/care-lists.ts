import type { FacilityService } from '../../geo/registry/facility.ts';
import { type KindId, kinds } from '../../geo/terms/kind.ts';
import { findServiceByCode } from '../../geo/terms/service.ts';
import type { TableFormat } from '../import/format.ts';
import { recommendedCare } from '../import/formats/recommended-care.ts';
import { standardCare } from '../import/formats/standard-care.ts';
import { parseWeekdays } from '../import/values/time.ts';
import type { ExportedFacility } from './exported-facility.ts';
import type { CellWriter, ListFormat, ListRow } from './list-row.ts';
import { findIdentifier, sharedCells } from './shared-cells.ts';

/** Kinds that stand in a 介護サービス事業所一覧 even where no service is known of them. */
const careKinds: readonly KindId[] = [
  'visiting-nurse',
  'home-care',
  'residential',
  'care-manager',
  'support-center',
];

const careCells: Readonly<Record<string, CellWriter>> = {
  ...sharedCells,
  services: ({ facility, services }) =>
    services.length > 0 ? services.map(nameService).join(';') : nameKinds(facility),
  office: ({ facility, services }) =>
    services.length > 0 ? (services[0]?.office ?? '') : findIdentifier(facility, 'care-office'),
  days: ({ services }) => services[0]?.days ?? '',
  daysNote: ({ services }) => services[0]?.daysNote ?? '',
  capacity: ({ services }) => String(services[0]?.capacity ?? ''),
};

const nameService = ({ code }: FacilityService) => findServiceByCode(code)?.label ?? code;

const nameKinds = (facility: ExportedFacility) =>
  kinds
    .filter(({ id }) => careKinds.includes(id) && facility.kinds.includes(id))
    .map(({ label }) => label)
    .join(';');

const careList = (table: TableFormat): ListFormat => ({ table, cells: careCells, listRows });

export const standardCareList = careList(standardCare);
export const recommendedCareList = careList(recommendedCare);

/**
 * One line an office, its services in one cell, as long as they share their days. A service with a
 * 定員 takes its own line: one number for several services would belong to none of them.
 */
function listRows(facility: ExportedFacility): readonly ListRow[] {
  const groups = new Map<string, FacilityService[]>();
  for (const service of facility.services) {
    const { office, days, daysNote, capacity, code } = service;
    const own = capacity === undefined ? null : code;
    const key = JSON.stringify([office, days, daysNote, own]);
    const group = groups.get(key);
    if (group) group.push(service);
    else groups.set(key, [service]);
  }
  if (groups.size === 0)
    return facility.kinds.some((kind) => careKinds.includes(kind))
      ? [{ facility, number: facility.id, services: [] }]
      : [];
  const first = JSON.stringify(facility.openDays);
  const tellsDays = ([service]: readonly FacilityService[]) =>
    service?.days !== undefined && JSON.stringify(parseWeekdays(service.days).value) === first;
  // The first line is believed first when the list is read: it has the days shown for the place.
  return [...groups.values()]
    .sort((a, b) => Number(tellsDays(b)) - Number(tellsDays(a)))
    .map((services, i) => ({
      facility,
      services,
      number: i === 0 ? facility.id : `${facility.id}${String(i + 1).padStart(2, '0')}`,
    }));
}
