import { listSymbols } from '../atlas/filing-marks.ts';
import type { Facility } from '../registry/facility.ts';
import type { OpeningHours, SupplementClaim } from '../registry/facility-claim.ts';
import { acceptances } from '../terms/acceptance.ts';
import { kinds } from '../terms/kind.ts';
import { positionLevels } from '../terms/position-level.ts';
import { findServiceByCode } from '../terms/service.ts';
import { sources } from '../terms/source.ts';
import { type FieldWords, joinWords, labelOf } from './field-changes.ts';

/** What people compare of a facility, in the order of a card. Its dates and records are not among it. */
export const facilityFields: readonly FieldWords<Facility>[] = [
  { label: '名称', words: ({ name }) => name },
  { label: 'かな', words: ({ kana }) => kana },
  { label: '種別', words: kindWords },
  { label: '住所', words: ({ address, building }) => joinLine([address, building]) },
  { label: '郵便番号', words: ({ postcode }) => postcode },
  { label: '市区町村コード', words: ({ municipality }) => municipality },
  { label: '位置', words: placeWords },
  { label: '電話番号', words: ({ phone }) => phone },
  { label: 'FAX番号', words: ({ fax }) => fax },
  { label: 'ウェブページ', words: ({ url }) => url },
  { label: '法人', words: ({ corporateName }) => corporateName },
  { label: 'サービス', words: serviceWords },
  { label: '届出', words: (facility) => joinWords([...listSymbols(facility)].sort()) },
  { label: '診療科', words: ({ departments }) => joinWords(departments) },
  { label: '病床', words: ({ beds }) => (beds?.total === undefined ? null : `${beds.total}床`) },
  { label: '時間', words: ({ hours }) => joinLines(hours.map(stretchWords)) },
  { label: '曜日', words: openDayWords },
  { label: '曜日・時間の補足', words: ({ hoursNote }) => hoursNote },
  { label: '休み', words: ({ closedNote }) => closedNote },
  { label: '受け入れられるもの', words: ({ supplement }) => acceptWords(supplement, true) },
  { label: '受け入れられないもの', words: ({ supplement }) => acceptWords(supplement, false) },
  { label: '対応地域', words: ({ supplement }) => serviceAreaWords(supplement) },
  { label: '調査票の確認日', words: ({ supplement }) => supplement?.confirmedOn ?? null },
  { label: '備考', words: ({ note }) => note },
  { label: '最新のデータに載っていない記録', words: vanishedWords },
];

/** No source lists it any more in its newest edition. */
export function hasVanished({ records }: Pick<Facility, 'records'>): boolean {
  return records.length > 0 && records.every((record) => record.vanished);
}

function vanishedWords({ records }: Facility): string | null {
  const gone = records.filter(({ vanished }) => vanished);
  return joinWords(gone.map(({ source, key }) => `${labelOf(sources, source)}（${key}）`));
}

export function kindWords({ kinds: own }: Facility): string {
  return joinWords(own.map((id) => labelOf(kinds, id))) ?? '';
}

function placeWords({ position, positionLevel }: Facility): string | null {
  if (position === null) return null;
  const [lng, lat] = position;
  return `北緯${lat.toFixed(6)} 東経${lng.toFixed(6)}（${labelOf(positionLevels, positionLevel)}）`;
}

function serviceWords({ services }: Facility): string | null {
  return joinWords(
    services.map(({ code, capacity, days, daysNote }) => {
      const details = [capacity === undefined ? '' : `定員${capacity}人`, days, daysNote].filter(
        Boolean,
      );
      const label = findServiceByCode(code)?.label ?? code;
      return details.length === 0 ? label : `${label}（${details.join(' ')}）`;
    }),
  );
}

const dayNames = [...'月火水木金土日祝'];

const clock = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const stretchWords = ({ department, day, opens, closes }: OpeningHours) =>
  `${department === undefined ? '' : `${department} `}${dayNames[day]} ${clock(opens)}–${clock(closes)}`;

function openDayWords({ openDays }: Facility): string | null {
  if (openDays === null) return null;
  return dayNames.filter((_, day) => openDays[day]).join('') || null;
}

function acceptWords(supplement: SupplementClaim | null, wanted: boolean): string | null {
  const ids = Object.entries(supplement?.accepts ?? {}).filter(([, yes]) => yes === wanted);
  return joinWords(ids.map(([id]) => labelOf(acceptances, id)));
}

function serviceAreaWords(supplement: SupplementClaim | null): string | null {
  if (supplement === null) return null;
  const { servesCodes = [], serviceAreaText, maxVisitKilometres } = supplement;
  return joinWords([
    ...servesCodes,
    ...(serviceAreaText === undefined ? [] : [serviceAreaText]),
    ...(maxVisitKilometres === undefined ? [] : [`${maxVisitKilometres}kmまで`]),
  ]);
}

const joinLine = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' ') || null;

const joinLines = (lines: readonly string[]) => (lines.length === 0 ? null : lines.join('\n'));
