import { headOf, prefectureNameOf, writeLot } from './address.ts';
import type { DemoFiles } from './demo-files.ts';
import { iryojohoHeader, pharmacyHeader } from './iryojoho-header.ts';
import type { Institution, MedicalKind } from './medical.ts';
import {
  type Missing,
  type PrintedPosition,
  printPositions,
  printUrl,
} from './published-position.ts';
import { openRandom, type Random } from './random.ts';
import { type Cell, writeCsv } from './write-csv.ts';

const edition = '20261001';
/** Here the middle of the world stands for no position; about as often as in the real file. */
const missing: Missing = { printed: ['0.0', '0.0'], share: 0.035 };
const newYear = '01月01日，01月02日，01月03日，12月30日，12月31日';

interface FilePlan {
  readonly kind: MedicalKind;
  readonly file: string;
  /** 機関区分 */
  readonly section: string;
}

const filePlans: readonly FilePlan[] = [
  { kind: 'hospital', file: '01-1_hospital_facility_info', section: '1' },
  { kind: 'clinic', file: '02-1_clinic_facility_info', section: '2' },
  { kind: 'dental', file: '03-1_dental_facility_info', section: '3' },
  { kind: 'pharmacy', file: '05_pharmacy_facility_info', section: '5' },
];

/** 医療情報ネット, 施設票: one national file a kind of institution. */
export function makeIryojohoFiles(institutions: readonly Institution[]): DemoFiles {
  return Object.fromEntries(
    filePlans.map(({ kind, file, section }) => {
      const random = openRandom(`iryojoho ${kind}`);
      const own = institutions.filter((institution) => institution.kind === kind);
      const positions = printPositions(own, random, missing);
      const header = kind === 'pharmacy' ? pharmacyHeader : iryojohoHeader(kind);
      const lines = own.map((one, index) => {
        const cells = toCells(one, section, positions[index] ?? ['', ''], random);
        return header.map((name) => cells.get(name) ?? '');
      });
      return [
        `iryojoho/${file}_${edition}.csv`,
        writeCsv([[...header], ...lines], { quoteAll: true }),
      ] as const;
    }),
  );
}

function toCells(
  institution: Institution,
  section: string,
  [lat, lng]: PrintedPosition,
  random: Random,
): Map<string, Cell> {
  const { town, operator, name, kana, openDays } = institution;
  const { municipality } = town;
  const style = random.weighted(['official', 'hyphen', 'full-width'] as const, (s) =>
    s === 'official' ? 6 : 2,
  );
  const form = random.chance(0.4) && operator.form ? `${operator.form}${operator.name}　` : '';
  const cells = new Map<string, Cell>([
    ['ID', institution.iryojohoId],
    ['機関区分', section],
    ['都道府県コード', municipality.code.slice(0, 2)],
    ['市区町村コード', municipality.code.slice(2)],
    ['所在地', prefectureNameOf(town) + headOf(town) + writeLot(town, institution.lot, style)],
    ['所在地座標（緯度）', lat],
    ['所在地座標（経度）', lng],
  ]);
  const set = (names: readonly string[], cell: Cell) => {
    for (const one of names) cells.set(one, cell);
  };
  set(['正式名称', '名称'], form + name);
  set(['正式名称（フリガナ）', 'フリガナ'], kana);
  set(['案内用ホームページアドレス', '薬局のホームページアドレス'], printUrl(institution, random));
  setDays(openDays, set, random);
  setBeds(institution, set);
  if (institution.kind === 'pharmacy') setPharmacyHours(openDays, cells);
  return cells;
}

const weekdays = ['月', '火', '水', '木', '金', '土', '日'] as const;

/** 1 is open and 0 closed, whatever the columns are called. */
function setDays(
  openDays: readonly boolean[],
  set: (names: readonly string[], cell: Cell) => void,
  random: Random,
): void {
  const thirdWeek = random.chance(0.05);
  const flag = (open: boolean | undefined) => (open ? '1' : '0');
  weekdays.forEach((day, index) => {
    const open = openDays[index] ?? false;
    set(
      [`毎週決まった曜日に休診（${day}）`, `定期閉店毎週（${day}）`, `営業日（${day}）`],
      flag(open),
    );
    [1, 2, 3, 4, 5].forEach((week) => {
      const rests = thirdWeek && week === 3 && day === '土';
      set(
        [`決まった週に休診（定期週）第${week}週（${day}）`, `定期閉店第${week}週（${day}）`],
        rests ? '0' : '1',
      );
    });
  });
  set(['祝日に休診', '営業日（祝）', '定期閉店毎週（祝）', '祝日'], flag(openDays[7]));
  const others = ['その他の休診日（GW、お盆等）', 'その他の閉店日（GW、お盆等）'];
  set(others, random.chance(0.6) ? newYear : '');
}

function setBeds({ beds }: Institution, set: (names: readonly string[], cell: Cell) => void): void {
  if (!beds) return;
  set(['一般病床'], beds.general || '');
  set(['療養病床', '療養病床のうち医療保険適用'], beds.longTerm || '');
  set(['精神病床'], beds.psychiatric || '');
  set(['合計病床数'], beds.general + beds.longTerm + beds.psychiatric);
}

function setPharmacyHours(openDays: readonly boolean[], cells: Map<string, Cell>): void {
  [...weekdays, '祝'].forEach((day, index) => {
    if (!openDays[index]) return;
    cells.set(`${day}_開店時間帯1_開始時間`, '09:00');
    cells.set(`${day}_開店時間帯1_終了時間`, day === '土' ? '13:00' : '18:30');
  });
}
