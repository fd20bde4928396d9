import type { OpenDays, OpeningHours } from '../../geo/registry/facility-claim.ts';
import { type KindId, kinds } from '../../geo/terms/kind.ts';
import type { TableFormat } from '../import/format.ts';
import { recommendedMedical } from '../import/formats/recommended-medical.ts';
import { standardMedical } from '../import/formats/standard-medical.ts';
import { weekdays } from '../import/values/time.ts';
import { toClock, toOpenDayWords, toWeeklyWords } from '../import/values/weekly-words.ts';
import type { ExportedFacility } from './exported-facility.ts';
import type { CellWriter, ListFormat, ListRow } from './list-row.ts';
import { findIdentifier, sharedCells } from './shared-cells.ts';

/** What a 医療機関一覧 lists. */
const medicalKinds: readonly KindId[] = ['hospital', 'clinic', 'dental', 'midwife', 'pharmacy'];

const medicalCells: Readonly<Record<string, CellWriter>> = {
  ...sharedCells,
  kind: ({ facility }) =>
    kinds
      .filter(({ id }) => medicalKinds.includes(id) && facility.kinds.includes(id))
      .map(({ label }) => label)
      .join(';'),
  medicalCode: ({ facility }) => findIdentifier(facility, 'medical'),
  days: ({ facility }) => toDays(facility.openDays),
  opens: ({ facility }) => toEdge(facility, 'opens'),
  closes: ({ facility }) => toEdge(facility, 'closes'),
  hoursNote: ({ facility }) =>
    [
      ...listDayWords(facility),
      ...(findOneStretch(facility) ? [] : toWeeklyWords(facility.hours)),
      ...(facility.hoursNote ?? '').split('\n'),
    ]
      .filter(Boolean)
      .join('\n'),
  // Read together with 診療日時特記事項, where it stands as a line of its own.
  afterHours: () => '',
  departments: ({ facility }) => facility.departments.join(';'),
  beds: ({ facility }) => String(facility.beds?.total ?? ''),
};

function listRows(facility: ExportedFacility): readonly ListRow[] {
  if (!facility.kinds.some((kind) => medicalKinds.includes(kind))) return [];
  return [{ facility, number: facility.id, services: [] }];
}

const medicalList = (table: TableFormat): ListFormat => ({ table, cells: medicalCells, listRows });

export const standardMedicalList = medicalList(standardMedical);
export const recommendedMedicalList = medicalList(recommendedMedical);

/** `月火水木金`; '' when of some weekday nothing is known, for a day not named would read as closed. */
function toDays(openDays: OpenDays | null): string {
  if (openDays === null || openDays.slice(0, 7).includes(null)) return '';
  return weekdays.filter((_, day) => openDays[day] === true).join('');
}

/** Holidays that are closed, and days of which nothing is known, have no place in 診療曜日. */
function listDayWords({ openDays }: ExportedFacility): readonly string[] {
  if (openDays === null) return [];
  const isSaid = toDays(openDays) !== '' && openDays[7] !== false;
  return isSaid ? [] : [toOpenDayWords(openDays)];
}

function toEdge(facility: ExportedFacility, edge: 'opens' | 'closes'): string {
  const stretch = findOneStretch(facility);
  return stretch ? toClock(stretch[edge]) : '';
}

/** The stretch that holds on exactly the open days, when there is no more to say than that. */
function findOneStretch({ hours, openDays }: ExportedFacility): OpeningHours | undefined {
  const [first] = hours;
  const same = hours.every(
    ({ department, opens, closes }) =>
      department === undefined && opens === first?.opens && closes === first.closes,
  );
  const days = toDays(openDays);
  const named = weekdays.filter((_, day) => hours.some((stretch) => stretch.day === day)).join('');
  return same && days !== '' && days === named && hours.length === days.length ? first : undefined;
}
