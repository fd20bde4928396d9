import type { Area } from '../areas/area.ts';
import type { RoleId } from '../terms/role.ts';
import type { Finding, FindingId } from './coverage.ts';
import type { Designation, Standing } from './designation.ts';

/** What is loaded, per prefecture: a fault is only a fault where the data could have shown it. */
export interface Loaded {
  /** Prefectures whose 医科 filings are loaded. */
  readonly filings: ReadonlySet<string>;
  /** Prefectures with facilities from any source but the designations. */
  readonly registry: ReadonlySet<string>;
}

interface Case {
  readonly role: RoleId;
  readonly area: Area;
  readonly row: Designation;
  readonly standing: Standing;
  readonly loaded: Loaded;
}

/** One finding to look for: its predicate and its sentence. Source: domain handbook §2. */
interface Check {
  readonly id: FindingId;
  readonly severity: Finding['severity'];
  readonly applies: (c: Case) => boolean;
  readonly message: (c: Case) => string;
}

const holderName = (c: Case) => c.row.body.claim?.name ?? c.row.holder?.name ?? '（名称なし）';
const kindsOf = (c: Case) => c.row.holder?.kinds ?? c.row.body.claim?.kinds ?? [];
const isMedical = (c: Case) => kindsOf(c).some((kind) => kind === 'hospital' || kind === 'clinic');
const isOrganisation = (c: Case) => kindsOf(c).every((kind) => kind === 'organisation');
const holderPrefecture = (c: Case) => c.row.holder?.prefecture ?? c.row.body.prefecture;
const inForce = (c: Case) => c.standing === 'in-force';

const checks: readonly Check[] = [
  {
    id: 'expired',
    severity: 'warning',
    applies: (c) => c.standing === 'expired',
    message: (c) => `${holderName(c)}の位置付けは${c.row.body.validTo}で終了しています。`,
  },
  {
    id: 'not-yet-in-force',
    severity: 'warning',
    applies: (c) => c.standing === 'not-yet',
    message: (c) => `${holderName(c)}の位置付けは${c.row.body.validFrom}からです。`,
  },
  {
    id: 'holder-not-medical',
    severity: 'warning',
    applies: (c) => inForce(c) && c.role === 'active' && !isMedical(c),
    message: (c) =>
      `${holderName(c)}は医科の病院・診療所ではありません（種別: ${c.row.body.holderKind || '不明'}）。`,
  },
  {
    id: 'holder-missing',
    severity: 'warning',
    applies: (c) =>
      inForce(c) &&
      !isOrganisation(c) &&
      c.loaded.registry.has(holderPrefecture(c)) &&
      (!c.row.holder?.inRegistry || c.row.holder.closed),
    message: (c) =>
      c.row.holder?.closed
        ? `${holderName(c)}は最新の公表データに載っていません（廃止の可能性）。`
        : `${holderName(c)}が登録データに見つかりません。`,
  },
  {
    id: 'holder-without-filing',
    severity: 'warning',
    applies: (c) =>
      inForce(c) &&
      c.role === 'active' &&
      isMedical(c) &&
      c.loaded.filings.has(holderPrefecture(c)) &&
      c.row.holder?.hasFilingRecord === true &&
      !c.row.holder.hasHomeSupportFiling,
    message: (c) => `${holderName(c)}には在宅療養支援診療所・病院の届出がありません。`,
  },
  {
    id: 'filing-unverified',
    severity: 'information',
    applies: (c) =>
      inForce(c) &&
      c.role === 'active' &&
      isMedical(c) &&
      !(c.loaded.filings.has(holderPrefecture(c)) && c.row.holder?.hasFilingRecord === true),
    message: (c) => `${holderName(c)}の在宅療養支援診療所・病院の届出は照合未了です。`,
  },
];

/**
 * Everything to settle about the designations of one area and role, for staff only: each names a
 * body. Rows that ended are passed over where the same holder's successor row is in force.
 */
export function listFindings(
  role: RoleId,
  area: Area,
  rows: readonly { readonly row: Designation; readonly standing: Standing }[],
  loaded: Loaded,
): readonly Finding[] {
  const nameOf = (row: Designation) => row.holder?.facilityId ?? row.body.claim?.name ?? '';
  const current = rows.filter((r) => r.standing === 'in-force').map((r) => r.row);
  const bodies = new Set(current.map(nameOf));
  const findings: Finding[] = [];
  for (const { row, standing } of rows) {
    if (standing !== 'in-force' && bodies.has(nameOf(row))) continue;
    const c: Case = { role, area, row, standing, loaded };
    for (const check of checks) {
      if (!check.applies(c)) continue;
      findings.push({
        id: check.id,
        severity: check.severity,
        message: check.message(c),
        recordKeys: [row.recordKey],
        facilityId: row.holder?.facilityId ?? null,
      });
    }
  }
  if (bodies.size === 1)
    findings.push({
      id: 'single-body',
      severity: 'information',
      message: 'この役割を担うのは1か所だけです。',
      recordKeys: current.map((row) => row.recordKey),
      facilityId: current[0]?.holder?.facilityId ?? null,
    });
  return findings;
}
