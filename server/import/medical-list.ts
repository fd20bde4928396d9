import type { FacilityClaim, OpenDays, OpeningHours } from '../../geo/registry/facility-claim.ts';
import type { KindId } from '../../geo/terms/kind.ts';
import { dropAbsent } from './drop-absent.ts';
import type { ReadContext, Row } from './format.ts';
import type { OwnColumns, OwnPart } from './municipal-list.ts';
import type { RowValues } from './row-values.ts';
import { findKindByName } from './values/kind-name.ts';
import { parseList } from './values/text.ts';
import { takeWeeklyHours } from './values/weekly-words.ts';

/** The columns a 医療機関一覧 adds, under the same names in the older and the newer data set. */
export const medicalColumns: OwnColumns = {
  kind: { id: 'kind', names: ['医療機関の種類', '医療機関種別', '種別'], required: true },
  rest: [
    { id: 'medicalCode', names: ['医療機関コード', '保険医療機関コード'] },
    { id: 'days', names: ['診療曜日'] },
    { id: 'opens', names: ['診療開始時間'] },
    { id: 'closes', names: ['診療終了時間'] },
    { id: 'hoursNote', names: ['診療日時特記事項'] },
    { id: 'afterHours', names: ['時間外における対応'] },
    { id: 'departments', names: ['診療科目'] },
    { id: 'beds', names: ['病床数'] },
  ],
};

/** What a 医療機関一覧 says beside who and where. */
export function readMedicalPart(row: Row, values: RowValues, context: ReadContext): OwnPart {
  const kinds = readKinds(row, context);
  const code = values.medicalCode('medicalCode');
  const stated = takeWeeklyHours(values.note('hoursNote') ?? '');
  const openDays = stated.openDays ?? values.weekdays('days');
  const stretch = values.stretch('opens', 'closes');
  const oneStretch = stretch && openDays ? toHours(openDays, stretch) : undefined;
  const beds = values.count('beds');
  const departments = values.list('departments');
  const afterHours = values.note('afterHours');
  const hoursNote = [stated.note, afterHours && `時間外: ${afterHours}`];
  const claim = dropAbsent<OwnPart['claim']>({
    kinds,
    openDays,
    hours: stated.hours.length > 0 ? stated.hours : oneStretch,
    hoursNote: hoursNote.filter(Boolean).join('\n') || undefined,
    departments: departments.length > 0 ? departments : undefined,
    beds: beds === undefined ? undefined : { total: beds },
  } satisfies Partial<FacilityClaim> & OwnPart['claim']);
  const identifiers = code === undefined ? [] : [{ scheme: 'medical' as const, value: code }];
  return { claim, identifiers };
}

/** The one stretch the table has, on every day it names. */
function toHours(
  days: OpenDays,
  stretch: { readonly opens: number; readonly closes: number },
): OpeningHours[] {
  return days.flatMap((open, day) => (open === true ? [{ day, ...stretch }] : []));
}

/** What it calls itself, else what its name says. */
function readKinds(row: Row, context: ReadContext): KindId[] {
  const stated = parseList(row.get('kind'));
  const known = stated.flatMap((name) => findKindByName(name) ?? []);
  if (known.length > 0) return [...new Set(known)];
  const byName = findKindByName(row.get('name'));
  context.doubt({
    line: row.line,
    column: row.header('kind'),
    value: row.get('kind'),
    reason: 'unknown-value',
    message: byName
      ? '医療機関の種類が読めないため、名称から判断しました。'
      : '医療機関の種類が読めず、名称からも分からないため、種類なしで取り込みました。「病院」「診療所」「歯科診療所」「薬局」などと入れてください。',
  });
  return byName ? [byName] : [];
}
