import { headOf, prefectureNameOf, writeLot } from './address.ts';
import { halfOf } from './area-files.ts';
import type { CareOffice } from './care.ts';
import type { Institution } from './medical.ts';
import { homecarePlans, splitCity } from './place-table.ts';
import { at } from './random.ts';
import type { Site } from './site.ts';
import type { World } from './world.ts';

export const rowHeader = [
  '都道府県コード',
  '役割',
  '状態',
  '名称',
  '種別',
  '医療機関コード',
  '事業所番号',
  '所在地',
  '電話',
  '受付時間',
  '相談対象',
  '担当圏域の種類',
  '担当圏域コード',
  '活動対象地域の種類',
  '活動対象地域コード',
  '計画',
  '位置付け開始日',
  '位置付け終了日',
  '根拠資料',
  '備考',
] as const;

/** A line of the table of designations. What is left out is the usual. */
export interface Row {
  readonly role: '積極的役割' | '連携拠点';
  readonly status?: '該当なし' | '調整中';
  readonly holder?: Holder;
  readonly reception?: string;
  readonly consultees?: '住民' | '専門職' | '両方';
  readonly layer?: string;
  readonly areas: string;
  readonly serviceLayer?: string;
  readonly serviceAreas?: string;
  readonly plan?: string;
  readonly from?: string;
  readonly to?: string;
  readonly evidence?: string;
  readonly note?: string;
}

export interface Holder {
  readonly name: string;
  readonly kind: string;
  readonly medicalCode?: string;
  readonly office?: string;
  readonly address?: string;
  readonly phone?: string;
}

/** Whom a role can be given to. */
export interface HolderBook {
  readonly world: World;
  /** The n-th institution of a 在宅医療圏 (or 二次医療圏) that fits. */
  readonly institution: (
    area: string,
    fits: (institution: Institution) => boolean,
    nth?: number,
  ) => Holder;
  readonly nurse: (area: string, nth?: number) => Holder;
  /** The station that has closed since. */
  readonly closedNurse: Holder;
  /** The clinic that is in 医療情報ネット but files nothing. */
  readonly clinicWithoutRecord: Holder;
}

export const hasHomeSupport = ({ filings }: Institution): boolean =>
  filings.some(({ symbol }) => /^支援/.test(symbol));

export const isClinic = ({ kind }: Institution): boolean => kind === 'clinic';
export const isHospital = ({ kind }: Institution): boolean => kind === 'hospital';

const kindNames = { hospital: '病院', clinic: '診療所', dental: '歯科診療所', pharmacy: '薬局' };

export function openHolderBook(
  world: World,
  institutions: readonly Institution[],
  offices: readonly CareOffice[],
  special: { readonly closedNurse: CareOffice; readonly clinicWithoutRecord: Institution },
): HolderBook {
  const nurses = offices.filter(
    ({ number, services }) => number[2] === '7' && services.some(({ code }) => code === '130'),
  );
  const toNurse = (office: CareOffice): Holder => ({
    ...toHolder(office, '訪問看護事業所'),
    office: office.number,
  });
  return {
    world,
    institution: (area, fits, nth = 0) => {
      const fitting = institutions.filter((one) => isIn(one, area) && fits(one));
      const one = at(fitting, nth);
      return { ...toHolder(one, kindNames[one.kind]), medicalCode: one.code };
    },
    nurse: (area, nth = 0) =>
      toNurse(
        at(
          nurses.filter((one) => isIn(one, area)),
          nth,
        ),
      ),
    closedNurse: toNurse(special.closedNurse),
    clinicWithoutRecord: toHolder(special.clinicWithoutRecord, '診療所'),
  };
}

function toHolder(site: Site, kind: string): Holder {
  const { name, town, lot, phone } = site;
  const address = prefectureNameOf(town) + headOf(town) + writeLot(town, lot, 'official');
  return { name, kind, address, phone };
}

export function isIn({ town }: Site, area: string): boolean {
  const { municipality } = town;
  const plan = homecarePlans.find(({ code }) => code === area);
  if (!plan) return municipality.secondary === area || municipality.code === area;
  if (plan.municipalities.includes(municipality.code)) return true;
  return municipality.code === splitCity.code && plan.half === halfOf(town);
}
