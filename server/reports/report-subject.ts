import { findArea } from '../../geo/atlas/answers-areas.ts';
import { resolveArea } from '../../geo/atlas/area-code.ts';
import type { ReportDraft, ReportItem } from '../../geo/desk/report.ts';
import { endOfKeeping } from '../../geo/desk/report-keeping.ts';
import type { AtlasStore } from '../atlas-store.ts';
import type { NewReport, ReportRow } from '../database/report-table.ts';
import { findFacilityNow } from '../find-facility-now.ts';
import { todayInJapan } from '../today.ts';

/** What a report is about, as it is kept. */
type Subject = Omit<NewReport, 'received_at' | 'field' | 'text'>;

const noSubject: Subject = {
  facility_id: null,
  facility_name: null,
  area_layer: null,
  area_code: null,
  area_name: null,
};

/** The facility or area a report is about, or which of its fields names none. */
export function findSubject(
  store: AtlasStore,
  { facility, area }: ReportDraft,
): Subject | { readonly name: string; readonly value: string; readonly reason: string } {
  const atlas = store.current();
  if (facility !== undefined && area !== undefined)
    return {
      name: 'area',
      value: area.code,
      reason: 'facility と area はどちらか一つにしてください。',
    };
  if (facility !== undefined) {
    const found = findFacilityNow(store, facility);
    return found
      ? { ...noSubject, facility_id: found.id, facility_name: found.name }
      : {
          name: 'facility',
          value: facility,
          reason: 'この施設はありません。一覧から選び直してください。',
        };
  }
  if (area === undefined) return noSubject;
  const ref = resolveArea(atlas, area.layer, area.code);
  const found = ref && findArea(atlas, ref.layer, ref.code);
  return ref && found
    ? { ...noSubject, area_layer: ref.layer, area_code: ref.code, area_name: found.name }
    : {
        name: 'area',
        value: area.code,
        reason: 'この圏域はありません。一覧から選び直してください。',
      };
}

export function toReportItem(store: AtlasStore, row: ReportRow, overdue: boolean): ReportItem {
  const now = row.facility_id === null ? undefined : findFacilityNow(store, row.facility_id);
  const dates = { state: row.state, receivedAt: row.received_at, closedAt: row.closed_at };
  return {
    number: row.number,
    ...dates,
    facility:
      row.facility_id === null
        ? null
        : {
            id: now?.id ?? row.facility_id,
            name: now?.name ?? row.facility_name ?? '',
            onMap: now !== undefined,
          },
    area:
      row.area_layer === null || row.area_code === null
        ? null
        : { layer: row.area_layer, code: row.area_code, name: row.area_name ?? '' },
    field: row.field as ReportItem['field'],
    text: row.text,
    answer: row.answer,
    overdue,
    deletedOn: todayInJapan(endOfKeeping(dates)),
  };
}
