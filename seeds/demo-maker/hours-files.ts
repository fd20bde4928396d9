import { zipSync } from 'fflate';
import type { DemoFiles } from './demo-files.ts';
import { hoursHeader } from './iryojoho-header.ts';
import type { Institution, MedicalKind } from './medical.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const filePlans: readonly { readonly kind: MedicalKind; readonly file: string }[] = [
  { kind: 'hospital', file: '01-2_hospital_speciality_hours_20261001' },
  { kind: 'clinic', file: '02-2_clinic_speciality_hours_20261001' },
  { kind: 'dental', file: '03-2_dental_speciality_hours_20261001' },
];

/** Morning and afternoon, as 診療時間帯 1 and 2. */
const bands = [
  { opens: '09:00', closes: '12:00', reception: '11:30' },
  { opens: '14:30', closes: '18:00', reception: '17:30' },
] as const;

const codes: Readonly<Record<string, string>> = {
  内科: '01001',
  外科: '02001',
  整形外科: '02005',
  眼科: '03004',
  皮膚科: '03001',
  小児科: '01017',
  リハビリテーション科: '05001',
  歯科: '04001',
};

/** 診療科・診療時間票: one row an institution, department and time band, zipped as published. */
export function makeHoursFiles(institutions: readonly Institution[]): DemoFiles {
  return Object.fromEntries(
    filePlans.map(({ kind, file }) => {
      const lines = institutions.filter((one) => one.kind === kind).flatMap(listLines);
      const csv = writeCsv([[...hoursHeader], ...lines], { quoteAll: true });
      const zip = zipSync({ [`${file}.csv`]: csv }, { mtime: '2026-10-01T00:00:00', level: 9 });
      return [`iryojoho/${file}.zip`, zip] as const;
    }),
  );
}

function listLines({ iryojohoId, departments, openDays }: Institution): Cell[][] {
  return departments.flatMap((department) =>
    bands.map(({ opens, closes, reception }, band) => {
      const isOpen = (day: number) => openDays[day] === true && !(band === 1 && day >= 5);
      const stretch = (from: string, to: string) =>
        openDays.flatMap((_, day) => (isOpen(day) ? [from, to] : ['', '']));
      return [
        iryojohoId,
        codes[department] ?? '09999',
        department,
        band + 1,
        ...stretch(opens, closes),
        ...stretch(opens, reception),
      ];
    }),
  );
}
