import { type Position, screenPosition } from '../registry/position.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { RoleId } from '../terms/role.ts';

/**
 * One thing supposed to be otherwise than the registry and the plans say. A scenario is a list of
 * them; it is reckoned beside what is, and never written into it.
 */
export type Change = DesignateFacility | DesignateOrganisation | Close | Move;

/** 「この機関がこの圏域の役割を担うとしたら」 */
export interface DesignateFacility {
  readonly type: 'designate';
  readonly role: RoleId;
  /** A legal unit: 在宅医療圏, or 二次医療圏 where the prefecture set none. */
  readonly area: AreaRef;
  /** Facility id. */
  readonly facility: string;
}

/** The same for a body that is no facility (医師会, 市町村): by name. */
export interface DesignateOrganisation {
  readonly type: 'designate';
  readonly role: RoleId;
  readonly area: AreaRef;
  /** Name of an organisation, never of a person. */
  readonly organisation: string;
}

/** 「この機関がなくなったら」: it leaves the supply, and what it was designated for ends. */
export interface Close {
  readonly type: 'close';
  readonly facility: string;
}

/** 「この機関がここに移ったら」 */
export interface Move {
  readonly type: 'move';
  readonly facility: string;
  readonly position: Position;
}

export const longestOrganisationName = 200;
export const mostChanges = 200;

/** What a scenario stands on: the registry and the areas as they are. */
export interface ScenarioGround {
  readonly findFacility: (
    id: string,
  ) => { readonly name: string; readonly closed: boolean } | undefined;
  readonly findArea: (ref: AreaRef) => { readonly name: string } | undefined;
  /** The legal finding is made on this area. */
  readonly isLegalUnit: (ref: AreaRef) => boolean;
  /** The facility holds the role for this very area today. */
  readonly holds: (facility: string, role: RoleId, area: AreaRef) => boolean;
  /** What the facility is designated for today, in words: 「東部の連携拠点」. */
  readonly listHeld: (facility: string) => readonly string[];
  /** Some municipality holds the position. */
  readonly isPlaced: (position: Position) => boolean;
}

export type ScenarioWarningId =
  | 'unknown-facility'
  | 'unknown-area'
  | 'not-a-legal-unit'
  | 'no-name'
  | 'outside-japan'
  | 'in-no-municipality'
  | 'given-twice'
  | 'closed-here'
  | 'closed-already'
  | 'held-already'
  | 'designations-end';

export interface ScenarioWarning {
  /** Place of the change in the list given, from 0. */
  readonly change: number;
  readonly id: ScenarioWarningId;
  /** False where the change had to be left out of the reckoning. */
  readonly counted: boolean;
  /** Says what is the matter and what to do; may name a body: staff only. */
  readonly message: string;
}

export interface CheckedChanges {
  /** Those that can be reckoned, in the order given. */
  readonly counted: readonly Change[];
  readonly warnings: readonly ScenarioWarning[];
}

interface Case {
  readonly change: Change;
  readonly earlier: readonly Change[];
  readonly all: readonly Change[];
  readonly ground: ScenarioGround;
}

/** One thing that may be the matter with a change: its predicate and its sentence. */
interface Check {
  readonly id: ScenarioWarningId;
  readonly counted: boolean;
  readonly applies: (c: Case) => boolean;
  readonly message: (c: Case) => string;
}

export const facilityOf = (change: Change): string | null =>
  'facility' in change ? change.facility : null;

const nameOf = ({ change, ground }: Case): string => {
  if ('organisation' in change) return change.organisation;
  return ground.findFacility(change.facility)?.name ?? change.facility;
};

const areaNameOf = ({ change, ground }: Case): string =>
  change.type === 'designate' ? (ground.findArea(change.area)?.name ?? change.area.code) : '';

const checks: readonly Check[] = [
  {
    id: 'unknown-facility',
    counted: false,
    applies: ({ change, ground }) =>
      'facility' in change && ground.findFacility(change.facility) === undefined,
    message: (c) =>
      `施設（ID ${nameOf(c)}）が登録データにありません。施設を選び直してください。この変更は計算に入れていません。`,
  },
  {
    id: 'unknown-area',
    counted: false,
    applies: ({ change, ground }) =>
      change.type === 'designate' && ground.findArea(change.area) === undefined,
    message: (c) =>
      `圏域（${areaNameOf(c)}）が登録されていません。圏域を選び直してください。この変更は計算に入れていません。`,
  },
  {
    id: 'not-a-legal-unit',
    counted: false,
    applies: ({ change, ground }) =>
      change.type === 'designate' &&
      ground.findArea(change.area) !== undefined &&
      !ground.isLegalUnit(change.area),
    message: (c) =>
      `${areaNameOf(c)}は充足を判定する圏域ではありません。在宅医療圏（都道府県が定めていないときは二次医療圏）を選んでください。この変更は計算に入れていません。`,
  },
  {
    id: 'no-name',
    counted: false,
    applies: ({ change }) => 'organisation' in change && change.organisation.trim() === '',
    message: () => '団体の名称がありません。名称を入れてください。この変更は計算に入れていません。',
  },
  {
    id: 'outside-japan',
    counted: false,
    applies: ({ change }) => change.type === 'move' && !screenPosition(change.position).ok,
    message: (c) =>
      `${nameOf(c)}の移転先が日本の範囲にありません。位置を選び直してください。この変更は計算に入れていません。`,
  },
  {
    id: 'in-no-municipality',
    counted: false,
    applies: ({ change, ground }) =>
      change.type === 'move' &&
      screenPosition(change.position).ok &&
      !ground.isPlaced(change.position),
    message: (c) =>
      `${nameOf(c)}の移転先がどの市区町村にも入りません（海の上、または境界のデータがない場所）。位置を選び直してください。この変更は計算に入れていません。`,
  },
  {
    id: 'given-twice',
    counted: false,
    applies: ({ change, earlier }) => earlier.some((other) => saysTheSame(other, change)),
    message: (c) =>
      `${nameOf(c)}への同じ種類の変更が先にあります。先のものだけを計算に入れています。`,
  },
  {
    id: 'closed-here',
    counted: false,
    applies: ({ change, all }) =>
      change.type !== 'close' &&
      all.some((other) => other.type === 'close' && other.facility === facilityOf(change)),
    message: (c) =>
      `${nameOf(c)}はこの試算で閉じることになっています。閉じる変更か、この変更のどちらかを外してください。この変更は計算に入れていません。`,
  },
  {
    id: 'closed-already',
    counted: true,
    applies: ({ change, ground }) =>
      'facility' in change && ground.findFacility(change.facility)?.closed === true,
    message: (c) =>
      `${nameOf(c)}は最新の公表データに載っていません（廃止の可能性）。いまもあるかを確かめてください。`,
  },
  {
    id: 'held-already',
    counted: true,
    applies: ({ change, ground }) =>
      change.type === 'designate' &&
      'facility' in change &&
      ground.holds(change.facility, change.role, change.area),
    message: (c) => `${nameOf(c)}は${areaNameOf(c)}のこの役割をすでに担っています。`,
  },
  {
    id: 'designations-end',
    counted: true,
    applies: ({ change, ground }) =>
      change.type === 'close' && ground.listHeld(change.facility).length > 0,
    message: (c) =>
      `${nameOf(c)}の位置付け（${c.ground.listHeld(facilityOf(c.change) ?? '').join('、')}）は終わったものとして計算しています。`,
  },
];

/**
 * Sorts out what cannot be reckoned: each change that is doubtful or left out has a warning that
 * says why. A stored scenario outlives the data it was made on, so a facility that has gone is a
 * warning, not an error. Total: never throws.
 */
export function checkChanges(all: readonly Change[], ground: ScenarioGround): CheckedChanges {
  const counted: Change[] = [];
  const warnings: ScenarioWarning[] = [];
  all.forEach((change, at) => {
    const c: Case = { change, earlier: all.slice(0, at), all, ground };
    const found = checks.filter((check) => check.applies(c));
    if (found.every((check) => check.counted)) counted.push(change);
    for (const check of found)
      warnings.push({
        change: at,
        id: check.id,
        counted: check.counted,
        message: check.message(c),
      });
  });
  return { counted, warnings };
}

/** The same body told the same kind of thing: designated for the same, closed, or moved anywhere. */
function saysTheSame(a: Change, b: Change): boolean {
  if (a.type !== b.type || facilityOf(a) !== facilityOf(b)) return false;
  if (a.type !== 'designate' || b.type !== 'designate') return true;
  const organisation = (change: Change) =>
    'organisation' in change ? change.organisation.trim() : null;
  return (
    a.role === b.role &&
    a.area.layer === b.area.layer &&
    a.area.code === b.area.code &&
    organisation(a) === organisation(b)
  );
}
