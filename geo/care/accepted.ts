import { findKnownFiling } from '../atlas/filing-marks.ts';
import type { Facility } from '../registry/facility.ts';
import type { acceptances } from '../terms/acceptance.ts';
import type { FilingGroupId } from '../terms/filing.ts';

/**
 * Acceptances that official data other than a survey shows. 在支診・在支病 file for being reachable at
 * any hour, 定期巡回・随時対応型 is so by its definition; 在宅療養実績加算 and the like are filed for care
 * given to the end. Sources: domain handbook §3, §4 and §7.
 */
const evidence: Readonly<Partial<Record<AcceptanceId, Evidence>>> = {
  'contact-24h': {
    filings: ['home-support-clinic', 'home-support-hospital'],
    services: ['760'],
  },
  'end-of-life-care': { filings: ['end-of-life'], services: [] },
};

type AcceptanceId = (typeof acceptances)[number]['id'];

interface Evidence {
  readonly filings: readonly FilingGroupId[];
  /** 介護サービス情報公表 codes. */
  readonly services: readonly string[];
}

/**
 * What a facility accepts, by id of terms/acceptance: true yes, false no; what is not known is absent.
 * Its own survey answer counts before what filings and services show.
 */
export function listAccepted(
  facility: Pick<Facility, 'filings' | 'services' | 'supplement'>,
): Readonly<Record<string, boolean>> {
  const shown = Object.entries(evidence).flatMap(([id, { filings, services }]) => {
    const holds =
      facility.filings.some((filing) => {
        const group = findKnownFiling(filing)?.group;
        return group !== undefined && filings.includes(group);
      }) || facility.services.some(({ code }) => services.includes(code));
    return holds ? [[id, true] as const] : [];
  });
  return { ...Object.fromEntries(shown), ...facility.supplement?.accepts };
}
